package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An index is as private as the lessons that it is built from. */
@DisabledOnOs(WINDOWS)
class PrivacyTest {

  private static final String GROUP = "---rwx---";
  private static final String OTHERS = "------rwx";

  @TempDir Path directory;
  private TestCourse course;

  @BeforeEach
  void create() throws IOException {
    set(directory, "rwxr-xr-x"); // unlike the temporary directory of a test
    course = TestCourse.below(directory).withDays(2, "The old words.");
    set(course.content(), "rwxr-xr-x");
    set(lesson(), "rw-r--r--");
  }

  private Path lesson() {
    return course.content().resolve("2026/Days/day01.md");
  }

  @ParameterizedTest
  @CsvSource({
    // path, its permissions, whether its group and others may read the index
    "., rwxr-xr-x, true, true",
    "., rwxr-x---, true, false",
    "., rwx-----x, false, true",
    "., rwxr-x--x, true, true",
    "., rwx------, false, false",
    "course, rwxr-x---, true, false",
    "course, rwx------, false, false",
    "course/2026, rwx--x--x, true, true",
    "course/2026, rwx------, false, false",
    "course/2026/Days, rwxr-x---, true, false",
    "course/2026/Days/day01.md, rw-r-----, true, false",
    "course/2026/Days/day01.md, rw-------, false, false",
    "course/2026/Days/day01.md, rw----r--, false, true"
  })
  void indexIsReadByThoseWhoMayReadTheLessons(
      String what, String permissions, boolean group, boolean others) throws Exception {
    if (what.equals(".")) {
      course = TestCourse.below(Files.createDirectory(directory.resolve("above")));
      course.withDays(2, "The old words.");
      set(course.content().getParent(), permissions);
    } else {
      set(directory.resolve(what), permissions);
    }
    course.build();
    assertFiles(group, others);
    course.withDays(2, "The new words.").build();
    assertFiles(group, others);
  }

  @ParameterizedTest
  @CsvSource({"rwx------, false, false", "rwxr-x---, true, false", "rwxr-xr-x, true, true"})
  void directoryOfHarusIsReadByThoseWhoMayReadTheCoursesDirectory(
      String permissions, boolean group, boolean others) throws Exception {
    set(course.content(), permissions);
    course.build();
    assertMayRead(course.index(), group, others);
  }

  @Test
  void directoryOfTheOperatorsStaysAsItIs() throws Exception {
    set(Files.createDirectory(course.index()), "rwxr-xr-x");
    set(course.content(), "rwx------");
    course.build();
    assertMayRead(course.index(), true, true);
    assertFiles(false, false);
  }

  @Test
  void filesThatAreThereBecomePrivateWithTheLessons() throws Exception {
    course.build();
    assertFiles(true, true);
    set(lesson(), "rw-------");
    course.build();
    assertFiles(false, false);
  }

  @Test
  void lessonBehindALinkIsAsPrivateAsItsDirectory() throws Exception {
    Path other = Files.createDirectories(course.content().resolve(".other"));
    Files.writeString(other.resolve("linked.md"), "# Linked\n");
    set(other, "rwx------");
    Files.createSymbolicLink(course.content().resolve("other"), other);
    course.with("haru.yaml", "symlinks: [.other]");
    course.build();
    assertFiles(false, false);
  }

  private void assertFiles(boolean group, boolean others) throws IOException {
    try (Stream<Path> files = Files.list(course.index())) {
      for (Path file : files.toList()) {
        assertMayRead(file, group, others);
      }
    }
  }

  /** The process's umask may remove more permissions. */
  private static void assertMayRead(Path path, boolean group, boolean others) throws IOException {
    Path probe = Files.createFile(path.resolveSibling("probe"));
    String allowed = PosixFilePermissions.toString(Files.getPosixFilePermissions(probe));
    Files.delete(probe);
    String found = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    assertThat(found.charAt(GROUP.indexOf('r')))
        .as("group of %s: %s", path, found)
        .isEqualTo(group ? allowed.charAt(GROUP.indexOf('r')) : '-');
    assertThat(found.charAt(OTHERS.indexOf('r')))
        .as("others of %s: %s", path, found)
        .isEqualTo(others ? allowed.charAt(OTHERS.indexOf('r')) : '-');
  }

  private static void set(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
