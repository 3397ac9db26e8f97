package dev.haru.course.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.settings.OutsideAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Symbolic links in a course's directory. */
class CourseLinksTest {

  @TempDir private Path temp;
  private Path course;

  @BeforeEach
  void makeCourse() throws IOException {
    course = Files.createDirectories(temp.resolve("course/days")).getParent();
    Files.writeString(course.resolve("days/day01.md"), "# Day 1");
    Files.writeString(temp.resolve("secret.md"), "# Secret");
    Files.writeString(Files.createDirectory(temp.resolve("outside")).resolve("x.md"), "# X");
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(course.resolve(name), Path.of(target));
  }

  private CourseFiles list(String... excludes) throws IOException {
    PathLayouts layouts = new PathLayouts(List.of(), List.of());
    return CourseFiles.list(LessonRule.of(course, List.of(), List.of(excludes)), "", layouts);
  }

  private Course open(String... symlinks) throws Exception {
    String list = String.join(", ", symlinks);
    Files.writeString(course.resolve("haru.yaml"), "symlinks: [" + list + "]\n");
    return Course.open(
        List.of(course), new OutsideAccess(List.of(temp.resolve("outside")), List.of()));
  }

  private void assertTold(CourseFiles files, String... starts) {
    assertThat(files.files())
        .extracting(file -> file.path().path())
        .as("the rest of the course")
        .contains("days/day01.md");
    assertThat(files.problems()).hasSameSizeAs(starts).allMatch(CourseProblem::skipped);
    for (int i = 0; i < starts.length; i++) {
      assertThat(files.problems().get(i).message()).startsWith(starts[i]);
    }
  }

  @Test
  void linksWithinTheCourseAreFollowed() throws IOException {
    link("first.md", "days/day01.md");
    link("tage", "days");

    assertThat(list().files())
        .extracting(file -> file.path().path())
        .containsExactly("days/day01.md", "first.md", "tage/day01.md");
    assertThat(list().problems()).isEmpty();
  }

  @Test
  void aLoopIsToldAndTheRestListed() throws IOException {
    link("days/up", "..");
    link("days/here", ".");

    assertTold(
        list(),
        "days/here: a symbolic link leads back to itself or to a directory above it",
        "days/up: a symbolic link leads back");
  }

  @Test
  void linksThatLeadToOneAnotherAreALoopToo() throws IOException {
    link("a", "b");
    link("b", "a");
    link("self.md", "self.md");

    assertTold(
        list(),
        "a: a symbolic link leads back",
        "b: a symbolic link leads back",
        "self.md: a symbolic link leads back");
  }

  @Test
  void linksThatLeadOutOfTheCourseAreNotFollowed() throws IOException {
    link("secret.md", temp.resolve("secret.md").toString());
    link("days/outside", "../../outside");
    link("picture.png", temp.resolve("secret.md").toString());

    CourseFiles files = list();

    assertThat(files.files()).hasSize(1);
    assertTold(
        files,
        "days/outside: a symbolic link leads out of the course",
        "secret.md: a symbolic link leads out of the course");
  }

  @Test
  void linkOutThatLeadsToNoLessonsIsOfNoConcern() throws IOException {
    Files.createDirectories(temp.resolve("pictures/of"));
    Files.writeString(temp.resolve("pictures/of/day01.png"), "");
    link("days/pictures", "../../pictures");

    assertThat(list().problems()).isEmpty();
  }

  @Test
  void aLinkThatLeadsNowhereIsToldWhereItIsNamedLikeALesson() throws IOException {
    link("day02.md", "gone.md");
    link("picture.png", "gone.png");
    link("gone", "nowhere");

    assertTold(list(), "day02.md: it does not exist, or is a broken link");
  }

  @ParameterizedTest
  @ValueSource(strings = {"loop", "out.md", "gone.md", "away"})
  void whatIsExcludedIsNotTold(String exclude) throws IOException {
    link("loop", ".");
    link("out.md", "../secret.md");
    link("gone.md", "nowhere.md");
    link("away", "../outside");

    assertThat(list().problems()).hasSize(4);
    assertThat(list(exclude).problems()).hasSize(3).noneMatch(p -> p.path().equals(exclude));
  }

  @Test
  void whatIsHiddenIsNotTold() throws IOException {
    link(".loop", ".");
    link(".out.md", "../secret.md");
    link(".gone.md", "nowhere.md");

    assertTold(list());
  }

  @Test
  void linksToWhatTheSettingsAllowAreFollowedAndRead() throws Exception {
    link("shared", "../outside");
    link("one.md", "../outside/x.md");
    link("secret.md", "../secret.md");
    Course opened = open("../outside");

    CourseFiles files = opened.files();

    assertThat(files.files())
        .extracting(file -> file.path().path())
        .containsExactly("days/day01.md", "one.md", "shared/x.md");
    assertTold(files, "secret.md: a symbolic link leads out of the course");
    for (LessonFile file : files.files()) {
      assertThat(opened.read(file).problems()).isEmpty();
    }
  }

  @Test
  void aLinkInAnAllowedDirectoryThatLeadsElsewhereIsNotFollowed() throws Exception {
    link("shared", "../outside");
    Files.createSymbolicLink(temp.resolve("outside/s.md"), temp.resolve("secret.md"));
    Files.createSymbolicLink(temp.resolve("outside/back.md"), course.resolve("days/day01.md"));

    CourseFiles files = open("../outside").files();

    assertThat(files.files())
        .extracting(file -> file.path().path())
        .containsExactly("days/day01.md", "shared/back.md", "shared/x.md");
    assertTold(files, "shared/s.md: a symbolic link leads out of the course");
  }

  @Test
  void aLoopThroughAnAllowedDirectoryIsTold() throws Exception {
    link("shared", "../outside");
    Files.createSymbolicLink(temp.resolve("outside/course"), course);

    assertTold(open("../outside").files(), "shared/course: a symbolic link leads back");
  }

  @Test
  void linksThatMultiplyOneAnotherAreFollowedToALimit() throws Exception {
    for (char from = 'a'; from <= 'k'; from++) {
      Files.createDirectory(course.resolve("" + from));
      for (char to = 'a'; to <= 'k'; to++) {
        link(from + "/to-" + to, "../" + to);
      }
    }

    assertThat(list("*/to-a").problems())
        .extracting(CourseProblem::reason)
        .contains(
            "symbolic links lead to more than 10,000 files and directories, which is the limit;"
                + " remove some links");
  }

  /** As may happen between listing a course and reading it. */
  @ParameterizedTest
  @ValueSource(strings = {"file", "directory"})
  void whatALinkOutHasReplacedSinceIsNotRead(String what) throws Exception {
    Course opened = open();
    LessonFile day = opened.files().files().getFirst();
    Files.move(course.resolve("days"), temp.resolve("away"));
    if (what.equals("file")) {
      Files.createDirectory(course.resolve("days"));
      link("days/day01.md", "../../secret.md");
    } else {
      Files.copy(temp.resolve("secret.md"), temp.resolve("outside/day01.md"));
      link("days", "../outside");
    }

    LessonReader.Result result = opened.read(day);

    assertThat(result.lesson()).isNull();
    assertThat(result.problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.message())
                .startsWith("days/day01.md: it cannot be read: ")
                .contains("leads out of the course"));
  }

  @Test
  void aDirectoryInTheFilesPlaceIsNotRead() throws Exception {
    Course opened = open();
    LessonFile day = opened.files().files().getFirst();
    Files.delete(course.resolve("days/day01.md"));
    Files.createDirectory(course.resolve("days/day01.md"));

    assertThat(opened.read(day).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.reason()).contains("is no longer a regular file"));
  }
}
