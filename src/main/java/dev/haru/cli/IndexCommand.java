package dev.haru.cli;

import dev.haru.course.Course;
import dev.haru.index.BuildReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code haru index}: builds the index. */
@Command(
    name = "index",
    description = "Builds the index of a course.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {"", "Example:", "  haru index --content ~/90DaysOfDevOps"})
final class IndexCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final CourseOptions options;

  IndexCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.options = new CourseOptions(console, surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Course course = options.course();
    BuildReport report = new Builder(console).build(course, options.index(course));
    return report.problems() == 0 ? ExitCode.DONE : ExitCode.FAILURE;
  }
}
