package dev.haru.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.index.CourseIndex;
import dev.haru.index.Fault;
import dev.haru.index.FaultyDirectory;
import dev.haru.index.directory.IndexException;
import dev.haru.index.directory.IndexFiles;
import dev.haru.kit.Answers;
import dev.haru.kit.SegmentsFile;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each operation of the index's directory fails in one build, and the disk becomes full at each
 * moment.
 *
 * <p>{@code -Dharu.faults=100000} tries all moments of each build instead of a few.
 */
@Tag("slow")
class FaultsTest {

  private static final int MOST = Integer.getInteger("haru.faults", 3);

  @TempDir Path directory;

  private TestCourse course;
  private final List<Throwable> uncaught = new ArrayList<>();
  private Thread.UncaughtExceptionHandler usual;

  /** What is built, and on top of what. */
  enum Situation {
    FIRST_BUILD(BuildMode.INCREMENTAL),
    BUILD_ANEW(BuildMode.FULL),
    CHANGES(BuildMode.INCREMENTAL),
    CHANGES_AT_ONCE(BuildMode.FAST),
    MERGE(BuildMode.INCREMENTAL),
    DAMAGED_COMMIT(BuildMode.INCREMENTAL);

    private final BuildMode mode;

    Situation(BuildMode mode) {
      this.mode = mode;
    }
  }

  /** The index before a build, and its answers before and after. */
  private record Scene(Situation situation, Path before, Answers old, Answers right) {}

  @BeforeEach
  void begin() throws IOException {
    course =
        TestCourse.below(directory)
            .withDays(5, "The old words, shared by all: a docker container.")
            .with("2026/ko/Days/day02.md", "# 하루", "오늘의 글: 도커 컨테이너.", "", "## 더", "읽으세요.");
    usual = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
  }

  @AfterEach
  void nothingWasThrownInOtherThreads() {
    Thread.setDefaultUncaughtExceptionHandler(usual);
    assertThat(uncaught).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void operationThatFailsLeavesTheOldOrTheNewGeneration(Situation situation, TestReporter reporter)
      throws Exception {
    Scene scene = scene(situation);
    Fault counting = Fault.none();
    assertThat(build(scene, counting)).isNull();
    List<String> operations = counting.operations();
    assertThat(operations).contains("create", "write", "sync", "rename", "open", "list", "lock");
    int step = Math.max(1, operations.size() / MOST);
    Map<String, Integer> struck = new TreeMap<>();
    for (int at = Math.min(step - 1, operations.size() / 2); at < operations.size(); at += step) {
      Fault fault = Fault.at(at);
      String place = situation + ", operation " + at + " of " + operations;
      tryFault(scene, fault, place);
      if (fault.hasStruck()) {
        struck.merge(fault.operations().get(at), 1, Integer::sum);
      }
    }
    assertThat(struck).isNotEmpty();
    reporter.publishEntry(situation.name(), struck.toString());
  }

  @ParameterizedTest
  @EnumSource
  void fullDiskLeavesTheOldOrTheNewGeneration(Situation situation, TestReporter reporter)
      throws Exception {
    Scene scene = scene(situation);
    Fault counting = Fault.none();
    assertThat(build(scene, counting)).isNull();
    long step = Math.max(512, counting.written() / MOST);
    int tried = 0;
    for (long bytes = 0; bytes < counting.written(); bytes += step) {
      tryFault(scene, Fault.full(bytes), situation + ", full at " + bytes);
      tried++;
    }
    reporter.publishEntry(situation.name(), "full disk=" + tried);
  }

  private Scene scene(Situation situation) throws Exception {
    Path before = course.index();
    Answers old = null;
    if (situation != Situation.FIRST_BUILD) {
      course.build();
    }
    if (situation == Situation.MERGE) {
      for (int i = 0; i < 12; i++) {
        course.with("more" + i + ".md", "# More " + i, "Words that are shared " + i + " times.");
        buildWithout(before, BuildMode.FAST);
      }
    }
    if (situation != Situation.FIRST_BUILD) {
      old = Answers.of(before);
    }
    if (situation == Situation.DAMAGED_COMMIT) {
      Files.write(SegmentsFile.of(before), new byte[] {1, 2, 3});
      old = null;
    }
    course.withDays(4, "The new words, shared by all: many docker containers.");
    Path fresh = directory.resolve("fresh");
    buildWithout(fresh, BuildMode.FULL);
    return new Scene(situation, before, old, Answers.of(fresh));
  }

  /** Returns what the build threw, or null. */
  private IndexException build(Scene scene, Fault fault) throws Exception {
    Path index = fresh(scene);
    try {
      Indexer.build(
          new BuildTask(
              course.open(),
              index,
              scene.situation.mode,
              TestCourse.CLOCK,
              new TestCourse.RecordingListener(),
              BuildLimits.USUAL),
          path -> new FaultyDirectory(FSDirectory.open(path), fault));
      return null;
    } catch (IndexException e) {
      return e;
    }
  }

  private Path fresh(Scene scene) throws IOException {
    Path index = directory.resolve("tried");
    if (Files.exists(index)) {
      for (String name : IndexFiles.names(index)) {
        Files.delete(index.resolve(name));
      }
      Files.delete(index);
    }
    if (Files.exists(scene.before)) {
      IndexFiles.copy(scene.before, index);
    }
    return index;
  }

  private void tryFault(Scene scene, Fault fault, String place) throws Exception {
    IndexException thrown = build(scene, fault);
    Path index = directory.resolve("tried");
    if (thrown != null) {
      assertThat(thrown.kind()).as(place).isEqualTo(IndexException.Kind.UNWRITABLE);
      assertThat(thrown.getMessage())
          .as(place)
          .startsWith("the index " + index + " cannot be written: ")
          .containsAnyOf("Input/output error", "No space left on device")
          .doesNotContain("\n", "null", "Exception");
    }
    if (thrown == null) {
      assertThat(Answers.of(index).texts()).as(place).isEqualTo(scene.right.texts());
    } else if (scene.old != null) {
      assertThat(Answers.of(index))
          .as(place)
          .satisfiesAnyOf(
              now -> assertThat(now.texts()).isEqualTo(scene.right.texts()),
              now -> assertThat(now).isEqualTo(scene.old));
    } else {
      assertThat(isUsable(index) && !Answers.of(index).sameAs(scene.right)).as(place).isFalse();
    }
    buildWithout(index, BuildMode.INCREMENTAL);
    assertThat(Answers.of(index).sameAs(scene.right)).as(place).isTrue();
    assertThat(IndexFiles.garbage(index)).as(place).isEmpty();
  }

  private static boolean isUsable(Path index) {
    try (CourseIndex opened = CourseIndex.open(index)) {
      return opened.sections() > 0;
    } catch (IndexException | IOException e) {
      return false;
    }
  }

  private void buildWithout(Path index, BuildMode mode) throws Exception {
    Indexer.build(course.open(), index, mode, TestCourse.CLOCK, new TestCourse.RecordingListener());
  }
}
