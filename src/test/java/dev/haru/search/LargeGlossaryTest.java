package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.course.Course;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.kit.TestCourse;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A glossary of ten thousand words with one common name, over which answers stay fast and within
 * their deadlines.
 */
@Tag("slow")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LargeGlossaryTest {

  private static final int WORDS = 10_000;

  private static CourseIndex index;
  private static LuceneSearchEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course = new TestCourse(root.resolve("course"));
    for (int day = 1; day <= 60; day++) {
      course.with("day" + day + ".md", "# Docker " + day + "\n\ndocker word" + day + " name.\n");
    }
    Indexer.build(
        Course.open(List.of(course.content())),
        root.resolve("index"),
        Clock.systemUTC(),
        BuildListener.SILENT);
    index = CourseIndex.open(root.resolve("index"));
    Map<String, List<String>> glossary = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      glossary.put("word" + i, List.of("docker"));
      names.add("word" + i);
    }
    glossary.put("whale", names);
    engine = new LuceneSearchEngine(index, glossary);
  }

  @AfterAll
  static void close() throws Exception {
    engine.close();
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "docker, 1",
    "docker, 70",
    "word4 docker, 38",
    "whale, 80",
    "dokcer, 70",
    "docker-word7, 38",
    "'\"docker word7\"', 30"
  })
  void searchesEnd(String words, int times) {
    String query = (words + " ").repeat(times).strip();
    SearchResponse found = engine.search(new SearchRequest(query, Filters.NONE, null, 10, 0, true));
    assertThat(found.total()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"w", "wor", "word1", "d", "whale"})
  void suggestionsEnd(String typed) {
    assertThat(engine.suggest(new SuggestRequest(typed, null, 20)).suggestions()).isNotEmpty();
  }

  /**
   * The clock passes the deadline at the n-th check; different values of n reach different loops.
   */
  @Test
  void everyLoopLooksAtTheClock() {
    SearchRequest search =
        new SearchRequest(
            "dokcer word4 whale d* \"docker\" -zzz", Filters.NONE, null, 100, 0, true);
    SuggestRequest suggest = new SuggestRequest("word1", null, 20);
    AtomicLong looks = new AtomicLong();
    engine.search(search, Deadline.in(Duration.ofNanos(Long.MAX_VALUE), looks::incrementAndGet));
    assertThat(looks.get()).isGreaterThan(1_000);
    for (long n = 1; n < looks.get(); n = n * 2 + 1) {
      assertEndsAfter(n, deadline -> engine.search(search, deadline));
    }
    looks.set(0);
    engine.suggest(suggest, Deadline.in(Duration.ofNanos(Long.MAX_VALUE), looks::incrementAndGet));
    assertThat(looks.get()).isGreaterThan(1_000);
    for (long n = 1; n < looks.get(); n = n * 2 + 1) {
      assertEndsAfter(n, deadline -> engine.suggest(suggest, deadline));
    }
  }

  private interface Answering {
    Object answer(Deadline deadline);
  }

  private static void assertEndsAfter(long look, Answering answering) {
    AtomicLong looks = new AtomicLong();
    Deadline deadline = Deadline.in(Duration.ofNanos(look), looks::getAndIncrement);
    assertThatExceptionOfType(SearchTimeout.class).isThrownBy(() -> answering.answer(deadline));
    assertThat(looks.get()).isLessThan(look + 50);
  }
}
