package dev.haru.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.Indexer;
import dev.haru.index.directory.IndexFiles;
import dev.haru.kit.Answers;
import dev.haru.kit.EditScript;
import dev.haru.kit.PlainSearch;
import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A building process is killed at a random moment, repeatedly on the same index.
 *
 * <p>{@code -Dharu.kills=200} kills that many instead of a few.
 */
@Tag("process")
class KilledBuildsTest {

  private static final int KILLS = Integer.getInteger("haru.kills", 3);

  /**
   * The number of kills after which a new course is used, because a course grows with its edits.
   */
  private static final int IN_A_ROUND = 10;

  /** The approximate duration of the first build of a process. */
  private static final long USUAL_NANOS = 300_000_000;

  @TempDir Path directory;

  private Path course;
  private Path index;
  private int fresh;

  /** The state found after a kill. */
  private enum Found {
    COMMIT_OF_BEFORE,
    COMMIT_OF_AN_EARLIER_BUILD,
    COMMIT_OF_THE_KILLED_BUILD,
    WITH_FILES_OF_NO_COMMIT
  }

  static IntStream rounds() {
    return IntStream.range(0, (KILLS + IN_A_ROUND - 1) / IN_A_ROUND);
  }

  @ParameterizedTest
  @MethodSource("rounds")
  void killedBuildLeavesTheOldOrTheNewGenerationAndTheNextBuildIsRight(
      int round, TestReporter reporter) throws Exception {
    course = directory.resolve("course");
    index = directory.resolve("index");
    EditScript.ofWholeCourse(course, round);
    build(course, index, BuildMode.INCREMENTAL);
    Random random = new Random(round);
    Map<Found, Integer> found = new EnumMap<>(Found.class);
    int first = round * IN_A_ROUND + 1;
    for (int kill = first; kill < first + IN_A_ROUND && kill <= KILLS; kill++) {
      found.merge(kill(kill, random, found), 1, Integer::sum);
    }
    reporter.publishEntry("kills", found.toString());
  }

  private Found kill(int number, Random random, Map<Found, Integer> found) throws Exception {
    Answers before = Answers.of(index);
    Path copies = directory.resolve("copies" + number);
    try (BuildLoop loop = BuildLoop.start(course, index, copies, number)) {
      long nanos = loop.awaitBuilds(1 + random.nextInt(4));
      loop.killAfter(random.nextLong(nanos == 0 ? USUAL_NANOS : nanos * 3 / 2));
      Answers now = Answers.of(index);
      String place = "kill " + number;
      if (now.commit().equals(before.commit())) {
        assertThat(now).as(place).isEqualTo(before);
      } else {
        assertAnswersAsAnew(now, loop.contentOf(now.commit()), place);
      }
      if (!IndexFiles.garbage(index).isEmpty()) {
        found.merge(Found.WITH_FILES_OF_NO_COMMIT, 1, Integer::sum);
      }
      assertThat(IndexCheck.damage(index)).as(place).isEmpty();
      assertNextBuildIsRight(place);
      return now.commit().equals(before.commit())
          ? Found.COMMIT_OF_BEFORE
          : loop.knows(now.commit())
              ? Found.COMMIT_OF_AN_EARLIER_BUILD
              : Found.COMMIT_OF_THE_KILLED_BUILD;
    }
  }

  private void assertNextBuildIsRight(String place) throws Exception {
    build(course, index, BuildMode.INCREMENTAL);
    Answers right = fresh(course);
    Answers next = Answers.of(index);
    assertThat(next.learned()).as(place).isEqualTo(right.learned());
    assertThat(next.texts()).as(place).isEqualTo(right.texts());
    assertThat(IndexFiles.garbage(index)).as(place).isEmpty();
  }

  /** After a fast build the glossary may lag behind; the sections may not. */
  private void assertAnswersAsAnew(Answers now, Path content, String place) throws Exception {
    Answers right = fresh(content);
    if (now.learned().equals(right.learned())) {
      assertThat(now.texts()).as(place).isEqualTo(right.texts());
    }
    assertThat(sections(index)).as(place).isEqualTo(sections(newestAnew()));
  }

  private static List<String> sections(Path of) throws Exception {
    try (CourseIndex opened = CourseIndex.open(of)) {
      return new PlainSearch(opened).query(MatchAllDocsQuery.INSTANCE);
    }
  }

  private Answers fresh(Path content) throws Exception {
    fresh++;
    build(content, newestAnew(), BuildMode.FULL);
    return Answers.of(newestAnew());
  }

  private Path newestAnew() {
    return directory.resolve("fresh" + fresh);
  }

  private static void build(Path content, Path index, BuildMode mode) throws Exception {
    Indexer.build(
        Course.open(List.of(content)),
        index,
        mode,
        Clock.systemUTC(),
        new TestCourse.RecordingListener());
  }
}
