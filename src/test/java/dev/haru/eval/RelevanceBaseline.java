package dev.haru.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The relevance that must be maintained: nDCG@10 by mode, and by query so that a change can be
 * traced.
 *
 * @param modes the mean of each mode's queries, and of the modes under {@value #MEAN}
 * @param queries each query's nDCG@10 by its id
 */
public record RelevanceBaseline(
    NavigableMap<String, Double> modes, NavigableMap<String, Double> queries) {

  /** The command that writes the present figures into the baseline's file. */
  static final String COMMAND = "mvn -q -Dtest=RelevanceTest -Dharu.baseline=write test";

  private static final String MEAN = "mean";

  /** Figures are stored with four decimals; smaller differences do not count. */
  private static final double ROUNDING = 0.0005;

  private static final int TRACED = 12;

  /** Returns the means of measured queries, whose ids are {@code topic/mode/wording}. */
  public static RelevanceBaseline of(Map<String, Double> queries) {
    Map<String, List<Double>> byMode = new TreeMap<>();
    queries.forEach((id, ndcg) ->
        byMode.computeIfAbsent(QueryId.of(id).mode(), mode -> new ArrayList<>()).add(ndcg));
    NavigableMap<String, Double> modes = new TreeMap<>();
    byMode.forEach((mode, figures) -> modes.put(mode, mean(figures)));
    modes.put(MEAN, mean(List.copyOf(modes.values())));
    return new RelevanceBaseline(modes, new TreeMap<>(queries));
  }

  /** Returns the mean, summing up in the order of size so that it depends on the figures alone. */
  private static double mean(Collection<Double> figures) {
    DoubleStream sorted = figures.stream().mapToDouble(Double::doubleValue).sorted();
    return sorted.average().orElseThrow();
  }

  /** Reads a file that {@link #write} wrote. */
  public static RelevanceBaseline read(Path file) throws IOException, EvalFormatException {
    NavigableMap<String, Double> modes = new TreeMap<>();
    NavigableMap<String, Double> queries = new TreeMap<>();
    for (String line : Lines.of(file)) {
      String[] columns = line.split("\t", -1);
      if (columns.length != 2 || !columns[1].matches("[01]\\.\\d{4}")) {
        throw new EvalFormatException(
            file + ": cannot read '" + line + "'; write the file with: " + COMMAND);
      }
      (columns[0].contains("/") ? queries : modes).put(columns[0], Double.valueOf(columns[1]));
    }
    return new RelevanceBaseline(modes, queries);
  }

  /** Writes one line for each mode, then one for each query. */
  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Map<String, Double> figures : List.of(modes, queries)) {
      figures.forEach(
          (name, ndcg) -> lines.add(String.format(Locale.ROOT, "%s\t%.4f", name, ndcg)));
    }
    Files.write(file, lines);
  }

  /** Returns a readable description of the changes since this baseline, empty if there are none. */
  String change(RelevanceBaseline now) {
    if (!modes.keySet().equals(now.modes.keySet())) {
      return "The baseline is of the modes "
          + modes.keySet()
          + ", the queries are of "
          + now.modes.keySet()
          + ". Write it with:\n\n    "
          + COMMAND
          + "\n";
    }
    if (modes.keySet().stream().anyMatch(mode -> gain(modes, now.modes, mode) < -ROUNDING)) {
      return "Relevance over content/ has fallen.\n\n"
          + table(now)
          + "\n"
          + traced("Lost most:", now, -1);
    }
    if (modes.keySet().stream().anyMatch(mode -> gain(modes, now.modes, mode) > ROUNDING)) {
      return "Relevance over content/ has risen: let the baseline rise in the same commit.\n\n"
          + "    "
          + COMMAND
          + "\n\n"
          + table(now)
          + "\n"
          + traced("Gained most:", now, 1);
    }
    return "";
  }

  private static double gain(Map<String, Double> before, Map<String, Double> now, String name) {
    return now.get(name) - before.get(name);
  }

  private String table(RelevanceBaseline now) {
    return row("nDCG@10", "baseline", "now", "")
        + modes.keySet().stream()
            .map(mode ->
                row(
                    mode,
                    figure("%.4f", modes.get(mode)),
                    figure("%.4f", now.modes.get(mode)),
                    figure("%+.4f", gain(modes, now.modes, mode))))
            .collect(Collectors.joining());
  }

  /** Returns the queries that changed in one direction, the largest changes first. */
  private String traced(String title, RelevanceBaseline now, int direction) {
    return title
        + "\n"
        + queries.keySet().stream()
            .filter(now.queries::containsKey)
            .filter(id -> direction * gain(queries, now.queries, id) > ROUNDING)
            .sorted(
                Comparator.comparingDouble(
                        (String id) -> -direction * gain(queries, now.queries, id))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(TRACED)
            .map(id ->
                String.format(
                    Locale.ROOT, "  %.4f -> %.4f  %s\n", queries.get(id), now.queries.get(id), id))
            .collect(Collectors.joining());
  }

  private static String row(String name, String before, String now, String gain) {
    return String.format(Locale.ROOT, "  %-12s %8s %8s %8s", name, before, now, gain)
            .stripTrailing()
        + "\n";
  }

  private static String figure(String format, double number) {
    return String.format(Locale.ROOT, format, number);
  }
}
