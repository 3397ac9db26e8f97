package dev.haru.bench;

import dev.haru.eval.JudgedQuery;
import dev.haru.search.Filters;
import dev.haru.search.SearchRequest;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures warm queries with ten hits and their excerpts, haru's beside plain Lucene's: in one
 * process and one thread, over the same sections, each query by both in direct succession, with
 * either first in turn.
 *
 * <p>Prints a table in Markdown, with times in milliseconds.
 */
public final class BesideFloor {

  private static final Path BASELINE = Path.of("src/tools/floor.tsv");

  private static final int HITS = 10;

  /** The rounds after which the figures no longer change. */
  private static final int WARM_UP = 15;

  private static final int ROUNDS = 20;

  /**
   * The modes of undamaged queries. The floor finds nothing for most damaged queries and so makes
   * neither hits nor excerpts; haru is also compared with its times for these modes.
   */
  private static final Set<String> CLEAN =
      Set.of("en>en", "en>ko", "en>any", "ko>ko", "ko>en", "ko>any");

  /** The times of a mode. */
  private record Pair(Samples floor, Samples haru) {}

  private final Map<String, List<JudgedQuery>> modes;
  private final Floor floor;
  private final LuceneSearchEngine haru;
  private long found; // so that no search is optimized away

  private BesideFloor(Map<String, List<JudgedQuery>> modes, Floor floor, LuceneSearchEngine haru) {
    this.modes = modes;
    this.floor = floor;
    this.haru = haru;
  }

  /**
   * Runs the program.
   *
   * @param args the course's directory, the file of queries, {@code compare} or {@code write} the
   *     baseline
   */
  public static void main(String[] args) throws Exception {
    Map<String, Double> ratios = new LinkedHashMap<>();
    Map<String, List<JudgedQuery>> modes = Modes.read(Path.of(args[1]));
    try (Sample sample = new Sample(Path.of(args[0]));
        Floor floor = Floor.index(sample.course(), sample.directory("floor"))) {
      BesideFloor beside = new BesideFloor(modes, floor, sample.engine());
      beside.rounds(WARM_UP);
      print(modes, beside.rounds(ROUNDS), ratios);
      IndexingBesideFloor.run(sample.course(), sample.directory("indexing"), ratios, System.out);
      System.out.printf(
          Locale.ROOT,
          "%n%,d sections (floor %,d), %,d hits; Java %s, %d processors.%n",
          sample.sections(),
          floor.sections(),
          beside.found,
          Runtime.version(),
          Runtime.getRuntime().availableProcessors());
    }
    if (args[2].equals("write")) {
      FloorBaseline.write(BASELINE, ratios);
    } else {
      FloorBaseline.compare(BASELINE, ratios, System.out);
    }
  }

  private Map<String, Pair> rounds(int rounds) throws IOException {
    Map<String, Pair> taken = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<JudgedQuery>> mode : modes.entrySet()) {
        Pair pair =
            taken.computeIfAbsent(mode.getKey(), m -> new Pair(new Samples(), new Samples()));
        for (JudgedQuery query : mode.getValue()) {
          if (round % 2 == 0) {
            pair.floor().add(askFloor(query));
            pair.haru().add(askHaru(query));
          } else {
            pair.haru().add(askHaru(query));
            pair.floor().add(askFloor(query));
          }
        }
      }
    }
    return taken;
  }

  private long askFloor(JudgedQuery query) throws IOException {
    long start = System.nanoTime();
    found += floor.search(query.text(), query.lang(), HITS).size();
    return System.nanoTime() - start;
  }

  private long askHaru(JudgedQuery query) {
    long start = System.nanoTime();
    Filters filters = Filters.ofLanguage(query.lang());
    SearchRequest request = new SearchRequest(query.text(), filters, null, HITS, 0, false);
    found += haru.search(request).hits().size();
    return System.nanoTime() - start;
  }

  private static void print(
      Map<String, List<JudgedQuery>> modes, Map<String, Pair> taken, Map<String, Double> ratios) {
    Samples clean = new Samples();
    taken.forEach((mode, pair) -> {
      if (CLEAN.contains(mode)) {
        clean.addAll(pair.floor());
      }
    });
    System.out.println(
        "| mode | queries | floor | haru | of the floor | of the clean floor | floor, 99 % | haru,"
            + " 99 % |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    taken.forEach(
        (mode, pair) -> ratios.put(mode + ", median", pair.haru().millis(0.5) / clean.millis(0.5)));
    taken.forEach((mode, pair) ->
        System.out.printf(
            Locale.ROOT,
            "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
            mode,
            modes.getOrDefault(mode, List.of()).size(),
            pair.floor().millis(0.5),
            pair.haru().millis(0.5),
            pair.haru().millis(0.5) / pair.floor().millis(0.5),
            pair.haru().millis(0.5) / clean.millis(0.5),
            pair.floor().millis(0.99),
            pair.haru().millis(0.99)));
    System.out.printf(
        Locale.ROOT,
        "%nThe clean floor, of all clean modes: %.2f, 99 %% %.2f.%n",
        clean.millis(0.5),
        clean.millis(0.99));
  }
}
