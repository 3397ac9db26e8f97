package dev.haru.tune;

import dev.haru.course.Course;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.eval.Judge;
import dev.haru.eval.JudgedQuery;
import dev.haru.eval.Qrels;
import dev.haru.eval.QueryId;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.search.rank.WeighedSearch;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Tunes the weights on judged queries and cross-validates the gain. */
public final class Tune {

  /** The least gain of a step: less is noise with a few dozen topics. */
  private static final double PRICE = 0.001;

  private static final int FOLDS = 5;

  private final PrintStream out;
  private final Ranked ranked;
  private final Scale scale = new Scale(WeighedSearch.standard());
  private final Set<String> topics;

  private Tune(PrintStream out, Ranked ranked) {
    this.out = out;
    this.ranked = ranked;
    this.topics = new TreeSet<>(ranked.topics());
  }

  /**
   * Runs the program.
   *
   * @param args the course's directory, a directory for its index, the queries, the judgements
   */
  public static void main(String[] args) throws Exception {
    Course course = Course.open(List.of(Path.of(args[0])), OutsideAccess.ANYTHING);
    Path directory = Path.of(args[1]);
    Indexer.build(course, directory, Clock.systemUTC(), BuildListener.SILENT);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (CourseIndex index = CourseIndex.open(directory);
        WeighedSearch search = new WeighedSearch(index, course.settings().glossary())) {
      Judge judge = new Judge(Qrels.read(Path.of(args[3])), search.translations());
      new Tune(out, new Ranked(search, judge, JudgedQuery.read(Path.of(args[2])))).run();
    }
  }

  private void run() {
    Map<String, Double> before = ranked.by(scale.numbers(Map.of()));
    out.printf(Locale.ROOT, "%d queries of %d topics%n", before.size(), topics.size());
    Map<String, Float> fit = tune("all", topics);
    Map<String, Double> heldOut = new HashMap<>();
    int number = 0;
    for (Set<String> fold : Folds.of(topics, FOLDS)) {
      Set<String> others = new TreeSet<>(topics);
      others.removeAll(fold);
      number++;
      ranked
          .by(tune("without fold " + number, others))
          .forEach((id, ndcg) -> {
            if (fold.contains(QueryId.of(id).topic())) {
              heldOut.put(id, ndcg);
            }
          });
    }
    printTable(before, ranked.by(fit), heldOut);
    printGain("fit", Gain.of(before, ranked.by(fit)));
    printGain("cross-validated", Gain.of(before, heldOut));
    out.println();
    fit.keySet().forEach(name -> out.println(line(fit, name)));
  }

  private Map<String, Float> tune(String what, Set<String> on) {
    return scale.numbers(
        Ascent.climb(
            scale.names(),
            PRICE,
            tried -> Means.overall(Means.byMode(ranked.by(scale.numbers(tried)), on)),
            (steps, value) -> printProgress(what, steps, value)));
  }

  private void printProgress(String what, Map<String, Integer> steps, double value) {
    Map<String, Float> numbers = scale.numbers(steps);
    out.printf(Locale.ROOT, "%s, %d measured: %.4f with", what, ranked.count(), value);
    steps.keySet().stream().sorted().forEach(name -> out.print(" " + line(numbers, name)));
    out.println();
  }

  private void printTable(
      Map<String, Double> before, Map<String, Double> fit, Map<String, Double> heldOut) {
    List<NavigableMap<String, Double>> columns =
        List.of(
            Means.byMode(before, topics), Means.byMode(fit, topics), Means.byMode(heldOut, topics));
    out.println();
    out.println("| mode | untuned | fit on all | cross-validated |");
    out.println("|---|---|---|---|");
    printRows(columns, true);
    printRow("**clean**", columns, Means::clean);
    printRows(columns, false);
    printRow("**damaged**", columns, Means::damaged);
    printRow("**all**", columns, Means::overall);
  }

  private void printRows(List<NavigableMap<String, Double>> columns, boolean clean) {
    columns.get(0).keySet().stream()
        .filter(mode -> Means.isClean(mode) == clean)
        .forEach(mode -> printRow(mode, columns, modes -> modes.get(mode)));
  }

  private void printRow(
      String name,
      List<NavigableMap<String, Double>> columns,
      ToDoubleFunction<Map<String, Double>> figure) {
    out.print("| " + name + " |");
    columns.forEach(modes -> out.printf(Locale.ROOT, " %.3f |", figure.applyAsDouble(modes)));
    out.println();
  }

  private void printGain(String what, Gain gain) {
    out.printf(
        Locale.ROOT,
        "%n%s: a topic gains %+.4f on average (standard error %.4f), %d gain, %d lose%n",
        what,
        gain.mean(),
        gain.error(),
        gain.better(),
        gain.worse());
  }

  /** Returns a number as a line of weights.properties. */
  private static String line(Map<String, Float> numbers, String name) {
    float number = numbers.get(name);
    return name
        + "="
        + (number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number));
  }
}
