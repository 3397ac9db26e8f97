package dev.haru.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.settings.OutsideAccess;
import dev.haru.kit.TestCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes without notifications are found; notifications without changes are ignored. */
class UnreliableNotificationsTest {

  @TempDir Path root;

  private Path directory;

  @BeforeEach
  void write() {
    directory = WatchedCourse.write(root.resolve("course"));
  }

  @Test
  void overflowCountsAsAChange() throws Exception {
    FakeNotifications notifications = new FakeNotifications(100);
    try (WatchedCourse course =
        new WatchedCourse(directory, notifications, WatchedCourse.WITHOUT_LOOKS)) {
      notifications.overflow();
      course.awaitBatch();
    }
  }

  /** As on a network file system, or on a machine whose limit is reached. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 100})
  void changeThatNobodyTellsIsFound(int watched) throws Exception {
    try (WatchedCourse course =
        new WatchedCourse(directory, new FakeNotifications(watched), WatchedCourse.LOOKING)) {
      course.write("2026/ko/day01.md", "# 1일차, 고침\n");
      course.awaitBatch();
    }
  }

  @Test
  void contentThatVanishesAndComesBackIsNoticedBothTimes() throws Exception {
    WatchTiming slowly =
        new WatchTiming(
            Duration.ofMillis(60),
            Duration.ofSeconds(2),
            Duration.ofHours(1),
            Duration.ofMillis(10));
    Path above = Files.createDirectory(root.resolve("mounted"));
    Path mounted = WatchedCourse.write(above.resolve("course"));
    try (WatchedCourse course = new WatchedCourse(mounted, Notifications.open(), slowly)) {
      Files.move(mounted, root.resolve("away"));
      course.awaitBatch();
      Files.delete(above);
      Files.createDirectory(above);
      Files.move(root.resolve("away"), mounted);
      course.awaitBatch();
      course.write("2026/day01.md", "# Day 1, revised\n");
      course.awaitBatch();
    }
  }

  @Test
  void linkToAnotherReleaseIsAChange() throws Exception {
    Path link = root.resolve("current");
    Path other = WatchedCourse.write(root.resolve("release-2"));
    Files.createSymbolicLink(link, directory);
    try (WatchedCourse course =
        new WatchedCourse(link, Notifications.open(), WatchedCourse.WITHOUT_LOOKS)) {
      Files.delete(link);
      Files.createSymbolicLink(link, other);
      course.awaitBatch();
      Files.writeString(other.resolve("2026/day01.md"), "# Day 1, revised\n");
      course.awaitBatch();
    }
  }

  @Test
  void settingsMayNameAnotherDirectoryWhileItIsWatched() throws Exception {
    new TestCourse(directory).with("lessons/day01.md", "# Day 1\n");
    Path other = WatchedCourse.write(root.resolve("other"));
    try (WatchedCourse course =
        new WatchedCourse(directory, Notifications.open(), WatchedCourse.WITHOUT_LOOKS)) {
      course.write("haru.yaml", "content: ../other\n");
      course.awaitBatch();
      Files.writeString(other.resolve("2026/day01.md"), "# Day 1, revised\n");
      course.awaitBatch();
    }
  }

  @Test
  void glossaryMayLieElsewhere() throws Exception {
    Path glossary = Files.writeString(root.resolve("words.txt"), "엔진엑스: nginx\n");
    new TestCourse(directory).with("haru.yaml", "glossary: ../words.txt\n");
    try (WatchedCourse course =
        new WatchedCourse(directory, new FakeNotifications(100), WatchedCourse.LOOKING)) {
      Files.writeString(glossary, "엔진엑스: nginx\n도커: docker\n");
      course.awaitBatch();
    }
  }

  @Test
  void linksInACircleAndOutOfTheCourseAreNotFollowed() throws Exception {
    Files.createSymbolicLink(directory.resolve("2026/back"), directory);
    Files.createSymbolicLink(directory.resolve("out"), root);
    Scan scan =
        new Scanner(List.of(directory), OutsideAccess.NONE, Notifications.none())
            .scan(Scan.NOTHING);
    assertThat(scan.stamps().keySet())
        .contains(directory.resolve("2026/ko/day01.md"))
        .noneMatch(path -> path.startsWith(directory.resolve("out")))
        .hasSizeLessThan(20);
  }

  @Test
  void linksThatTheSettingsAllowAreFollowed() throws Exception {
    Path shared = WatchedCourse.write(root.resolve("shared"));
    Files.createSymbolicLink(directory.resolve("linked"), shared);
    new TestCourse(directory).with("haru.yaml", "symlinks: ../shared\n");
    try (WatchedCourse course =
        new WatchedCourse(directory, Notifications.open(), WatchedCourse.WITHOUT_LOOKS)) {
      Files.writeString(shared.resolve("2026/day01.md"), "# Day 1, revised\n");
      course.awaitBatch();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "course/2026/day01.md, true",
    "course/2026/DAY99.MD, true",
    "course/new.markdown, true",
    "course/haru.yaml, true",
    "course/2026/ko, true",
    "course, true",
    "course/2026/day01.md~, false",
    "course/2026/.day01.md.swp, false",
    "course/2026/.hidden.md, false",
    "course/2026/4913, false",
    "course/2026/picture.png, false",
    "course/index/_0.cfs, false",
    "course/index/segments_2, false",
    "course/.git, false",
    "course/node_modules, false",
    "neighbour, false",
    "neighbour.md, false"
  })
  void onlyWhatIsOfTheCourseConcernsIt(String path, boolean concerns) throws Exception {
    Files.createDirectories(directory.resolve(".git"));
    Files.createDirectories(directory.resolve("node_modules"));
    Files.createDirectories(root.resolve("neighbour"));
    Scanner scanner = new Scanner(List.of(directory), OutsideAccess.NONE, Notifications.none());
    scanner.scan(Scan.NOTHING);
    FileEvents notice = new FileEvents(List.of(root.resolve(path)), false);
    assertThat(scanner.concerns(notice)).isEqualTo(concerns);
  }

  @ParameterizedTest
  @CsvSource({"true, 10, 5000", "true, 200, 10000", "false, 1, 500", "false, 20, 1000"})
  void looksTakeTwoPercentOfAProcessorAtMost(boolean notified, int took, int pause) {
    assertThat(WatchTiming.USUAL.pause(notified, Duration.ofMillis(took)))
        .isEqualTo(Duration.ofMillis(pause));
  }
}
