package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.print.SectionPrinter;
import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code haru show}: a section, rendered for the terminal. */
@Command(
    name = "show",
    description = "Shows the section at a line of a lesson.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {"", "Example:", "  haru show 2026/Days/day04.md:18"})
public final class ShowCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH:LINE",
      description = "A lesson's path in the course, and a line number.")
  private String place = "";

  private final Console console;

  @Mixin private final CourseOptions options;

  public ShowCommand(Console console, Environment environment) {
    this.console = console;
    this.options = new CourseOptions(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    int colon = place.lastIndexOf(':');
    String number = place.substring(colon + 1);
    if (colon <= 0 || !number.matches("\\d{1,9}")) {
      console.complain(
          String.format(
              Locale.ROOT, "'%s' must be PATH:LINE, such as 2026/Days/day04.md:18", place));
      return ExitCode.FAILURE;
    }
    CourseTarget target = options.toAsk();
    target.announceSample(console);
    Course course = target.course();
    String path = place.substring(0, colon);
    List<LessonFile> files = course.filesAt(path);
    if (files.size() != 1) {
      console.complain(notOne(path, files));
      return ExitCode.FAILURE;
    }
    LessonReader.Result result = course.read(files.get(0));
    result.problems().forEach(problem -> console.complain(problem.message()));
    if (result.lesson() == null) {
      return ExitCode.FAILURE;
    }
    return show(result.lesson(), Integer.parseInt(number));
  }

  private static String notOne(String path, List<LessonFile> files) {
    return files.isEmpty()
        ? String.format(
            Locale.ROOT, "the course has no lesson '%s'; 'haru search' prints the paths", path)
        : String.format(
            Locale.ROOT,
            "'%s' could be any of %s; give more of the path",
            path,
            files.stream()
                .map(file -> file.path().path())
                .limit(5)
                .collect(Collectors.joining(", ")));
  }

  private int show(Lesson lesson, int line) {
    Section found = null;
    for (Section section : lesson.sections()) {
      if (section.line() <= line || found == null) {
        found = section;
      }
    }
    if (found == null) {
      console.complain(String.format(Locale.ROOT, "the lesson %s has no text", lesson.path()));
      return ExitCode.NOTHING_FOUND;
    }
    new SectionPrinter(console).print(lesson, found);
    return ExitCode.DONE;
  }
}
