package dev.haru.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.haru.course.files.LessonFile;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Lesson;
import dev.haru.course.settings.SettingsException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

  @TempDir private Path temp;

  private Path write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Course open(String... names) throws SettingsException {
    return Course.open(List.of(names).stream().map(temp::resolve).toList());
  }

  private static List<String> paths(Course course) throws IOException {
    return course.files().files().stream().map(file -> file.path().path()).toList();
  }

  @Test
  void aCoursesLessonsAreListedAndRead() throws Exception {
    write("a/2022/ko/Days/day02.md", "# 둘째 날");

    Course course = open("a");
    LessonReader.Result result = course.read(course.files().files().getFirst());

    assertThat(result.problems()).isEmpty();
    assertThat(result.lesson())
        .extracting(Lesson::path, Lesson::lang, Lesson::year, Lesson::day, Lesson::title)
        .containsExactly("2022/ko/Days/day02.md", "ko", 2022, 2, "둘째 날");
  }

  @Test
  void withSeveralDirectoriesPathsBeginWithTheirNames() throws Exception {
    write("b/day01.md", "x");
    write("a/x/day01.md", "x");
    write("a/day01.md", "x");

    assertThat(paths(open("b", "a"))).containsExactly("b/day01.md", "a/day01.md", "a/x/day01.md");
    assertThat(paths(open("a"))).containsExactly("day01.md", "x/day01.md");
  }

  @Test
  void ofSeveralDirectoriesEachHasItsExcludesAndTheFirstTheName() throws Exception {
    write("a/haru.yaml", "name: A\nexcludes: [x.md]\nlanguages: [ko]\n");
    write("a/x.md", "x");
    write("b/haru.yaml", "name: B\n");
    write("b/x.md", "Docker");

    Course course = open("a", "b");

    assertThat(paths(course)).containsExactly("b/x.md");
    assertThat(course.settings().name()).isEqualTo("A");
    assertThat(course.read(course.files().files().getFirst()).lesson().lang()).isEqualTo("ko");
  }

  @ParameterizedTest
  @CsvSource({
    "a/docs, b/docs, guide, a/docs/, b/docs/, guide/",
    "s/a/docs, s/docs, b, a/docs/, s/docs/, b/",
    "x/guide, guide/docs, b/docs, x/guide/, guide/docs/, b/docs/",
    "a/v1/docs, b/v1/docs, b/v2/docs, a/v1/docs/, b/v1/docs/, v2/docs/",
    "a/./docs, a/../b/docs, c, a/docs/, b/docs/, c/"
  })
  void directoriesOfOneNameAreToldApartByThoseAbove(
      String one, String other, String third, String first, String second, String last)
      throws Exception {
    for (String each : List.of(one, other, third)) {
      write(each + "/x.md", "x");
    }
    List<String> prefixes = open(one, other, third).prefixes();

    assertThat(prefixes).containsExactly(first, second, last);
  }

  @Test
  void namesThatTellDirectoriesApartAreInNfc() throws Exception {
    String decomposed = Normalizer.normalize("가", Normalizer.Form.NFD);
    write(decomposed + "/docs/x.md", "x");
    write("b/docs/x.md", "x");

    assertThat(paths(open(decomposed + "/docs", "b/docs")))
        .containsExactly("가/docs/x.md", "b/docs/x.md");
  }

  @Test
  void oneDirectoryTwiceIsRefused() throws IOException {
    write("a/content/x.md", "x");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> open("a/content", "a/./content"))
        .withMessageContaining("two content directories are called 'content'");
  }

  @Test
  void aDirectoryThatIsNoneIsRefused() throws IOException {
    write("file", "x");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> open("nowhere"))
        .withMessageContaining(temp.resolve("nowhere") + " does not exist; name");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> open("file"))
        .withMessageContaining(temp.resolve("file") + " is not a directory; name");
  }

  @Test
  void whatChangesTheSettingsChangesTheFingerprint() throws Exception {
    write("a/x.md", "x");
    write("b/x.md", "x");
    String before = open("a").settingsSource();
    write("a/haru.yaml", "name: A\n");
    String named = open("a").settingsSource();
    write("a/haru.yaml", "glossary: words.yaml\n");
    write("a/words.yaml", "a: b\n");
    String words = open("a").settingsSource();
    write("a/words.yaml", "a: c\n");

    assertThat(
            List.of(
                before, named, words, open("a").settingsSource(), open("a", "b").settingsSource()))
        .doesNotHaveDuplicates();
    assertThat(open("a").settingsSource()).isEqualTo(open("a").settingsSource());
  }

  @Test
  void aFileOverTheLimitIsNotEvenRead() throws Exception {
    Path file = write("a/big.md", "");
    try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
      big.setLength(LessonReader.MAX_BYTES + 1L);
    }

    assertSkipped("a", "big.md: the file has 4,194,305 bytes, a lesson may have 4,194,304");
  }

  @Test
  void aFileThatIsGoneWhenItIsReadIsTold() throws Exception {
    Path file = write("a/day01.md", "x");
    Course course = open("a");
    LessonFile listed = course.files().files().getFirst();
    Files.delete(file);

    assertThat(course.read(listed).problems())
        .extracting(CourseProblem::message, CourseProblem::skipped)
        .containsExactly(
            tuple("day01.md: it does not exist, or is a broken link; remove it", true));
  }

  @Test
  void aFileThatCannotBeReadIsTold() throws Exception {
    Path file = write("a/day01.md", "x");
    Course course = open("a");
    LessonFile listed = course.files().files().getFirst();
    Files.delete(file);
    Files.createDirectory(file); // nobody can read it as a file, not even root

    LessonReader.Result result = course.read(listed);

    assertThat(result.lesson()).isNull();
    assertThat(result.problems())
        .singleElement()
        .extracting(CourseProblem::message)
        .asString()
        .startsWith("day01.md: it cannot be read: ");
  }

  @Test
  void aFileThatMayNotBeReadIsToldUnlessItCanBe() throws Exception {
    Path file = write("a/day01.md", "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    write("a/day02.md", "x");
    boolean superuser = Files.isReadable(file);
    Course course = open("a");

    LessonReader.Result result = course.read(course.files().files().getFirst());

    assertThat(paths(course)).containsExactly("day01.md", "day02.md");
    assertThat(result.lesson() != null).isEqualTo(superuser);
    assertThat(result.problems().stream().map(CourseProblem::message).toList())
        .isEqualTo(
            superuser
                ? List.of()
                : List.of("day01.md: it cannot be read: permission denied; allow reading"));
  }

  @Test
  void aDirectoryThatMayNotBeReadIsToldUnlessItCanBe() throws Exception {
    Path directory = write("a/closed/day01.md", "x").getParent();
    write("a/day02.md", "x");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("---------"));
    boolean superuser = Files.isReadable(directory);
    try {
      Course course = open("a");

      assertThat(paths(course))
          .isEqualTo(superuser ? List.of("closed/day01.md", "day02.md") : List.of("day02.md"));
      assertThat(course.files().problems().stream().map(CourseProblem::message).toList())
          .isEqualTo(
              superuser
                  ? List.of()
                  : List.of("closed: it cannot be read: permission denied; allow reading"));
    } finally {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void assertSkipped(String name, String start) throws Exception {
    Course course = open(name);
    LessonReader.Result result = course.read(course.files().files().getFirst());

    assertThat(result.lesson()).isNull();
    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.skipped()).isTrue())
        .extracting(CourseProblem::message)
        .asString()
        .startsWith(start);
  }
}
