package dev.haru.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.TestCourse;
import dev.haru.course.SettingsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a build would empty an index that is in use. */
class ContentGuardTest {

  @TempDir Path root;

  private TestCourse course;
  private ContentGuard guard;

  @BeforeEach
  void create() {
    course = new TestCourse(root.resolve("course")).with("2026/day01.md", "# Day 1\n");
    guard = new ContentGuard(List.of(course.directory()));
  }

  @Test
  void courseWithLessonsIsOpened() throws Exception {
    assertThat(guard.open(true).files().files()).hasSize(1);
    Files.delete(course.directory().resolve("2026/day01.md"));
    course.with("2026/day02.md", "# Day 2\n");
    assertThat(guard.open(true).files().files()).hasSize(1);
  }

  @Test
  void courseThatNeverHadLessonsIsOpened() throws Exception {
    Path empty = Files.createDirectory(root.resolve("empty"));
    assertThat(new ContentGuard(List.of(empty)).open(false).files().files()).isEmpty();
  }

  @Test
  void emptyDirectoryIsRefusedWhereTheIndexHasLessons() throws Exception {
    Path empty = Files.createDirectory(root.resolve("empty"));
    Files.createDirectories(empty.resolve("node_modules"));
    Files.writeString(empty.resolve("node_modules/readme.md"), "# None of ours\n");
    Files.writeString(empty.resolve("notes.txt"), "none\n");
    assertThatExceptionOfType(ContentGone.class)
        .isThrownBy(() -> new ContentGuard(List.of(empty)).open(true))
        .withMessageStartingWith("the content directory " + empty + " has no lessons any more;");
  }

  @Test
  void oneOfTwoDirectoriesThatLosesItsLessonsIsRefused() throws Exception {
    Path other = new TestCourse(root.resolve("other")).with("a.md", "# A\n").directory();
    guard = new ContentGuard(List.of(course.directory(), other));
    guard.open(false);
    Files.delete(other.resolve("a.md"));
    assertThatExceptionOfType(ContentGone.class).isThrownBy(() -> guard.open(true));
    Files.writeString(other.resolve("b.md"), "# B\n");
    assertThat(guard.open(true).files().files()).hasSize(2);
  }

  @Test
  void directoryThatIsGoneIsToldAsSuchAndWrongSettingsAsThemselves() throws Exception {
    guard.open(true);
    course.with("haru.yaml", "languages: [\n");
    assertThatExceptionOfType(SettingsException.class).isThrownBy(() -> guard.open(true));
    Files.move(course.directory(), root.resolve("away"));
    assertThatExceptionOfType(ContentGone.class)
        .isThrownBy(() -> guard.open(true))
        .withMessageStartingWith("the content directory " + course.directory() + " is gone;");
  }

  @Test
  void settingsMayNameAnotherDirectory() throws Exception {
    guard.open(true);
    new TestCourse(root.resolve("other")).with("a.md", "# A\n");
    course.with("haru.yaml", "content: ../other\n");
    Files.delete(course.directory().resolve("2026/day01.md"));
    assertThat(guard.open(true).files().files()).hasSize(1);
  }
}
