package dev.haru.index.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.course.model.CourseProblem;
import dev.haru.index.CourseIndex;
import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lessons and builds that exceed their time limits. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowLessonsTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path root;

  private TestCourse course;
  private final List<CourseProblem> problems = new ArrayList<>();
  private final List<String> read = new ArrayList<>();

  private final BuildListener listener =
      new BuildListener() {
        @Override
        public void reading(@Nullable String path) {
          if (read.isEmpty() || !String.valueOf(path).equals(read.getLast())) {
            read.add(String.valueOf(path));
          }
        }

        @Override
        public void problem(CourseProblem problem) {
          problems.add(problem);
        }
      };

  @BeforeEach
  void makeCourse() throws Exception {
    course = TestCourse.below(root);
    course.with("day01.md", "# One\n\nFirst.\n");
    course.with("day02.md", "# Two\n\nSecond.\n");
    course.with("ko/day02.md", "# 둘\n\n둘째.\n");
    course.with("day03.md", "# Three\n\nThird.\n");
  }

  /** Returns limits that a lesson always exceeds. */
  private static BuildLimits noTimeFor(String path) {
    return new BuildLimits(
        lesson -> lesson.file().path().path().equals(path) ? Duration.ZERO : LONG, LONG, LONG);
  }

  private BuildReport build(BuildLimits limits) throws Exception {
    problems.clear();
    return Indexer.build(
        new BuildTask(
            course.open(),
            course.index(),
            BuildMode.INCREMENTAL,
            TestCourse.CLOCK,
            listener,
            limits),
        FSDirectory::open);
  }

  @Test
  void slowLessonIsLeftOutAndTheOthersAreThere() throws Exception {
    BuildReport report = build(noTimeFor("day02.md"));

    assertThat(problems)
        .extracting(CourseProblem::message)
        .containsExactly(
            "day02.md: it could not be read within 0 seconds; shorten it, fix it or exclude it");
    assertThat(report.skipped()).isEqualTo(1);
    assertThat(report.lessons()).isEqualTo(3);
    assertThat(report.sections()).isEqualTo(3);
  }

  @Test
  void listenerHearsWhichLessonIsReadForTheLongest() throws Exception {
    build(BuildLimits.USUAL);

    assertThat(read.getFirst()).isIn("day01.md", "day02.md"); // two threads begin
    assertThat(read).contains("day01.md");
    assertThat(read.getLast()).isEqualTo("null");
  }

  @Test
  void largeSlowLessonLeavesNothingBehind() throws Exception {
    course.with("ko/day02.md", "# 둘\n\n" + "둘째 문단입니다.\n\n## 부분\n\n".repeat(50_000));
    AtomicInteger asked = new AtomicInteger();

    BuildReport report =
        build(
            new BuildLimits(
                lesson ->
                    lesson.size() > 1_000_000 && asked.getAndIncrement() == 0
                        ? Duration.ZERO
                        : LONG,
                LONG,
                LONG));

    assertThat(problems).hasSize(1);
    assertThat(report.lessons()).isEqualTo(3);
    assertThat(report.sections()).isEqualTo(3);
  }

  @Test
  void slowLessonIsReadAgainWhenItHasChanged() throws Exception {
    build(noTimeFor("day02.md"));
    BuildReport unchanged = build(BuildLimits.USUAL);
    assertThat(unchanged.skipped()).isEqualTo(1);
    assertThat(problems).hasSize(1);

    course.with("day02.md", "# Two\n\nMended.\n");
    BuildReport mended = build(BuildLimits.USUAL);
    assertThat(mended.skipped()).isZero();
    assertThat(mended.lessons()).isEqualTo(4);
  }

  @Test
  void lessonThatHasBecomeSlowLeavesNothingBehind() throws Exception {
    build(BuildLimits.USUAL);
    course.with("ko/day02.md", "# 둘\n\n바뀐 둘째.\n");

    BuildReport report = build(noTimeFor("ko/day02.md"));

    assertThat(report.lessons()).isEqualTo(3);
    assertThat(report.sections()).isEqualTo(3);
  }

  @Test
  void buildThatTakesTooLongLeavesTheIndexAsItWas() throws Exception {
    build(BuildLimits.USUAL);
    course.with("day01.md", "# Changed\n");
    long generation = generation();

    assertThatExceptionOfType(BuildOverdue.class)
        .isThrownBy(
            () -> build(new BuildLimits(lesson -> LONG, Duration.ofNanos(-1), Duration.ZERO)))
        .withMessageContaining("0 of 4 lessons")
        .withMessageContaining("the index is as it was before");
    assertThat(generation()).isEqualTo(generation);
  }

  private long generation() throws Exception {
    try (CourseIndex index = CourseIndex.open(course.index())) {
      return index.generation();
    }
  }

  @Test
  void timeGrowsWithLessonsAndTheirBytes() {
    assertThat(BuildLimits.USUAL.forBuild(0)).isEqualTo(Duration.ofMinutes(10));
    assertThat(BuildLimits.USUAL.forBuild(600)).isEqualTo(Duration.ofMinutes(30));
  }
}
