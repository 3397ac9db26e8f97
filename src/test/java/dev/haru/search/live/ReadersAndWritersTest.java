package dev.haru.search.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.settings.SettingsException;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.BuildReport;
import dev.haru.index.build.Indexer;
import dev.haru.index.directory.IndexException;
import dev.haru.kit.TestCourse;
import dev.haru.search.Hit;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two writers build one index as fast as they can while readers ask it. All lessons of a generation
 * say the same number, so an answer that mixes two, or is of another than it claims, is seen.
 *
 * <p>{@code -Dharu.race=60} runs so many seconds instead of a few.
 */
@Tag("slow")
class ReadersAndWritersTest {

  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("haru.race", 5));
  private static final int LESSONS = 8;
  private static final List<BuildMode> EXTENTS = List.of(BuildMode.values());

  @TempDir Path root;

  private volatile long end;
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();

  /** What each generation says. */
  private final Map<Long, String> said = new ConcurrentHashMap<>();

  /** What an answer said, and of which generation it claims to be. */
  private record Answer(long generation, Set<String> numbers, int total) {}

  @Test
  void everyAnswerIsThatOfTheGenerationItClaims(TestReporter reporter) throws Exception {
    Path index = root.resolve("index");
    Writer one = new Writer("one", index);
    Writer other = new Writer("other", index);
    one.build();
    List<Answer> answers = new ArrayList<>();
    try (Generations generations =
            new Generations(
                index, opened -> new LuceneSearchEngine(opened, Map.of()), Clock.systemUTC());
        ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().factory())) {
      generations.open();
      end = System.nanoTime() + TIME.toNanos();
      List<Future<Integer>> workers =
          List.of(
              threads.submit(() -> untilTheEnd(one::build)),
              threads.submit(() -> untilTheEnd(other::build)),
              threads.submit(() -> untilTheEnd(generations::refresh)));
      List<Future<List<Answer>>> readers =
          List.of(
              threads.submit(() -> read(() -> live(generations))),
              threads.submit(() -> read(() -> live(generations))),
              threads.submit(() -> read(() -> opened(index))));
      for (Future<?> worker : workers) {
        worker.get();
      }
      for (Future<List<Answer>> reader : readers) {
        answers.addAll(reader.get());
      }
      assertThat(generations.trouble()).isNull();
    }
    for (Answer answer : answers) {
      assertThat(answer.numbers()).as("%s", answer).containsExactly(said.get(answer.generation()));
      assertThat(answer.total()).isEqualTo(LESSONS);
    }
    long read = answers.stream().map(Answer::generation).distinct().count();
    assertThat(read).isGreaterThan(1);
    reporter.publishEntry(
        "race",
        answers.size()
            + " answers of "
            + read
            + " of "
            + said.size()
            + " generations; a writer was refused "
            + refusals
            + " times");
  }

  /** A machine that is slow gets the time that a few generations take. */
  private boolean isRunning() {
    return System.nanoTime() < end || said.size() < 5;
  }

  private int untilTheEnd(Callable<?> work) throws Exception {
    int times = 0;
    for (; isRunning(); times++) {
      work.call();
    }
    return times;
  }

  private List<Answer> read(Callable<Answer> question) throws Exception {
    List<Answer> answers = new ArrayList<>();
    do {
      answers.add(question.call());
    } while (isRunning());
    return answers;
  }

  private static Answer live(Generations generations) {
    try (Lease lease = generations.acquire()) {
      Answer answer = ask(lease.engine());
      assertThat(answer.generation()).isEqualTo(lease.contents().generation());
      return answer;
    }
  }

  private static Answer opened(Path index) throws Exception {
    try (CourseIndex opened = CourseIndex.open(index);
        LuceneSearchEngine engine = new LuceneSearchEngine(opened, Map.of())) {
      return ask(engine);
    }
  }

  private static Answer ask(SearchEngine engine) {
    SearchResponse response = engine.search(SearchRequest.of("shared"));
    Set<String> numbers =
        response.hits().stream()
            .map(Hit::excerpt)
            .map(excerpt -> excerpt.text().replaceAll("(?s).*number(\\d+).*", "$1"))
            .collect(Collectors.toSet());
    return new Answer(response.generation(), numbers, response.total());
  }

  /** Writes lessons of its own of the course, and builds the index, that both share. */
  private final class Writer {

    private final TestCourse lessons;
    private final Course course;
    private final Path index;
    private int builds;

    Writer(String name, Path index) throws SettingsException {
      TestCourse shared = new TestCourse(root.resolve("course"));
      this.lessons = new TestCourse(shared.content().resolve(name)).with("README.txt", "");
      shared.with("haru.yaml", "content: " + name + "\n");
      this.course = Course.open(List.of(shared.content())); // whose settings are read now
      this.index = index;
    }

    Void build() throws Exception {
      String number = Integer.toString(numbers.incrementAndGet());
      for (int day = 1; day <= LESSONS; day++) {
        lessons.with("2026/day0" + day + ".md", text(day, number));
      }
      try {
        BuildMode mode = EXTENTS.get(builds++ % EXTENTS.size());
        BuildReport report =
            Indexer.build(
                course,
                index,
                mode,
                Clock.systemUTC(),
                problem -> {
                  throw new AssertionError(problem.message());
                });
        assertThat(said.put(report.generation(), number)).isNull();
      } catch (IndexException e) {
        assertThat(e.kind()).as(e.getMessage()).isEqualTo(IndexException.Kind.LOCKED);
        refusals.incrementAndGet();
      }
      return null;
    }

    private static String text(int day, String number) {
      return "# Day " + day + "\n\nThe shared number" + number + " of day " + day + ".\n";
    }
  }
}
