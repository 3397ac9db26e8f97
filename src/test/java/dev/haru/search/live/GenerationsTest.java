package dev.haru.search.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.TestCourse;
import dev.haru.course.Course;
import dev.haru.course.Problem;
import dev.haru.index.BuildListener;
import dev.haru.index.IndexException;
import dev.haru.index.Indexer;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTest {

  private static final BuildListener SILENT =
      new BuildListener() {
        @Override
        public void progress(int done, int all) {}

        @Override
        public void problem(Problem problem) {}
      };

  @TempDir Path root;

  private final MovingClock clock = new MovingClock();
  private final AtomicInteger engines = new AtomicInteger();
  private final AtomicBoolean enginesFail = new AtomicBoolean();
  private TestCourse course;
  private Path index;
  private Generations generations;

  @BeforeEach
  void create() {
    course = new TestCourse(root.resolve("course"));
    index = root.resolve("index");
    generations =
        new Generations(
            index,
            opened -> {
              engines.incrementAndGet();
              if (enginesFail.get()) {
                throw new IOException("no memory");
              }
              return new SearchEngine(opened, Map.of());
            },
            clock);
  }

  @AfterEach
  void close() {
    generations.close();
  }

  @Test
  void nothingIsHandedOutBeforeItIsOpen() throws Exception {
    assertThat(generations.isOpen()).isFalse();
    assertThatExceptionOfType(NotReadyException.class).isThrownBy(generations::acquire);
    build("one");
    assertThat(generations.refresh()).isFalse();
    generations.open();
    assertThat(generations.isOpen()).isTrue();
    assertThat(words()).isEqualTo("one");
  }

  @Test
  void missingIndexCannotBeOpened() {
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(generations::open)
        .satisfies(e -> assertThat(e.kind()).isEqualTo(IndexException.Kind.MISSING));
  }

  @Test
  void newCommitIsTakenIntoUseOnce() throws Exception {
    build("one");
    generations.open();
    assertThat(generations.refresh()).isFalse();
    build("two");
    assertThat(words()).isEqualTo("one");
    assertThat(generations.refresh()).isTrue();
    assertThat(words()).isEqualTo("two");
    assertThat(generations.refresh()).isFalse();
    assertThat(engines).hasValue(2);
  }

  @Test
  void indexThatWasMadeAnewIsNoticedThoughItsGenerationIsTheSame() throws Exception {
    build("one");
    generations.open();
    deleteIndex();
    build("two");
    assertThat(generations.refresh()).isTrue();
    assertThat(words()).isEqualTo("two");
  }

  @Test
  void leaseKeepsItsGeneration() throws Exception {
    build("one");
    generations.open();
    Lease lease = generations.acquire();
    build("two");
    generations.refresh();
    build("three");
    generations.refresh();
    assertThat(words(lease)).isEqualTo("one");
    lease.close();
    lease.close();
    assertThat(words()).isEqualTo("three");
    assertThatExceptionOfType(Exception.class).isThrownBy(() -> words(lease));
  }

  @Test
  void leaseOutlivesTheGenerations() throws Exception {
    build("one");
    generations.open();
    try (Lease lease = generations.acquire()) {
      generations.close();
      assertThat(words(lease)).isEqualTo("one");
      assertThatExceptionOfType(NotReadyException.class).isThrownBy(generations::acquire);
      build("two");
      assertThat(generations.refresh()).isFalse();
    }
  }

  @Test
  void damagedCommitLeavesTheOneBefore() throws Exception {
    build("one");
    generations.open();
    Set<Path> before = files();
    build("two");
    damage(before);
    assertThat(generations.refresh()).isFalse();
    assertThat(words()).isEqualTo("one");
    assertThat(generations.trouble().code()).isEqualTo("index-damaged");
    assertThat(generations.trouble().since()).isEqualTo(clock.instant());
    assertThat(generations.trouble().message())
        .startsWith("the index " + index + " is damaged")
        .endsWith("build it again with 'haru index'");
    build("three");
    assertThat(generations.refresh()).isTrue();
    assertThat(generations.trouble()).isNull();
    assertThat(words()).isEqualTo("three");
  }

  @Test
  void indexThatIsGoneLeavesTheOneInUse() throws Exception {
    build("one");
    generations.open();
    deleteIndex();
    assertThat(generations.refresh()).isFalse();
    assertThat(generations.trouble().code()).isEqualTo("index-missing");
    assertThat(words()).isEqualTo("one");
  }

  @Test
  void commitThatFailedIsTriedAgainAfterAWhile() throws Exception {
    build("one");
    generations.open();
    build("two");
    enginesFail.set(true);
    generations.refresh();
    Instant since = clock.instant();
    assertThat(generations.trouble()).isEqualTo(new Trouble("engine-failed", "no memory", since));
    clock.move(Duration.ofSeconds(9));
    generations.refresh();
    assertThat(engines).hasValue(2);
    clock.move(Duration.ofSeconds(1));
    generations.refresh();
    assertThat(engines).hasValue(3);
    assertThat(generations.trouble().since()).isEqualTo(since);
    enginesFail.set(false);
    clock.move(Duration.ofSeconds(10));
    assertThat(generations.refresh()).isTrue();
    assertThat(words()).isEqualTo("two");
  }

  @Test
  void contentsTellNoPaths() throws Exception {
    build("one");
    generations.open();
    try (Lease lease = generations.acquire()) {
      assertThat(lease.contents().directories()).containsExactly("course");
      assertThat(lease.contents().lessons()).isEqualTo(2);
      assertThat(lease.contents().sections()).isEqualTo(2);
    }
  }

  /** Both lessons say the same word; an answer of two generations would have two. */
  @Test
  void noAnswerMixesGenerations() throws Exception {
    build("word0");
    generations.open();
    AtomicBoolean done = new AtomicBoolean();
    List<CompletableFuture<Integer>> readers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      readers.add(CompletableFuture.supplyAsync(() -> readUntil(done)));
    }
    for (int i = 1; i <= 5; i++) {
      build("word" + i);
      assertThat(generations.refresh()).isTrue();
    }
    done.set(true);
    for (CompletableFuture<Integer> reader : readers) {
      assertThat(reader.get()).isPositive();
    }
    assertThat(words()).isEqualTo("word5");
  }

  private int readUntil(AtomicBoolean done) {
    int answers = 0;
    while (!done.get() || answers == 0) {
      try (Lease lease = generations.acquire()) {
        SearchResponse response = lease.engine().search(SearchRequest.of("shared"));
        assertThat(response.hits()).hasSize(2);
        assertThat(response.hits().get(0).excerpt().text())
            .isEqualTo(response.hits().get(1).excerpt().text());
        assertThat(response.generation()).isEqualTo(lease.contents().generation());
        answers++;
      }
    }
    return answers;
  }

  private void build(String word) throws Exception {
    course.with("2026/day01.md", "# Day 1\n\nThe shared " + word + ".\n");
    course.with("2026/day02.md", "# Day 2\n\nThe shared " + word + ".\n");
    Indexer.build(Course.open(List.of(course.directory())), index, Clock.systemUTC(), SILENT);
  }

  private String words() {
    try (Lease lease = generations.acquire()) {
      return words(lease);
    }
  }

  private static String words(Lease lease) {
    String text = lease.engine().search(SearchRequest.of("shared")).hits().get(0).excerpt().text();
    return text.replaceAll("The shared (\\w+)\\.", "$1");
  }

  /** Changes a byte in the largest file of the newest commit. */
  private void damage(Set<Path> before) throws IOException {
    Path largest =
        files().stream()
            .filter(file -> !before.contains(file))
            .max(Comparator.comparingLong(file -> file.toFile().length()))
            .orElseThrow();
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(largest, bytes);
  }

  private Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.collect(Collectors.toSet());
    }
  }

  private void deleteIndex() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
    Files.delete(index);
  }

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-11-01T00:00:00Z");

    void move(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
