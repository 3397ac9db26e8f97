package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.haru.course.model.CourseProblem;
import dev.haru.index.build.BuildListener;
import dev.haru.kit.PlainSearch;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** Lessons that cannot be opened for lack of resources are not mistaken for deleted ones. */
@Tag("process")
@DisabledOnOs(WINDOWS)
@Timeout(300)
class DescriptorsTest {

  /** The deeper the directory of a lesson, the more descriptors are needed to read it. */
  private static final String DEEP = "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z/";

  private static final int MOST = 60;

  @TempDir Path directory;

  private TestCourse course;

  @BeforeEach
  void build() throws Exception {
    course =
        TestCourse.below(directory).withDays(5, "The words.").with(DEEP + "day01.md", "# Deep");
    course.build();
  }

  @Test
  void buildWithFewDescriptorsIsWholeOrFailsAndLeavesTheIndex() throws Exception {
    Path err = directory.resolve("err");
    Process limited =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -n 400; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FewDescriptors.class.getName(),
                course.content().toString(),
                course.index().toString(),
                course.content().resolve(DEEP + "day01.md").toString(),
                String.valueOf(MOST))
            .redirectError(err.toFile())
            .start();
    List<String> builds = limited.inputReader().lines().toList();
    assertThat(limited.waitFor()).as(Files.readString(err, StandardCharsets.UTF_8)).isZero();
    assertThat(builds)
        .hasSize(MOST + 1)
        .allMatch(line -> line.endsWith(" 6 lessons, 0 problems") || line.contains("Exception "));
    assertThat(builds.getFirst()).contains("Too many open files");
    assertThat(builds.getLast()).endsWith(" 6 lessons, 0 problems");
    assertThat(builds).as("lessons that could not be opened").anyMatch(this::namesALesson);
    try (CourseIndex index = CourseIndex.open(course.index())) {
      String last = String.format(Locale.ROOT, "%d", MOST);
      assertThat(new PlainSearch(index).term(Fields.PROSE, last)).hasSize(1);
    }
  }

  private boolean namesALesson(String line) {
    return line.contains(" IOException " + course.content())
        && line.contains("day01.md cannot be read: Too many open files; the index stays as it is");
  }

  /** A failure that may not be the lesson's own: a loop of links in the file's place. */
  @Test
  void failureThatIsNotTheLessonsOwnFailsTheBuildAndNamesThePath() throws Exception {
    Path lesson = course.content().resolve("2026/Days/day02.md");
    course.with("2026/Days/day01.md", "# Day 1", "Other words.");
    course.with("2026/Days/day02.md", "# Day 2", "Other words.");
    BuildListener replacing =
        new BuildListener() {
          @Override
          public void progress(int done, int all) {
            try {
              Files.deleteIfExists(lesson);
              Files.createSymbolicLink(lesson, lesson);
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          }

          @Override
          public void problem(CourseProblem problem) {}
        };
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> course.build(replacing))
        .withMessageStartingWith(lesson + " cannot be read: ")
        .withMessageContaining("the index stays as it is");
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(index.info().lessons()).isEqualTo(6);
    }
  }
}
