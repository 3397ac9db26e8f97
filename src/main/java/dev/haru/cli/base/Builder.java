package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.course.model.CourseProblem;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.BuildReport;
import dev.haru.index.build.Indexer;
import dev.haru.index.directory.IndexException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Builds an index and tells how it goes on. */
public final class Builder {

  private final Console console;
  private final ReportPrinter printer;
  private final boolean isStrict;

  private final ToldProblems told = new ToldProblems();

  /** Creates a builder that tells people what was built. */
  Builder(Console console) {
    this(console, ReportPrinter.SENTENCE, false);
  }

  /**
   * Creates a builder.
   *
   * @param printer tells what was built
   * @param isStrict whether to tell also what is wrong with lessons that are read all the same and
   *     have not changed
   */
  public Builder(Console console, ReportPrinter printer, boolean isStrict) {
    this.console = console;
    this.printer = printer;
    this.isStrict = isStrict;
  }

  /** Says that a course is about to be indexed, and why. */
  void announce(String why, Course course) {
    console.note(Style.printable(why + ": indexing " + course.settings().name() + " …"));
  }

  /** Brings a course's index up to date and prints problems and a summary. */
  BuildReport build(Course course, Path index) throws IndexException, IOException {
    return build(course, index, BuildMode.INCREMENTAL);
  }

  /** Does with a course's index what the extent says, and prints problems and a summary. */
  public BuildReport build(Course course, Path index, BuildMode mode)
      throws IndexException, IOException {
    BuildReport report = run(course, index, mode);
    print(report);
    return report;
  }

  /** As {@link #build}, but prints no more than the problems that the build before had not. */
  public BuildReport run(Course course, Path index, BuildMode mode)
      throws IndexException, IOException {
    told.begin();
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
          public void problem(CourseProblem problem) {
            if (told.isNew(problem)) {
              progress.clear();
              console.complain(problem.message() + (problem.skipped() ? " (skipped)" : ""));
            }
          }

          // What was read all the same has been told when the lesson changed.
          @Override
          public void knownProblem(CourseProblem problem) {
            if (problem.skipped() || isStrict) {
              problem(problem);
            }
          }
        };
    try {
      BuildReport report = Indexer.build(course, index, mode, Clock.systemUTC(), listener);
      told.end();
      return report;
    } finally {
      progress.clear(); // whatever is printed next
    }
  }

  /** Prints the summary of a build. */
  public void print(BuildReport report) throws IOException {
    printer.print(report, console);
  }
}
