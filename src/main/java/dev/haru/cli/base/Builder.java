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
import org.jspecify.annotations.Nullable;

/** Builds an index and prints progress, problems and a summary. */
public final class Builder {

  private final Console console;
  private final ReportPrinter printer;
  private final boolean isStrict;

  private final ToldProblems told = new ToldProblems();

  /** Creates a builder whose summaries are for people. */
  Builder(Console console) {
    this(console, ReportPrinter.SENTENCE, false);
  }

  /**
   * Creates a builder.
   *
   * @param printer prints the summaries
   * @param isStrict whether to print also the known problems of unchanged lessons that are indexed
   *     in spite of them
   */
  public Builder(Console console, ReportPrinter printer, boolean isStrict) {
    this.console = console;
    this.printer = printer;
    this.isStrict = isStrict;
  }

  /** Brings a course's index up to date and prints problems and a summary. */
  void build(Course course, Path index) throws IndexException, IOException {
    build(course, index, BuildMode.INCREMENTAL);
  }

  /** Builds an index that does not exist, and announces it when lessons are being read. */
  void buildMissing(Course course, Path index) throws IndexException, IOException {
    BuildReport report = run(course, index, BuildMode.INCREMENTAL, "There is no index yet");
    print(report);
    printer.printNotRead(report, console);
  }

  /** Builds a course's index and prints problems and a summary. */
  public BuildReport build(Course course, Path index, BuildMode mode)
      throws IndexException, IOException {
    BuildReport report = run(course, index, mode);
    print(report);
    printer.printNotRead(report, console);
    return report;
  }

  /**
   * Complains about a course without lessons, and names the files that are there instead.
   *
   * @return whether it has none although none was skipped
   */
  public boolean complainOfNoLessons(Course course, BuildReport report) {
    boolean hasNone = report.lessons() == 0 && report.skipped() == 0;
    if (hasNone) {
      console.complain(NoLessons.sentence(course, report.notRead()));
    }
    return hasNone;
  }

  /**
   * Builds a course's index and prints only those problems that the previous build did not have.
   */
  public BuildReport run(Course course, Path index, BuildMode mode)
      throws IndexException, IOException {
    return run(course, index, mode, null);
  }

  private BuildReport run(Course course, Path index, BuildMode mode, @Nullable String reason)
      throws IndexException, IOException {
    told.begin();
    Listener listener = new Listener(course, reason);
    try {
      BuildReport report = Indexer.build(course, index, mode, Clock.systemUTC(), listener);
      told.end();
      return report;
    } finally {
      listener.progress.clear(); // whatever is printed next
    }
  }

  /** Prints the summary of a build. */
  public void print(BuildReport report) throws IOException {
    printer.print(report, console);
  }

  private final class Listener implements BuildListener {

    private final Course course;
    private final Progress progress = new Progress(console);

    /** Why the course is indexed, until that is printed. */
    private @Nullable String reason;

    Listener(Course course, @Nullable String reason) {
      this.course = course;
      this.reason = reason;
    }

    @Override
    public void progress(int done, int all) {
      announce();
      progress.show(done, all);
    }

    @Override
    public void startingOver(String why) {
      reason = why;
      announce();
    }

    @Override
    public void problem(CourseProblem problem) {
      if (told.isNew(problem)) {
        announce();
        progress.clear();
        console.complain(problem.message() + (problem.skipped() ? " (skipped)" : ""));
      }
    }

    // If the lesson is indexed in spite of it, it was reported when the lesson changed.
    @Override
    public void knownProblem(CourseProblem problem) {
      if (problem.skipped() || isStrict) {
        problem(problem);
      }
    }

    private void announce() {
      if (reason != null) {
        console.note(Style.printable(reason + ": indexing " + course.settings().name() + " …"));
        reason = null;
      }
    }
  }
}
