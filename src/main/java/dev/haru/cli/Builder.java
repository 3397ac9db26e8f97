package dev.haru.cli;

import dev.haru.course.Course;
import dev.haru.course.Problem;
import dev.haru.index.BuildListener;
import dev.haru.index.BuildReport;
import dev.haru.index.CourseIndex;
import dev.haru.index.Extent;
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

  /** Opens a course's index, building it first where there is none that fits. */
  CourseIndex openOrBuild(Course course, Path index) throws IndexException, IOException {
    try {
      CourseIndex opened = CourseIndex.open(index);
      if (opened.info().settings().equals(course.fingerprint())) {
        return opened;
      }
      opened.close();
    } catch (IndexException e) {
      switch (e.kind()) {
        case MISSING -> announce("There is no index yet", course);
        case OUTDATED, DAMAGED -> {} // which the build tells
        case LOCKED, UNWRITABLE -> throw e;
      }
    }
    build(course, index);
    return CourseIndex.open(index);
  }

  private void announce(String why, Course course) {
    console.note(Style.printable(why + ": indexing " + course.settings().name() + " …"));
  }

  /** Brings a course's index up to date and prints problems and a summary. */
  BuildReport build(Course course, Path index) throws IndexException, IOException {
    return build(course, index, Extent.CHANGES);
  }

  /** Does with a course's index what the extent says, and prints problems and a summary. */
  BuildReport build(Course course, Path index, Extent extent) throws IndexException, IOException {
    Progress progress = new Progress(console);
    BuildListener listener =
        new BuildListener() {
          @Override
          public void progress(int done, int all) {
            progress.show(done, all);
          }

          @Override
          public void anew(String why) {
            announce(why, course);
          }

          @Override
          public void problem(Problem problem) {
            progress.clear();
            console.complain(problem.message() + (problem.skipped() ? " (skipped)" : ""));
          }
        };
    BuildReport report = Indexer.build(course, index, extent, Clock.systemUTC(), listener);
    progress.clear();
    console.note(summary(report));
    return report;
  }

  private static String summary(BuildReport report) {
    double seconds = report.took().toMillis() / 1000.0;
    return String.format(
        Locale.ROOT,
        "%s in %.1f s%s; %s.",
        done(report),
        seconds,
        speed(report, seconds),
        Bytes.of(report.bytes()));
  }

  private static String done(BuildReport report) {
    BuildReport.Changes changes = report.changes();
    String languages =
        report.languages().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    String skipped =
        report.skipped() == 0 ? "" : String.format(Locale.ROOT, ", %d skipped", report.skipped());
    String all =
        String.format(
            Locale.ROOT,
            "%,d lessons (%s)%s, %,d sections",
            report.lessons(),
            languages,
            skipped,
            report.sections());
    if (isAnew(report)) {
      return "Indexed " + all;
    }
    return changes.isEmpty()
        ? "Up to date: " + all + ", looked through"
        : String.format(
            Locale.ROOT,
            "Indexed %,d new, %,d changed, %,d removed: %s",
            changes.added(),
            changes.changed(),
            changes.removed(),
            all);
  }

  private static String speed(BuildReport report, double seconds) {
    return isAnew(report)
        ? String.format(
            Locale.ROOT, " (%,.0f lessons/s)", report.lessons() / Math.max(0.001, seconds))
        : "";
  }

  /** Returns whether all lessons were read. */
  private static boolean isAnew(BuildReport report) {
    BuildReport.Changes changes = report.changes();
    return changes.changed() == 0 && changes.removed() == 0 && changes.added() >= report.lessons();
  }
}
