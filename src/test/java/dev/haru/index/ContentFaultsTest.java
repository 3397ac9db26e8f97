package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.course.model.CourseProblem;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.Indexer;
import dev.haru.index.directory.IndexException;
import dev.haru.kit.Answers;
import dev.haru.kit.PlainSearch;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.lucene.util.IORunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lessons and indexes that change while a build reads them. */
@Tag("slow")
class ContentFaultsTest {

  @TempDir Path directory;

  private TestCourse course;

  /** What happens to the last lesson after it was listed and before it is read. */
  enum Change {
    DIRECTORY("it cannot be read") {
      @Override
      void make(Path lesson) throws IOException {
        Files.delete(lesson);
        Files.createDirectory(lesson);
      }
    },
    GONE("it does not exist, or is a broken link; remove it") {
      @Override
      void make(Path lesson) throws IOException {
        Files.delete(lesson);
      }
    },
    DANGLING_LINK("it does not exist, or is a broken link; remove it") {
      @Override
      void make(Path lesson) throws IOException {
        Files.delete(lesson);
        Files.createSymbolicLink(lesson, lesson.resolveSibling("nowhere.md"));
      }
    },
    NOT_UTF_8("is not valid UTF-8") {
      @Override
      void make(Path lesson) throws IOException {
        Files.write(lesson, new byte[] {'#', ' ', (byte) 0xc7, (byte) 0xd1, '\n'});
      }
    };

    private final String reason;

    Change(String reason) {
      this.reason = reason;
    }

    abstract void make(Path lesson) throws IOException;
  }

  @BeforeEach
  void write() throws IOException {
    course = TestCourse.below(directory).withDays(5, "The words, shared by all.");
  }

  @ParameterizedTest
  @EnumSource
  void lessonThatChangesAfterItWasListedIsLeftOutAndReadWhenItIsBack(Change change)
      throws Exception {
    Path lesson = course.content().resolve("2026/Days/day05.md");
    TestCourse.RecordingListener recordingListener = new TestCourse.RecordingListener();
    course.build(atFirst(recordingListener, () -> change.make(lesson)));
    assertThat(recordingListener.problems).isNotEmpty();
    assertThat(recordingListener.problems.get(0).message()).contains("day05.md", change.reason);
    TestCourse.RecordingListener again = new TestCourse.RecordingListener();
    course.build(again);
    assertSameAsAnew();
    Files.deleteIfExists(lesson);
    course.withDays(5, "The words, shared by all.");
    TestCourse.RecordingListener last = new TestCourse.RecordingListener();
    course.build(last);
    assertThat(last.problems).isEmpty();
    assertSameAsAnew();
  }

  @Test
  void lessonThatGrowsWhileItIsReadIsFoundWholeInTheEnd() throws Exception {
    Path lesson = course.content().resolve("2026/Days/day03.md");
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(() -> {
          try (OutputStream out = Files.newOutputStream(lesson, StandardOpenOption.APPEND)) {
            for (int i = 0; i < 5_000; i++) {
              out.write(("Line " + i + " 한글.\n").getBytes(StandardCharsets.UTF_8));
            }
            out.write("The very zeppelin.\n".getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    int builds = 0;
    do {
      build(course.index(), BuildMode.FAST, Clock.systemUTC());
      builds++;
    } while (!writer.isDone());
    writer.join();
    build(course.index(), BuildMode.INCREMENTAL, Clock.systemUTC());
    assertThat(builds).isPositive();
    try (CourseIndex index = CourseIndex.open(course.index())) {
      assertThat(new PlainSearch(index).term(Fields.PROSE, "zeppelin")).hasSize(1);
    }
    assertSameAsAnew();
  }

  @Test
  void clockThatIsSetBackHidesNoChange() throws Exception {
    Clock late = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
    Clock early = Clock.offset(Clock.systemUTC(), Duration.ofDays(-400));
    int day = 6;
    for (Clock clock : new Clock[] {late, early, Clock.systemUTC(), early, late}) {
      course.withDays(day++, "The shared words of day " + day);
      build(course.index(), BuildMode.INCREMENTAL, clock);
      assertSameAsAnew();
    }
  }

  /** Its lock is then worthless, and what it has written is lost. */
  @Test
  void indexThatIsRemovedWhileItIsBuiltIsToldAndBuiltAgain() throws Exception {
    course.build();
    course.withDays(5, "The new words, shared by all.");
    BuildListener removing =
        atFirst(
            new TestCourse.RecordingListener(),
            () -> Files.move(course.index(), directory.resolve("away")));
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(() -> course.build(removing))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.UNWRITABLE))
        .withMessageContaining(course.index().toString());
    course.build();
    assertSameAsAnew();
  }

  /** Runs something when the first lesson has been read. */
  private static BuildListener atFirst(
      TestCourse.RecordingListener recordingListener, IORunnable change) {
    return new BuildListener() {
      @Override
      public void progress(int done, int all) {
        try {
          if (done == 1) {
            change.run();
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void problem(CourseProblem problem) {
        recordingListener.problem(problem);
      }
    };
  }

  private void assertSameAsAnew() throws Exception {
    Path fresh = directory.resolve("fresh");
    build(fresh, BuildMode.FULL, Clock.systemUTC());
    assertThat(Answers.of(course.index()).texts()).isEqualTo(Answers.of(fresh).texts());
  }

  private void build(Path index, BuildMode mode, Clock clock) throws Exception {
    Indexer.build(course.open(), index, mode, clock, new TestCourse.RecordingListener());
  }
}
