package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.LastSearch;
import dev.haru.cli.base.VersionProvider;
import dev.haru.cli.print.SectionPrinter;
import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.markdown.LessonMarkdown;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code haru show}: a section or a lesson, rendered for the terminal. */
@Command(
    name = "show",
    description = "Shows a result of the last search, a lesson, or the section at a line of it.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {
      "",
      "Examples:",
      "  haru show 3",
      "  haru show 2026/Days/day04.md:18",
      "  haru show day04.md"
    })
public final class ShowCommand implements Callable<Integer> {

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

  private static final Pattern PATH_AND_LINE = Pattern.compile("(.+):(\\d{1,9})", Pattern.DOTALL);

  @Parameters(
      paramLabel = "PLACE",
      description = "A result's number, a lesson's path in the course, or PATH:LINE.")
  private String place = "";

  private final Console console;

  @Mixin private final CourseOptions options;

  public ShowCommand(Console console, Environment environment) {
    this.console = console;
    this.options = new CourseOptions(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    CourseTarget target = options.toAsk();
    target.announceSample(console);
    String named = NUMBER.matcher(place).matches() ? ofResult(target) : place;
    if (named == null) {
      return ExitCode.FAILURE;
    }
    Matcher parts = PATH_AND_LINE.matcher(named);
    String path = parts.matches() ? parts.group(1) : named;
    Course course = target.course();
    List<LessonFile> files = course.filesAt(path);
    if (files.size() != 1) {
      console.complain(notOne(path, files));
      return ExitCode.FAILURE;
    }
    LessonMarkdown markdown = course.markdown(files.get(0));
    markdown.read().problems().forEach(problem -> console.complain(problem.message()));
    Lesson lesson = markdown.read().lesson();
    if (lesson == null) {
      return ExitCode.FAILURE;
    }
    return parts.matches()
        ? showSection(lesson, Integer.parseInt(parts.group(2)), markdown.fileLines())
        : showAll(lesson);
  }

  /** Returns the place of a result of the last search; complains and returns null without one. */
  private @Nullable String ofResult(CourseTarget target) {
    LastSearch.Results results = options.lastSearch(target.index()).recall();
    if (results == null) {
      console.complain(
          "there is no last search in "
              + target.course().settings().name()
              + "; search first, or name a lesson's path");
      return null;
    }
    String found = results.place(Integer.parseInt(place));
    if (found == null) {
      console.complain(
          String.format(
              Locale.ROOT,
              "the last search showed the results %d to %d, not %s",
              results.first(),
              results.last(),
              place));
    }
    return found;
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

  private int showSection(Lesson lesson, int line, int lines) {
    if (line > Math.max(1, lines)) {
      console.complain(
          String.format(
              Locale.ROOT,
              lines == 1
                  ? "%s has %,d line, so there is no line %d"
                  : "%s has %,d lines, so there is no line %d",
              lesson.path(),
              lines,
              line));
      return ExitCode.FAILURE;
    }
    int found = lesson.sectionAt(line);
    return found < 0 ? noText(lesson) : show(lesson, lesson.sections().subList(found, found + 1));
  }

  private int showAll(Lesson lesson) {
    return lesson.sections().isEmpty() ? noText(lesson) : show(lesson, lesson.sections());
  }

  private int noText(Lesson lesson) {
    console.complain(String.format(Locale.ROOT, "the lesson %s has no text", lesson.path()));
    return ExitCode.NOTHING_FOUND;
  }

  private int show(Lesson lesson, List<Section> sections) {
    SectionPrinter printer = new SectionPrinter(console);
    for (int i = 0; i < sections.size(); i++) {
      if (i > 0) {
        console.out().println();
      }
      printer.print(lesson, sections.get(i));
    }
    return ExitCode.DONE;
  }
}
