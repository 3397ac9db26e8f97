package dev.haru.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A query notices changes to the course since its index was built. */
class FreshnessTest {

  @TempDir Path home;

  private Cli cli;

  @BeforeEach
  void indexCourse() {
    cli = Cli.withSmallCourse(home);
    assertThat(cli.run("index").code()).isZero();
  }

  @Test
  void lessonThatIsNewChangedOrGoneIsNoticed() throws IOException {
    cli.content().with("2026/Days/day03.md", "# Day 3: Zeppelins\n");
    assertThat(cli.run("search", "zeppelins").out()).contains("day03.md");
    cli.content().with("2026/Days/day03.md", "# Day 3: Balloons\n");
    assertThat(cli.run("search", "balloons", "--json").out()).contains("day03.md");
    assertThat(cli.run("suggest", "ballo").out()).contains("Day 3: Balloons");
    Files.delete(home.resolve("content/2026/Days/day03.md"));
    assertThat(cli.run("search", "balloons", "--limit", "5").code()).isEqualTo(1);
  }

  @Test
  void anIncludedFileThatIsNewChangedOrGoneIsNoticed() throws IOException {
    cli.content()
        .with("haru.yaml", "site: mkdocs\n")
        .with("2026/Days/day03.md", "# Day 3", "", "--8<-- \"code.py\"");
    assertThat(cli.run("search", "zeppelin").code()).isEqualTo(1);
    cli.content().with("2026/Days/code.py", "zeppelin = 1");
    assertThat(cli.run("search", "zeppelin").out()).contains("day03.md");
    cli.content().with("2026/Days/code.py", "balloon = 12");
    assertThat(cli.run("search", "balloon").out()).contains("day03.md");
    String before = cli.run("search", "git", "--json").out();
    assertThat(generation(cli.run("search", "git", "--json").out())).isEqualTo(generation(before));
    Files.delete(home.resolve("content/2026/Days/code.py"));
    assertThat(cli.run("search", "balloon").code()).isEqualTo(1);
  }

  @Test
  void courseThatIsAsItWasIsNotBuilt() {
    String before = cli.run("search", "git", "--json").out();
    Run again = cli.run("search", "git", "--json");
    assertThat(again.err()).isEmpty();
    assertThat(generation(again.out())).isEqualTo(generation(before));
  }

  private static String generation(String json) {
    return json.replaceAll("(?s).*(\"generation\" : \\d+).*", "$1");
  }

  @Test
  void manyChangesAreToldAndLeftToTheBuild() {
    for (int day = 10; day <= 60; day++) {
      cli.content().with("2026/Days/day" + day + ".md", "# Day " + day + ": Zeppelins\n");
    }
    Run run = cli.run("search", "git");
    assertThat(run.code()).isZero();
    assertThat(run.errLines().get(0))
        .startsWith("51 lessons may have changed since the index was built, 20")
        .endsWith("Z; this answer comes from that index; 'haru index' updates it.");
    assertThat(cli.run("search", "zeppelins").code()).isEqualTo(1);
    cli.run("index");
    assertThat(cli.run("search", "zeppelins").code()).isZero();
  }

  @Test
  void lessonsThatAreGoneAreStillAnsweredFrom() throws IOException {
    Files.move(home.resolve("content"), home.resolve("away"));
    Files.createDirectory(home.resolve("content"));
    Run run = cli.run("search", "git");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("day02.md");
    assertThat(run.errLines().get(0)).startsWith("All lessons are gone since the index was built");
  }

  @Test
  void indexThatIsBeingWrittenAnswersAsItIs() throws IOException {
    cli.content().with("2026/Days/day03.md", "# Day 3: Zeppelins\n");
    try (FSDirectory directory = FSDirectory.open(index());
        Lock lock = directory.obtainLock("write.lock")) {
      lock.ensureValid();
      Run run = cli.run("search", "git");
      assertThat(run.code()).isZero();
      assertThat(run.errLines().get(0))
          .startsWith("A lesson may have changed since the index was built, ")
          .contains("this answer comes from that index", "is being written by");
    }
  }

  private Path index() throws IOException {
    try (Stream<Path> indexes = Files.list(home.resolve("index"))) {
      List<Path> all = indexes.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  @Test
  void doctorTells() {
    cli.content().with("2026/Days/day03.md", "# Day 3: Zeppelins\n");
    Run run = cli.run("doctor");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).contains("state     stale\n");
    assertThat(run.err())
        .startsWith("haru: a lesson may have changed since the index was built, ")
        .endsWith("; run 'haru index'\n");
    cli.run("index");
    assertThat(cli.run("doctor").out()).contains("state     up to date\n");
  }
}
