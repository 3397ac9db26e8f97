package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haru.course.model.CourseProblem;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.kit.PlainSearch;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a build ends, the previous commit stays in use. */
class FailingBuildTest {

  @TempDir Path directory;
  private TestCourse course;

  @BeforeEach
  void build() throws Exception {
    course = TestCourse.below(directory).withDays(5, "The old words.");
    course.build();
    course.withDays(5, "The new words.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void listenerThatThrowsLeavesTheOldCommit(int lesson) throws Exception {
    assertThatThrownBy(() ->
            course.build(
                atLesson(
                    lesson,
                    () -> {
                      throw new IllegalStateException("the screen is gone");
                    })))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the screen is gone");
    assertOldCommitIsInUseAndTheNextBuildWorks();
  }

  @Test
  void listenerThatThrowsAnErrorLeavesTheOldCommit() throws Exception {
    assertThatThrownBy(() ->
            course.build(
                atLesson(
                    2,
                    () -> {
                      throw new StackOverflowError();
                    })))
        .isInstanceOf(StackOverflowError.class);
    assertOldCommitIsInUseAndTheNextBuildWorks();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5})
  void interruptedBuildSaysSoAndLeavesTheOldCommit(int lesson) throws Exception {
    TestCourse.RecordingListener recordingListener = new TestCourse.RecordingListener();
    BuildListener interrupting = atLesson(lesson, () -> Thread.currentThread().interrupt());
    try {
      assertThatExceptionOfType(InterruptedIOException.class)
          .isThrownBy(() -> course.build(both(interrupting, recordingListener)))
          .withMessageContaining(course.index().toString())
          .withMessageContaining("interrupted");
    } finally {
      assertThat(Thread.interrupted()).as("the interrupt flag is still set").isTrue();
    }
    assertThat(recordingListener.problems).as("no lesson is blamed").isEmpty();
    assertOldCommitIsInUseAndTheNextBuildWorks();
  }

  @Test
  void buildInAnInterruptedThreadDoesNotBegin() throws Exception {
    Thread.currentThread().interrupt();
    try {
      assertThatExceptionOfType(InterruptedIOException.class).isThrownBy(() -> course.build());
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertOldCommitIsInUseAndTheNextBuildWorks();
  }

  @Test
  void openIndexKeepsItsGenerationWhateverIsBuiltMeanwhile() throws Exception {
    try (CourseIndex old = CourseIndex.open(course.index())) {
      course.build();
      course.withDays(4, "The new words.").with("more.md", "# More").build();
      assertThat(old.generation()).isEqualTo(1);
      assertThat(new PlainSearch(old).term(Fields.PROSE, "old")).hasSize(5);
      assertThat(new PlainSearch(old).term(Fields.PROSE, "new")).isEmpty();
    }
    try (CourseIndex current = CourseIndex.open(course.index())) {
      assertThat(current.generation()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"process 1, since 2001-01-01T00:00:00Z", ""})
  void remainsOfACommitThatWasCutOffAreNoHindrance(String writer) throws Exception {
    Path index = course.index();
    Files.writeString(index.resolve("pending_segments_2"), "half a comm");
    Files.writeString(index.resolve("_7.fdt"), "half a segm");
    Files.writeString(index.resolve("_7_Lucene104_0.doc"), "half a segm");
    Files.writeString(index.resolve("writer.txt"), writer);
    assertOldCommitIsInUseAndTheNextBuildWorks();
    assertThat(index.resolve("_7.fdt")).doesNotExist();
    assertThat(index.resolve("pending_segments_2")).doesNotExist();
  }

  @Test
  void courseThatVanishesLeavesTheOldCommit() throws Exception {
    var opened = course.open();
    Path gone = course.content().resolveSibling("gone");
    Files.move(course.content(), gone);
    assertThatThrownBy(() ->
            Indexer.build(
                opened, course.index(), TestCourse.CLOCK, new TestCourse.RecordingListener()))
        .isInstanceOf(IOException.class);
    Files.move(gone, course.content());
    assertOldCommitIsInUseAndTheNextBuildWorks();
  }

  private void assertOldCommitIsInUseAndTheNextBuildWorks() throws Exception {
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(index.generation()).isEqualTo(1);
      assertThat(new PlainSearch(index).term(Fields.PROSE, "old")).hasSize(5);
      assertThat(new PlainSearch(index).term(Fields.PROSE, "new")).isEmpty();
    }
    assertThat(IndexCheck.damage(course.index())).isEmpty();
    try (CourseIndex index = course.built()) {
      assertThat(new PlainSearch(index).term(Fields.PROSE, "new")).hasSize(5);
    }
    assertThat(course.index().resolve("writer.txt")).doesNotExist();
  }

  private static BuildListener atLesson(int lesson, Runnable action) {
    return new BuildListener() {
      @Override
      public void progress(int done, int all) {
        if (done == lesson) {
          action.run();
        }
      }

      @Override
      public void problem(CourseProblem problem) {
        throw new AssertionError(problem.message());
      }
    };
  }

  private static BuildListener both(BuildListener first, BuildListener second) {
    return new BuildListener() {
      @Override
      public void progress(int done, int all) {
        second.progress(done, all);
        first.progress(done, all);
      }

      @Override
      public void problem(CourseProblem problem) {
        second.problem(problem);
      }
    };
  }
}
