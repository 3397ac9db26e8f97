package dev.haru.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The watcher and the list of lessons follow one rule. */
@Tag("slow")
class WatchedFilesTest {

  @TempDir Path root;

  private Path directory;

  @BeforeEach
  void write() {
    directory = WatchedCourse.write(root.resolve("course"));
    new TestCourse(directory)
        .with("haru.yaml", "excludes: ['drafts/**', '**/notes.md', old]\n")
        .with("drafts/day09.md", "# Draft\n")
        .with("2026/notes.md", "# Notes\n")
        .with("old/day01.md", "# Old\n");
  }

  @ParameterizedTest
  @CsvSource({
    "drafts/day09.md, true",
    "drafts/day09.md, false",
    "drafts/day10.md, true",
    "drafts/day10.md, false",
    "2026/notes.md, true",
    "2026/notes.md, false",
    "notes.md, true",
    "old/day01.md, true",
    "old/day01.md, false",
    "old/2021/day01.md, true"
  })
  void anExcludedFileStartsNoBatch(String file, boolean notified) throws Exception {
    try (WatchedCourse course = watch(directory, notified)) {
      course.write(file, "# Nobody's lesson\n");
      assertNoBatchBeforeTheNextLesson(course);
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aFileBehindALinkThatLeadsOutStartsNoBatch(boolean notified) throws Exception {
    Path outside = Files.writeString(root.resolve("outside.md"), "# Outside\n");
    Files.createSymbolicLink(directory.resolve("2026/outside.md"), outside);
    try (WatchedCourse course = watch(directory, notified)) {
      Files.writeString(outside, "# Outside, revised\n");
      assertNoBatchBeforeTheNextLesson(course);
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aDirectoryBehindALinkThatLeadsOutStartsNoBatch(boolean notified) throws Exception {
    Path outside = WatchedCourse.write(root.resolve("outside"));
    try (WatchedCourse course = watch(directory, notified)) {
      Files.createSymbolicLink(directory.resolve("linked"), outside);
      Files.writeString(outside.resolve("2026/day01.md"), "# Outside, revised\n");
      assertNoBatchBeforeTheNextLesson(course);
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void markdownBesideTheContentStartsNoBatch(boolean notified) throws Exception {
    new TestCourse(directory).with("haru.yaml", "content: 2026\n");
    try (WatchedCourse course = watch(directory, notified)) {
      course.write("README.md", "# About the course\n");
      assertNoBatchBeforeTheNextLesson(course);
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void afterTheExcludesHaveChangedTheFileIsWatched(boolean notified) throws Exception {
    try (WatchedCourse course = watch(directory, notified)) {
      course.write("haru.yaml", "excludes: old\n");
      course.awaitBatch();
      course.write("drafts/day09.md", "# A lesson now\n");
      course.awaitBatch();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "book.toml, true",
    "book.toml, false",
    ".vitepress/config.mts, true",
    ".vitepress/config.mts, false",
    "docusaurus.config.js, true"
  })
  void theConfigurationOfTheSiteIsWatched(String file, boolean notified) throws Exception {
    new TestCourse(directory).with(file, "");
    try (WatchedCourse course = watch(directory, notified)) {
      course.write(file, "export default { title: 'Another' }\n");
      course.awaitBatch();
    }
  }

  private static WatchedCourse watch(Path directory, boolean notified) {
    return notified
        ? new WatchedCourse(directory, Notifications.open(), WatchedCourse.WITHOUT_LOOKS)
        : new WatchedCourse(directory, Notifications.none(), WatchedCourse.LOOKING);
  }

  /** A batch comes 60 ms after a change; a slow machine makes this pass, not fail. */
  private static void assertNoBatchBeforeTheNextLesson(WatchedCourse course) throws Exception {
    assertThat(course.batchComesWithin(Duration.ofMillis(500))).isFalse();
    course.write("2026/day01.md", "# Day 1, revised\n");
    course.awaitBatch();
  }
}
