package dev.haru.cli;

import dev.haru.course.Course;
import dev.haru.course.Problem;
import dev.haru.index.BuildListener;
import dev.haru.index.BuildReport;
import dev.haru.index.CourseIndex;
import dev.haru.index.IndexException;
import dev.haru.index.Indexer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Builds an index and tells how it goes on. */
final class Builder {

  private final Console console;

  Builder(Console console) {
    this.console = console;
  }

  /** How an index is opened: for one search or for many. */
  interface Opening {
    CourseIndex open(Path index) throws IndexException;
  }

  /** Opens a course's index, building it first where there is none that fits. */
  CourseIndex openOrBuild(Course course, Path index, Opening opening)
      throws IndexException, IOException {
    String why;
    try {
      CourseIndex opened = opening.open(index);
      if (opened.info().settings().equals(course.fingerprint())) {
        return opened;
      }
      opened.close();
      why = "The course's settings have changed";
    } catch (IndexException e) {
      why =
          switch (e.kind()) {
            case MISSING -> "There is no index yet";
            case OUTDATED -> "The index is of another version of haru";
            case DAMAGED, LOCKED, UNWRITABLE -> throw e;
          };
    }
    console.note(Style.printable(why + ": indexing " + course.settings().name() + " …"));
    build(course, index);
    return opening.open(index);
  }

  /** Builds a course's index and prints problems and a summary. */
  BuildReport build(Course course, Path index) throws IndexException, IOException {
    Progress progress = new Progress(console);
    BuildListener listener =
        new BuildListener() {
          @Override
          public void progress(int done, int all) {
            progress.show(done, all);
          }

          @Override
          public void problem(Problem problem) {
            progress.clear();
            console.complain(problem.message() + (problem.skipped() ? " (skipped)" : ""));
          }
        };
    BuildReport report = Indexer.build(course, index, Clock.systemUTC(), listener);
    progress.clear();
    console.note(summary(report));
    return report;
  }

  private static String summary(BuildReport report) {
    double seconds = report.took().toMillis() / 1000.0;
    String languages =
        report.languages().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    String skipped =
        report.skipped() == 0 ? "" : String.format(Locale.ROOT, ", %d skipped", report.skipped());
    return String.format(
        Locale.ROOT,
        "Indexed %,d lessons (%s)%s, %,d sections in %.1f s (%,.0f lessons/s); %s.",
        report.lessons(),
        languages,
        skipped,
        report.sections(),
        seconds,
        report.lessons() / Math.max(0.001, seconds),
        Bytes.of(report.bytes()));
  }
}
