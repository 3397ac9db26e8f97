package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.course.model.CourseProblem;
import dev.haru.index.build.BuildListener;
import dev.haru.index.directory.IndexException;
import dev.haru.kit.PlainSearch;
import dev.haru.kit.TestCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes that write one index; one of them may be killed. */
@Tag("process")
class SecondWriterTest {

  @TempDir Path directory;
  private TestCourse course;

  @BeforeEach
  void build() throws Exception {
    course = TestCourse.below(directory).withDays(5, "The old words.");
    course.build();
    course.withDays(5, "The new words.");
  }

  @Test
  void secondWriterIsToldWhichProcessHoldsTheLock() throws Exception {
    try (BlockedBuild other = BlockedBuild.at(3, course)) {
      assertLockedBy("process " + other.pid() + ", since 2026-03-01T09:00:00Z");
      assertThatExceptionOfType(IndexException.class)
          .isThrownBy(() -> IndexCheck.damage(course.index()))
          .satisfies(e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.LOCKED));
      assertOldCommitIsInUse();
    }
  }

  @Test
  void secondWriterWithoutANameForTheFirstIsToldSo() throws Exception {
    try (BlockedBuild other = BlockedBuild.at(3, course)) {
      assertThat(other.pid()).isPositive();
      Files.delete(course.index().resolve("writer.txt"));
      assertLockedBy("another process");
    }
  }

  @Test
  void secondWriterInTheSameProcessIsToldTheSame() throws Exception {
    List<IndexException> thrown = new ArrayList<>();
    course.build(
        new BuildListener() {
          @Override
          public void progress(int done, int all) {
            assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> course.build())
                .satisfies(thrown::add);
          }

          @Override
          public void problem(CourseProblem problem) {
            throw new AssertionError(problem.message());
          }
        });
    assertThat(thrown)
        .hasSize(5)
        .allSatisfy(e -> {
          assertThat(e.kind()).isEqualTo(IndexException.Kind.LOCKED);
          assertThat(e).hasMessageContaining("process " + ProcessHandle.current().pid() + ",");
        });
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(new PlainSearch(index).term(Fields.PROSE, "new")).hasSize(5);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void killedBuildLeavesTheOldCommitAndTheNextBuildWorks(int lesson) throws Exception {
    BlockedBuild.at(lesson, course).close();
    assertOldCommitIsInUse();
    assertThat(IndexCheck.damage(course.index())).isEmpty();
    try (CourseIndex index = course.built()) {
      assertThat(index.generation()).isEqualTo(2);
      assertThat(new PlainSearch(index).term(Fields.PROSE, "new")).hasSize(5);
    }
    assertThat(course.index().resolve("writer.txt")).doesNotExist();
  }

  @Test
  void killedFirstBuildLeavesNoIndexAndTheNextBuildWorks() throws Exception {
    TestCourse fresh = TestCourse.below(directory.resolve("fresh")).withDays(2, "The new words.");
    BlockedBuild.at(2, fresh).close();
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() -> CourseIndex.open(fresh.index()))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.MISSING));
    try (CourseIndex index = fresh.built()) {
      assertThat(index.sections()).isEqualTo(4);
    }
  }

  private void assertLockedBy(String holder) {
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() -> course.build())
        .withMessage(
            "the index %s is being written by %s; wait until it is done", course.index(), holder)
        .satisfies(e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.LOCKED));
  }

  private void assertOldCommitIsInUse() throws Exception {
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(index.generation()).isEqualTo(1);
      assertThat(new PlainSearch(index).term(Fields.PROSE, "old")).hasSize(5);
    }
  }
}
