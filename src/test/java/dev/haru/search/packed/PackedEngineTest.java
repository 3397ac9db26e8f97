package dev.haru.search.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.Analyzers;
import dev.haru.course.Course;
import dev.haru.export.IndexPacker;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.search.Deadline;
import dev.haru.search.Filters;
import dev.haru.search.Hit;
import dev.haru.search.LessonsRequest;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.SuggestRequest;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packed index answers like the index of Lucene that it was made from. */
class PackedEngineTest {

  private static final Path CONTENT = Path.of("content");
  private static final Path QUERIES = Path.of("src/eval/content/queries.tsv");

  /** The share of the first pages that are the same, of all modes; by measurement. */
  private static final double LEAST_SAME = 0.82;

  private static CourseIndex index;
  private static Analyzers analyzers;
  private static SearchEngine lucene;

  /** The packed engine with Lucene's analyzers. */
  private static SearchEngine sameAnalysis;

  /** The packed engine as a browser has it. */
  private static SearchEngine packed;

  @BeforeAll
  static void read(@TempDir Path directory) throws Exception {
    Course course = Course.open(List.of(CONTENT));
    BuildListener silent = problem -> {};
    Indexer.build(course, directory.resolve("index"), Clock.systemUTC(), silent);
    index = CourseIndex.open(directory.resolve("index"));
    analyzers = new Analyzers();
    Map<String, List<String>> glossary = course.settings().glossary();
    lucene = new LuceneSearchEngine(index, glossary);
    MemoryFiles files = new MemoryFiles();
    String root = IndexPacker.pack(index, glossary, files);
    PackedEngine engine = new PackedEngine(files, root);
    sameAnalysis = engine.engine(files, analyzers);
    packed = engine.ask(each -> each);
  }

  @AfterAll
  static void close() throws Exception {
    lucene.close();
    analyzers.close();
    index.close();
  }

  private static List<String[]> queries() throws Exception {
    return Files.readAllLines(QUERIES).stream().map(line -> line.split("\t", -1)).toList();
  }

  private static List<String> different(SearchEngine other, int hits) throws Exception {
    List<String> different = new ArrayList<>();
    for (String[] query : queries()) {
      Filters filters = Filters.ofLanguage(query[1].isEmpty() ? null : query[1]);
      SearchRequest request = new SearchRequest(query[2], filters, null, hits, 0, false);
      SearchResponse expected = lucene.search(request);
      SearchResponse actual = other.search(request);
      if (!shown(actual).equals(shown(expected)) || actual.total() != expected.total()) {
        different.add(query[0] + " " + query[2]);
      }
    }
    return different;
  }

  /** Returns what a hit shows, except for its score, whose last digit may differ. */
  private static List<Object> shown(SearchResponse response) {
    List<Object> shown = new ArrayList<>();
    shown.add(response.corrections());
    shown.add(String.valueOf(response.didYouMean()));
    for (Hit hit : response.hits()) {
      shown.add(
          List.of(
              hit.path() + ":" + hit.line(),
              hit.url(),
              hit.headingHighlights(),
              hit.excerpt(),
              hit.translations()));
    }
    return shown;
  }

  @Test
  void sameHitsInTheSameOrder() throws Exception {
    assertThat(different(sameAnalysis, 50)).isEmpty();
  }

  /**
   * A query's words are analyzed by the forms that the course has; those that it lacks are taken
   * apart in another way than nori does it.
   */
  @Test
  void mostPagesAreTheSameByTheTablesOfForms() throws Exception {
    int same = 0;
    for (String[] query : queries()) {
      Filters filters = Filters.ofLanguage(query[1].isEmpty() ? null : query[1]);
      SearchRequest request = new SearchRequest(query[2], filters, null, 10, 0, false);
      same += places(packed.search(request)).equals(places(lucene.search(request))) ? 1 : 0;
    }
    assertThat((double) same / queries().size()).isGreaterThan(LEAST_SAME);
  }

  private static List<String> places(SearchResponse response) {
    return response.hits().stream().map(hit -> hit.path() + ":" + hit.line()).toList();
  }

  @Test
  void sameLessons() {
    LessonsRequest all = new LessonsRequest(Filters.NONE, LessonsRequest.MAX_LIMIT, 0);
    assertThat(packed.lessons(all, Deadline.NEVER)).isEqualTo(lucene.lessons(all, Deadline.NEVER));
  }

  @Test
  void sameSuggestions() throws Exception {
    List<String> different = new ArrayList<>();
    for (String[] query : queries()) {
      String typed = query[2].substring(0, Math.min(3, query[2].length()));
      if (!typed.isBlank()) {
        SuggestRequest request =
            new SuggestRequest(typed, query[1].isEmpty() ? null : query[1], 10);
        String expected = lucene.suggest(request).suggestions().toString();
        String actual = packed.suggest(request).suggestions().toString();
        if (!actual.equals(expected)) {
          different.add(typed + ": " + actual + " and not " + expected);
        }
      }
    }
    assertThat(different).isEmpty();
  }
}
