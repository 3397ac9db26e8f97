package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.index.build.Indexer;
import dev.haru.index.directory.IndexException;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be in the place of an index, and beside it. */
class IndexDirectoryTest {

  @TempDir Path directory;
  private TestCourse course;

  @BeforeEach
  void create() throws IOException {
    course = TestCourse.below(directory).with("a.md", "# A", "alpha");
  }

  @Test
  void absentDirectoryIsNoIndexAndIsNotMade() {
    assertMissing(course.index());
    assertThat(course.index()).doesNotExist();
  }

  @Test
  void emptyDirectoryIsNoIndex() throws Exception {
    Files.createDirectories(course.index());
    assertMissing(course.index());
    assertThat(course.index()).isEmptyDirectory();
  }

  @Test
  void fileIsNoIndex() throws Exception {
    Files.writeString(course.index(), "not a directory");
    assertMissing(course.index());
  }

  @Test
  void directoryWithOtherFilesIsNoIndex() throws Exception {
    assertMissing(course.content());
  }

  @Test
  void missingParentsAreMade() throws Exception {
    Path deep = directory.resolve("한 글/b/c");
    Indexer.build(course.open(), deep, TestCourse.CLOCK, new TestCourse.RecordingListener());
    try (CourseIndex index = CourseIndex.open(deep)) {
      assertThat(index.sections()).isEqualTo(1);
    }
  }

  @Test
  void placeBelowAFileCannotBeWritten() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertUnwritable(file.resolve("index"), "is not a directory");
    assertUnwritable(file.resolve("deep/index"), "is not a directory");
  }

  @Test
  void placeOfAFileCannotBeWritten() throws Exception {
    assertUnwritable(Files.writeString(directory.resolve("file"), ""), "is not a directory");
  }

  @Test
  void kindsOfFailureAreSaidInOneSentence() throws Exception {
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() -> CourseIndex.open(course.index()))
        .withMessage("there is no index at %s; build it with 'haru index'", course.index());
  }

  private void assertMissing(Path index) {
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() -> CourseIndex.open(index))
        .withMessageContaining(index.toString())
        .satisfies(e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.MISSING));
  }

  private void assertUnwritable(Path index, String reason) {
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() ->
            Indexer.build(
                course.open(), index, TestCourse.CLOCK, new TestCourse.RecordingListener()))
        .withMessageContainingAll(index.toString(), reason, "--index")
        .satisfies(e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.UNWRITABLE));
  }
}
