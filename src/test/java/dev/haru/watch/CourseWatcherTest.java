package dev.haru.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of change is noticed, by notifications alone and by looks alone. */
@Tag("slow")
class CourseWatcherTest {

  @TempDir Path root;

  /** Changes the course. */
  interface Change {
    void in(WatchedCourse course) throws IOException;
  }

  /** A change with its name. */
  record Named(String name, Change change) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Named> CHANGES =
      List.of(
          new Named("written again", course -> course.write("2026/day03.md", "# Day 3\n")),
          new Named("written over", course -> course.write("2026/day01.md", "# Day 1, revised\n")),
          new Named("same size", course -> course.write("2026/day01.md", "# Day 9\n")),
          new Named("same size and time", CourseWatcherTest::writeInPlace),
          new Named("saved by renaming", CourseWatcherTest::saveByRenaming),
          new Named("deleted", course -> Files.delete(course.path("2026/day01.md"))),
          new Named("renamed", course -> move(course, "2026/day01.md", "2026/day09.md")),
          new Named("moved away", course -> move(course, "2026/day01.md", "2026/ko/day09.md")),
          new Named("hidden", course -> move(course, "2026/day01.md", "2026/.day01.md")),
          new Named("in a new directory", course -> course.write("2027/day01.md", "# Day 1\n")),
          new Named("deep below", course -> course.write("a/b/c/d/day01.md", "# Day 1\n")),
          new Named("directory renamed", course -> move(course, "2026/ko", "2026/en")),
          new Named("directory hidden", course -> move(course, "2026/ko", "2026/.ko")),
          new Named("directory deleted", course -> delete(course.path("2026/ko"))),
          new Named("another in its place", CourseWatcherTest::replaceDirectory),
          new Named("settings changed", course -> course.write("haru.yaml", "name: Another\n")),
          new Named("settings wrong", course -> course.write("haru.yaml", "name: [\n")),
          new Named("settings deleted", course -> Files.delete(course.path("haru.yaml"))),
          new Named("all moved away", CourseWatcherTest::moveRoot),
          new Named("all deleted", course -> delete(course.path(""))));

  static Stream<Arguments> changes() {
    return CHANGES.stream()
        .flatMap(change -> Stream.of(true, false).map(told -> Arguments.of(change, told)));
  }

  @ParameterizedTest(name = "{0}, notified: {1}")
  @MethodSource("changes")
  void changeIsNoticedAndAnotherAfterIt(Named change, boolean notified) throws Exception {
    Path directory = WatchedCourse.write(root.resolve("course"));
    try (WatchedCourse course = watch(directory, notified)) {
      change.change().in(course);
      course.awaitBatch();
      while (course.furtherBatches() > 0) {
        course.awaitBatch(); // on a slow machine a change of many steps makes several
      }
      course.write("2026/ko/day02.md", "# 2일차\n");
      course.awaitBatch();
    }
  }

  private static WatchedCourse watch(Path directory, boolean notified) {
    return notified
        ? new WatchedCourse(directory, Notifications.open(), WatchedCourse.WITHOUT_LOOKS)
        : new WatchedCourse(directory, Notifications.none(), WatchedCourse.LOOKING);
  }

  private static void writeInPlace(WatchedCourse course) throws IOException {
    Path lesson = course.path("2026/day01.md");
    FileTime time = Files.getLastModifiedTime(lesson);
    Files.writeString(lesson, "# Day 9\n");
    Files.setLastModifiedTime(lesson, time);
  }

  private static void saveByRenaming(WatchedCourse course) throws IOException {
    Path temporary = Files.writeString(course.path("2026/day01.md~"), "# Day 1, saved\n");
    Files.move(temporary, course.path("2026/day01.md"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void replaceDirectory(WatchedCourse course) throws IOException {
    Files.createDirectory(course.path("2026/.new"));
    Files.writeString(course.path("2026/.new/day01.md"), "# 1일차, 새로\n");
    Files.move(course.path("2026/ko"), course.path("2026/.old"));
    Files.move(course.path("2026/.new"), course.path("2026/ko"));
  }

  private static void moveRoot(WatchedCourse course) throws IOException {
    Files.move(course.path(""), course.path("").resolveSibling("elsewhere"));
  }

  private static void move(WatchedCourse course, String from, String to) throws IOException {
    Files.move(course.path(from), course.path(to));
  }

  private static void delete(Path directory) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> below = Files.walk(directory)) {
      below.sorted(Comparator.reverseOrder()).forEach(paths::add);
    }
    for (Path path : paths) {
      Files.delete(path);
    }
    assertThat(directory).doesNotExist();
  }
}
