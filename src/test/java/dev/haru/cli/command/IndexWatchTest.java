package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.index.CourseIndex;
import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import dev.haru.kit.JsonValues;
import dev.haru.kit.Pause;
import dev.haru.kit.TestCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code haru index --watch}. */
@Tag("slow")
class IndexWatchTest {

  @TempDir Path home;

  private Cli cli;

  @BeforeEach
  void writeCourse() {
    cli = Cli.withSmallCourse(home);
  }

  @Test
  void eachBuildIsALineUntilTheEnd() {
    Run run =
        cli.meanwhile(
                haru -> {
                  haru.await(1, "Indexed 4 lessons .*");
                  cli.content().with("2026/Days/day03.md", "# Day 3: Zeppelins\n");
                  haru.await(1, "Indexed 1 new, 0 changed, 0 removed: 5 lessons .*");
                })
            .run("index", "--watch");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines()).hasSize(2);
    assertThat(new Cli(home).run("search", "zeppelins").code()).isZero();
  }

  @Test
  void eachBuildIsAnObjectForPrograms() {
    Run run =
        cli.meanwhile(
                haru -> {
                  cli.content().with("2026/Days/day03.md", "# Day 3\n");
                  haru.await(1, ".*\"lessons\":5.*");
                })
            .run("index", "--watch", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.outLines()).hasSize(2).allSatisfy(JsonValues::object);
  }

  @Test
  void failureIsToldAndTheNextChangeBuilds() {
    Run run =
        cli.meanwhile(
                haru -> {
                  cli.content().with("haru.yaml", "languages: [\n");
                  haru.await(1, "haru: .*haru\\.yaml.*");
                  cli.content().with("haru.yaml", "excludes: [README.md]\n");
                  haru.await(1, "Indexed 0 new, 0 changed, 1 removed: 3 lessons .*");
                })
            .run("index", "--watch");
    assertThat(run.code()).isZero();
    assertThat(run.errLines()).hasSize(3);
  }

  @Test
  void nothingIsSaidWhereNothingChangedAndOldProblemsAreToldOnce() {
    cli.content().with("front.md", "---\ntitle: [\n---\n\n# Still read\n");
    Run run =
        cli.meanwhile(
                haru -> {
                  haru.await(1, "Indexed 5 lessons .*");
                  long before = newestGeneration();
                  Path lesson = home.resolve("content/2026/Days/day02.md");
                  Files.setLastModifiedTime(lesson, FileTime.fromMillis(0));
                  while (newestGeneration() == before) {
                    Pause.shortly();
                  }
                  cli.content().with("2026/Days/day03.md", "# Day 3\n");
                  haru.await(1, "Indexed 1 new, 0 changed, 0 removed: 6 lessons .*");
                  cli.content().with("other.md", "---\ntitle: [\n---\n\n# Read too\n");
                  haru.await(1, "haru: other.md:.*");
                  haru.await(1, "Indexed 1 new, 0 changed, 0 removed: 7 lessons .*");
                })
            .run("index", "--watch", "--index", "own");
    assertThat(run.errLines()).hasSize(5);
    assertThat(run.errLines().get(0)).startsWith("haru: front.md:");
  }

  private long newestGeneration() throws Exception {
    try (CourseIndex index = CourseIndex.open(home.resolve("own"))) {
      return index.generation();
    }
  }

  @Test
  void courseThatNeverHadLessonsHasNotLostThem() {
    Path empty = home.resolve("empty");
    TestCourse course = new TestCourse(empty).with("haru.yaml", "name: Empty\n");
    Run run =
        cli.meanwhile(
                haru -> {
                  haru.await(1, ".* 0 lessons.*");
                  course.with("haru.yaml", "name: [\n");
                  haru.await(1, "haru: .*haru\\.yaml.*");
                  course.with("haru.yaml", "name: Still empty\n");
                  haru.await(2, ".* 0 lessons.*");
                })
            .run("index", "--watch", "--content", "empty");
    assertThat(run.err()).doesNotContain("has no lessons any more");
  }

  /** An index in the course is not read as lessons, and writing it is not a change. */
  @Test
  void indexInsideTheCourseIsNoPartOfIt() {
    cli.content().with("haru.yaml", "index: own\n");
    Run run =
        cli.meanwhile(
                haru -> {
                  haru.await(1, "\\{\"lessons\":4,.*");
                  for (int day = 3; day <= 5; day++) {
                    cli.content().with("2026/Days/day0" + day + ".md", "# Day " + day + "\n");
                    haru.await(1, ".*\"lessons\":" + (day + 2) + ",.*");
                  }
                })
            .run("index", "--watch", "--json", "--content", "content");
    assertThat(run.outLines()).hasSize(4);
    assertThat(home.resolve("content/own")).isDirectory();
  }

  @Test
  void contentThatVanishesLeavesTheIndex() throws Exception {
    Run run =
        cli.meanwhile(
                haru -> {
                  Files.move(home.resolve("content"), home.resolve("away"));
                  haru.await(
                      1, "haru: the content directory .* is gone; the index stays as it is.*");
                })
            .run("index", "--watch", "--index", "own");
    assertThat(run.code()).isZero();
    Files.move(home.resolve("away"), home.resolve("content"));
    assertThat(new Cli(home).run("search", "git", "--index", "own").code()).isZero();
  }

  @Test
  void whatAnotherProcessIsWritingIsWaitedFor() {
    Run run =
        cli.meanwhile(
                haru -> {
                  try (FSDirectory directory = FSDirectory.open(home.resolve("own"));
                      Lock lock = directory.obtainLock("write.lock")) {
                    lock.ensureValid();
                    cli.content().with("2026/Days/day03.md", "# Day 3\n");
                    haru.await(1, "haru: the index .* is being written by .*");
                  }
                  haru.await(1, "Indexed 1 new, 0 changed, 0 removed: 5 lessons .*");
                })
            .run("index", "--watch", "--index", "own");
    assertThat(run.code()).isZero();
    assertThat(run.errLines()).hasSize(3);
  }

  /** The obstacle disappears without a change to the course. */
  @Test
  void failedBuildIsTriedAgainUntilItSucceeds() {
    Path index = home.resolve("own");
    Run run =
        cli.meanwhile(
                haru -> {
                  Files.move(index, home.resolve("away"));
                  Files.writeString(index, "an obstacle");
                  cli.content().with("2026/Days/day03.md", "# Day 3\n");
                  haru.await(1, "haru: the index .* cannot be written: .* is not a directory.*");
                  Files.delete(index);
                  Files.move(home.resolve("away"), index);
                  haru.await(1, "Indexed 1 new, 0 changed, 0 removed: 5 lessons .*");
                })
            .run("index", "--watch", "--index", "own");
    assertThat(run.code()).isZero();
    assertThat(run.errLines()).as("told once").hasSize(3);
  }

  @Test
  void firstBuildThatFailsEndsIt() {
    cli.content().with("haru.yaml", "languages: [\n");
    assertThat(cli.run("index", "--watch").code()).isEqualTo(2);
  }
}
