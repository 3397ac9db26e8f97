package dev.haru.cli.command;

import dev.haru.cli.base.AfterBuild;
import dev.haru.cli.base.Builder;
import dev.haru.cli.base.ClusterPlace;
import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.EngineOption;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.ReportPrinter;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.cluster.Publication;
import dev.haru.course.Course;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.BuildReport;
import java.nio.file.Path;
import java.util.List;
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
public final class IndexCommand implements Callable<Integer> {

  @Option(
      names = "--full",
      description = "Reads all lessons again, also unchanged ones, and even if none are left.")
  private boolean full;

  @Option(names = "--watch", description = "Builds the index again whenever the course changes.")
  private boolean watch;

  @Option(names = "--json", description = "Prints the summary of each build as a line of JSON.")
  private boolean json;

  @Option(
      names = "--strict",
      description = "Fails for every problem, even if the lesson can be indexed.")
  private boolean strict;

  private final Console console;
  private final Environment environment;

  @Mixin private final CourseOptions options;
  @Mixin private final EngineOption engine;

  public IndexCommand(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
    this.options = new CourseOptions(console, environment);
    this.engine = new EngineOption(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    CourseTarget target = options.toBuild();
    ClusterPlace place = engine.cluster(target.course().settings());
    target.announceBuilt(console);
    if (place == null) {
      return build(target, AfterBuild.NOTHING);
    }
    try (Publication publication = new Publication(console, place, json)) {
      return build(target, publication);
    }
  }

  private int build(CourseTarget target, AfterBuild after) throws Exception {
    Course course = target.course();
    Path index = target.index();
    Builder builder =
        new Builder(console, json ? ReportPrinter.JSON : ReportPrinter.SENTENCE, strict);
    if (full && !target.indexIsNamed()) {
      target.requireOwnIndex(); // a course's settings must not replace another course's index
    }
    BuildMode mode = full ? BuildMode.FULL : BuildMode.INCREMENTAL;
    if (watch) {
      List<Path> directories = course.directories();
      new IndexWatch(console, builder, directories, options.outside(directories), index, after)
          .run(mode, environment.termination());
      return ExitCode.DONE;
    }
    BuildReport report = builder.build(course, index, mode);
    boolean hasNone = builder.complainOfNoLessons(course, report);
    if (!hasNone) {
      after.built(course, index);
    }
    int failures = strict ? report.problems() : report.skipped();
    return failures == 0 && !hasNone ? ExitCode.DONE : ExitCode.FAILURE;
  }
}
