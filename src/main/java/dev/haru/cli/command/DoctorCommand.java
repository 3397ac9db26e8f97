package dev.haru.cli.command;

import dev.haru.cli.base.Console;
import dev.haru.cli.base.CourseOptions;
import dev.haru.cli.base.CourseTarget;
import dev.haru.cli.base.Environment;
import dev.haru.cli.base.ExitCode;
import dev.haru.cli.base.Freshness;
import dev.haru.cli.base.Style;
import dev.haru.cli.base.Version;
import dev.haru.cli.base.VersionProvider;
import dev.haru.course.Course;
import dev.haru.course.files.CourseFiles;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.CourseProblem;
import dev.haru.index.CourseIndex;
import dev.haru.index.IndexCheck;
import dev.haru.index.IndexInfo;
import dev.haru.index.directory.IndexException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code haru doctor}: a report on the environment, the course and the index. */
@Command(
    name = "doctor",
    description = "Shows what haru runs on, and checks the course and its index.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    footer = {"", "Example:", "  haru doctor --content ~/90DaysOfDevOps"})
public final class DoctorCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final CourseOptions options;

  public DoctorCommand(Console console, Environment environment) {
    this.console = console;
    this.options = new CourseOptions(console, environment);
  }

  @Override
  public Integer call() throws Exception {
    print("haru", Version.number());
    print(
        "java",
        String.format(
            Locale.ROOT,
            "%s, %s (%s)",
            System.getProperty("java.version"),
            System.getProperty("java.vm.name"),
            System.getProperty("java.home")));
    CourseTarget target = options.toBuild(); // the problems are those that a build would find
    boolean courseIsSound = checkCourse(target.course());
    boolean indexIsSound = checkIndex(target.course(), target.index());
    target.announceSample(console);
    return courseIsSound && indexIsSound ? ExitCode.DONE : ExitCode.FAILURE;
  }

  private boolean checkCourse(Course course) throws IOException {
    print("course", course.settings().name());
    course.contentDirectories().forEach(d -> print("content", d.toAbsolutePath().toString()));
    CourseFiles files = course.files();
    List<CourseProblem> problems = new ArrayList<>(files.problems());
    for (LessonFile file : files.files()) {
      problems.addAll(course.read(file).problems());
    }
    print(
        "files",
        String.format(Locale.ROOT, "%,d, %s", files.files().size(), complaints(problems.size())));
    if (!files.notRead().isEmpty()) {
      print(
          "not read",
          files.notRead().entrySet().stream()
              .map(each -> String.format(Locale.ROOT, "%,d %s", each.getValue(), each.getKey()))
              .collect(Collectors.joining(", ")));
    }
    problems.forEach(problem -> console.complain(problem.message()));
    return problems.isEmpty();
  }

  private static String complaints(int problems) {
    return problems == 0 ? "all readable" : problems == 1 ? "1 problem" : problems + " problems";
  }

  private boolean checkIndex(Course course, Path index) throws IOException, IndexException {
    print("index", index.toAbsolutePath().toString());
    try (CourseIndex opened = CourseIndex.open(index)) {
      IndexInfo info = opened.info();
      print(
          "built",
          info.built().truncatedTo(ChronoUnit.SECONDS) + ", generation " + opened.generation());
      String languages =
          info.languages().entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .collect(Collectors.joining(", "));
      print("lessons", String.format(Locale.ROOT, "%,d (%s)", info.lessons(), languages));
      print("sections", String.format(Locale.ROOT, "%,d", opened.sections()));
      info.binding().require(course, index);
      Freshness look = Freshness.of(course, opened);
      print("state", look.isFresh() ? "up to date" : "stale");
      if (!look.isFresh()) {
        console.complain(look.what(info) + "; run 'haru index'");
        return false;
      }
    } catch (IndexException e) {
      console.complain(String.valueOf(e.getMessage()));
      return false;
    }
    return checkFiles(index);
  }

  private boolean checkFiles(Path index) throws IOException, IndexException {
    List<String> damage = IndexCheck.damage(index);
    print("check", damage.isEmpty() ? "sound" : "damaged");
    damage.forEach(console::complain);
    return damage.isEmpty();
  }

  private void print(String what, String value) {
    console.out().printf(Locale.ROOT, "%-9s %s%n", what, Style.printable(value));
  }
}
