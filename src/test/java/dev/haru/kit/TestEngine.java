package dev.haru.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.haru.course.Course;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.search.Excerpt;
import dev.haru.search.Filters;
import dev.haru.search.Hit;
import dev.haru.search.ScoreExplanation;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A course with a real index and engine. */
public final class TestEngine implements AutoCloseable {

  private static final BuildListener STRICT =
      problem -> {
        throw new AssertionError(problem.message());
      };

  private final CourseIndex index;
  private final LuceneSearchEngine engine;

  private TestEngine(CourseIndex index, LuceneSearchEngine engine) {
    this.index = index;
    this.engine = engine;
  }

  /** Indexes a course, which must have no problems, into a directory beside it. */
  public static TestEngine of(TestCourse course) throws Exception {
    return of(course, course.index());
  }

  /** Indexes a course, which must have no problems, into a directory. */
  public static TestEngine of(TestCourse course, Path directory) throws Exception {
    Course opened = Course.open(List.of(course.content()));
    Clock clock = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    Indexer.build(opened, directory, clock, STRICT);
    CourseIndex index = CourseIndex.open(directory);
    return new TestEngine(index, new LuceneSearchEngine(index, opened.settings().glossary()));
  }

  /** Returns the engine itself. */
  public LuceneSearchEngine engine() {
    return engine;
  }

  public SearchResponse search(String query) {
    return search(query, Filters.NONE);
  }

  public SearchResponse search(String query, Filters filters) {
    return page(query, filters, 0, SearchRequest.MAX_LIMIT);
  }

  public SearchResponse page(String query, Filters filters, int offset, int limit) {
    return engine.search(new SearchRequest(query, filters, null, limit, offset, false));
  }

  /** Returns an answer with its explanations. */
  public SearchResponse explained(String query) {
    return engine.search(
        new SearchRequest(query, Filters.NONE, null, SearchRequest.MAX_LIMIT, 0, true));
  }

  /** Asserts that a hit's explanation has reasons and that these add up to its score. */
  public static void assertAddsUp(Hit hit) {
    assertThat(hit.explanation())
        .isNotEmpty()
        .allSatisfy(reason -> assertThat(reason.text()).isNotBlank());
    double sum = hit.explanation().stream().mapToDouble(ScoreExplanation::score).sum();
    assertThat(sum).isCloseTo(hit.score(), within(0.001));
  }

  /** Asserts that a query finds a lesson first and is not corrected. */
  public void assertFirst(String query, String path) {
    SearchResponse response = search(query);
    assertThat(response.hits()).extracting(Hit::path).first().isEqualTo(path);
    assertThat(response.corrections()).isEmpty();
  }

  /** Returns the {@code path:line} of all hits in their order. */
  public List<String> places(String query) {
    return places(search(query));
  }

  public static List<String> places(SearchResponse response) {
    return response.hits().stream().map(hit -> hit.path() + ":" + hit.line()).toList();
  }

  /** Returns the highlighted parts of a hit's excerpt. */
  public static List<String> highlighted(Hit hit) {
    Excerpt excerpt = hit.excerpt();
    return excerpt.highlights().stream()
        .map(range -> excerpt.text().substring(range.start(), range.end()))
        .toList();
  }

  /** Returns the parts of a hit's excerpt that stand for what was typed. */
  public static List<String> related(Hit hit) {
    Excerpt excerpt = hit.excerpt();
    return excerpt.related().stream()
        .map(range -> excerpt.text().substring(range.start(), range.end()))
        .toList();
  }

  public static Filters inLanguage(String lang) {
    return Filters.ofLanguage(lang);
  }

  @Override
  public void close() throws IOException {
    engine.close();
    index.close();
  }
}
