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

/** Builds an index and tells how it goes on. */
final class Builder {

  private final Console console;
  private final ReportPrinter printer;

  /** Creates a builder that tells people what was built. */
  Builder(Console console) {
    this(console, ReportPrinter.SENTENCE);
  }

  private Builder(Console console, ReportPrinter printer) {
    this.console = console;
    this.printer = printer;
  }

  /** Returns a builder that tells programs. */
  static Builder json(Console console) {
    return new Builder(console, ReportPrinter.JSON);
  }

  /** Opens a course's index, building it first where there is none that fits. */
  CourseIndex openOrBuild(Course course, Path index) throws IndexException, IOException {
    String why;
    try {
      CourseIndex opened = CourseIndex.open(index);
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
    return CourseIndex.open(index);
  }

  /** Builds a course's index and prints problems and what was built. */
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
    printer.print(report, console);
    return report;
  }
}
