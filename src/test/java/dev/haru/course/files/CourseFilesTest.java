package dev.haru.course.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.course.model.CourseProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseFilesTest {

  @TempDir private Path temp;
  private Path course;

  @BeforeEach
  void makeCourse() throws IOException {
    course = Files.createDirectory(temp.resolve("course"));
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = course.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "# " + path);
    }
  }

  private CourseFiles list(String... excludes) throws IOException {
    PathLayouts layouts = new PathLayouts(List.of(), List.of());
    return CourseFiles.list(LessonRule.of(course, List.of(), List.of(excludes)), "", layouts);
  }

  private static List<String> paths(CourseFiles files) {
    return files.files().stream().map(file -> file.path().path()).toList();
  }

  private static List<String> messages(CourseFiles files) {
    return files.problems().stream().map(CourseProblem::message).toList();
  }

  @Test
  void markdownIsListedInTheOrderOfThePaths() throws IOException {
    write("b.md", "a/z.md", "a.md", "A.MD", "a/b/c.markdown", "한글/하루.md", "b c.md");

    assertThat(paths(list()))
        .containsExactly("A.MD", "a.md", "a/b/c.markdown", "a/z.md", "b c.md", "b.md", "한글/하루.md");
  }

  @Test
  void everyFileKnowsWhereItIsAndWhatItsPathTells() throws IOException {
    write("2022/ko/day02.md");

    LessonFile file = list().files().getFirst();

    assertThat(file.file()).hasContent("# 2022/ko/day02.md");
    assertThat(file.path().lang()).isEqualTo("ko");
    assertThat(file.path().day()).isEqualTo(2);
  }

  @Test
  void whatIsNoMarkdownOrHiddenIsLeftOut() throws IOException {
    write(
        "a.md",
        "b.txt",
        "c.mdy",
        "md",
        ".md",
        ".hidden.md",
        "._a.md",
        ".git/d.md",
        "e/.f/g.md",
        "node_modules/h.md",
        "i/node_modules/j/k.md",
        "haru.yaml");
    Files.createDirectory(course.resolve("directory.md"));

    assertThat(paths(list())).containsExactly("a.md");
    assertThat(list().problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.md, 'b/a.md b/c/a.md d.md'",
    "**/a.md, d.md",
    "*.md, 'b/a.md b/c/a.md'",
    "b, 'a.md d.md'",
    "b/**, 'a.md d.md'",
    "b/*, 'a.md d.md'",
    "b/*.md, 'a.md b/c/a.md d.md'",
    "'{a,d}.md', 'b/a.md b/c/a.md'",
    "**/c/**, 'a.md b/a.md d.md'",
    "B/**, 'a.md b/a.md b/c/a.md d.md'"
  })
  void excludesAreGlobsOverThePath(String glob, String left) throws IOException {
    write("a.md", "b/a.md", "b/c/a.md", "d.md");

    assertThat(paths(list(glob))).containsExactly(left.split(" "));
  }

  @Test
  void namesOfLooseJamoAreSyllablesInPathsAndForExcludes() throws IOException {
    String nfd = Normalizer.normalize("초안/하루.md", Normalizer.Form.NFD);
    write(nfd);

    assertThat(paths(list())).containsExactly("초안/하루.md");
    assertThat(list().files().getFirst().file()).isReadable();
    assertThat(paths(list("초안/**"))).isEmpty();
    assertThat(paths(list(Normalizer.normalize("초안", Normalizer.Form.NFD)))).isEmpty();
  }

  @Test
  void ofTwoNamesThatDifferInUnicodeFormOnlyOneIsReadAndTheOtherTold() throws IOException {
    write("하루.md", Normalizer.normalize("하루.md", Normalizer.Form.NFD));
    boolean areOne = course.toFile().list().length == 1; // as on macOS

    CourseFiles files = list();

    assertThat(paths(files)).containsExactly("하루.md");
    assertThat(files.problems()).hasSize(areOne ? 0 : 1);
    assertThat(messages(files)).allMatch(message -> message.startsWith("하루.md: another file"));
    assertThat(files.files().getFirst().file().getFileName().toString())
        .as("the first in code unit order, whatever order the directory has")
        .isEqualTo(areOne ? "하루.md" : Normalizer.normalize("하루.md", Normalizer.Form.NFD));
  }

  @Test
  void theCourseItselfMayBeALink() throws IOException {
    write("a.md");
    course = Files.createSymbolicLink(temp.resolve("link"), course);

    assertThat(paths(list())).containsExactly("a.md");
  }

  @Test
  void aCourseThatDoesNotExistIsAFailure() {
    course = temp.resolve("nowhere");

    assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(this::list);
  }
}
