package dev.haru.cli;

import dev.haru.course.Course;
import dev.haru.index.BuildReport;
import dev.haru.index.Extent;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code haru index}: builds the index. */
@Command(
    name = "index",
    description = "Builds the index of a course.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {"", "Examples:", "  haru index --content ~/90DaysOfDevOps", "  haru index --watch"})
final class IndexCommand implements Callable<Integer> {

  @Option(names = "--full", description = "Reads all lessons, also those that did not change.")
  private boolean full;

  @Option(names = "--watch", description = "Builds it again whenever the course changes.")
  private boolean watch;

  @Option(names = "--json", description = "Prints what was built as JSON, a line for each build.")
  private boolean json;

  private final Console console;
  private final Surroundings surroundings;

  @Mixin private final CourseOptions options;

  IndexCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
    this.options = new CourseOptions(console, surroundings);
  }

  @Override
  public Integer call() throws Exception {
    CourseTarget target = options.toBuild();
    target.announceBuilt(console);
    Course course = target.course();
    Path index = target.index();
    Builder builder = json ? Builder.json(console) : new Builder(console);
    if (full && !target.indexIsNamed()) {
      target.requireOwnIndex(); // settings of a course do not get to replace another's
    }
    Extent extent = full ? Extent.ANEW : Extent.CHANGES;
    if (watch) {
      new IndexWatch(console, builder, course.directories(), index)
          .run(extent, surroundings.termination());
      return ExitCode.DONE;
    }
    BuildReport report = builder.build(course, index, extent);
    return report.problems() == 0 ? ExitCode.DONE : ExitCode.FAILURE;
  }
}
