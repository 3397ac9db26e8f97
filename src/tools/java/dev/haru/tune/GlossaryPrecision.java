package dev.haru.tune;

import dev.haru.course.Course;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.glossary.LanguagePair;
import dev.haru.glossary.Translation;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Measures how many of the word pairs learned from a course's translations are right. */
public final class GlossaryPrecision {

  private GlossaryPrecision() {}

  /**
   * Runs the program.
   *
   * @param args the course's directory, a directory for its index, and a file of judged pairs, as
   *     {@code src/eval/glossary/README.md} describes it
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Course course = Course.open(List.of(Path.of(args[0])), OutsideAccess.ANYTHING);
    Path directory = Path.of(args[1]);
    Indexer.build(course, directory, Clock.systemUTC(), BuildListener.SILENT);
    Set<List<String>> learned = new HashSet<>();
    try (CourseIndex index = CourseIndex.open(directory)) {
      index.learned().translations().forEach((pair, all) -> add(learned, pair, all));
    }
    int judged = 0;
    int right = 0;
    for (String line : Files.readAllLines(Path.of(args[2]))) {
      List<String> columns = List.of(line.split("\t", -1));
      if (learned.contains(columns.subList(0, 4))) {
        judged++;
        if (columns.get(5).equals("1")) {
          right++;
        } else {
          out.println("wrong: " + line);
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "%d pairs learned, %d of them judged, %.1f %% right%n",
        learned.size(),
        judged,
        100.0 * right / Math.max(1, judged));
  }

  private static void add(Set<List<String>> learned, LanguagePair pair, List<Translation> all) {
    for (Translation each : all) {
      learned.add(
          List.of(
              pair.left(),
              String.join(" ", each.left()),
              pair.right(),
              String.join(" ", each.right())));
    }
  }
}
