package dev.haru.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.eval.JudgedQuery;
import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.index.build.Indexer;
import dev.haru.kit.OpenSearchCluster;
import dev.haru.kit.TestCourse;
import dev.haru.publish.Publisher;
import dev.haru.search.Deadline;
import dev.haru.search.Filters;
import dev.haru.search.Hit;
import dev.haru.search.LessonsRequest;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.SuggestRequest;
import dev.haru.search.engine.Retrieval;
import dev.haru.search.lucene.LuceneSearchEngine;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.RankingParameters;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A course in a cluster is searched with the same answers as in the process. */
@Tag("process")
class OpenSearchEngineTest {

  private static final Path QUERIES = Path.of("src/eval/content/queries.tsv");

  private static CourseIndex index;
  private static Cluster cluster;
  private static SearchEngine lucene;
  private static SearchEngine published;

  @BeforeAll
  static void publish(@TempDir Path directory) throws Exception {
    TestCourse course = new TestCourse(Path.of("content"));
    Indexer.build(course.open(), directory, Clock.systemUTC(), problem -> {});
    index = CourseIndex.open(directory);
    Map<String, List<String>> glossary = course.open().settings().glossary();
    lucene = new LuceneSearchEngine(index, glossary);
    cluster = Cluster.of(new ClusterAccess(OpenSearchCluster.shared().urls(), null, null, null));
    CourseNames names = new CourseNames("engine-test");
    new Publisher(cluster, names, 2, 0, Clock.systemUTC()).publish(index, glossary, "test");
    published = OpenSearchEngine.open(cluster, names);
  }

  @AfterAll
  static void close() throws Exception {
    published.close();
    cluster.close();
    lucene.close();
    index.close();
  }

  private static SearchRequest request(JudgedQuery query, int offset, boolean explain) {
    return new SearchRequest(
        query.text(), Filters.ofLanguage(query.lang()), null, 10, offset, explain);
  }

  /** Returns what is shown of an answer, except for scores, whose last digit may differ. */
  private static List<Object> shown(SearchResponse response) {
    List<Object> shown = new ArrayList<>();
    shown.add(response.corrections());
    shown.add(String.valueOf(response.didYouMean()));
    shown.add(String.valueOf(response.notice()));
    for (Hit hit : response.hits()) {
      shown.add(
          List.of(
              hit.path() + ":" + hit.line(),
              hit.url(),
              hit.title(),
              hit.breadcrumb(),
              hit.headingHighlights(),
              hit.excerpt(),
              hit.translations()));
    }
    return shown;
  }

  @Test
  void firstPagesAreTheSame() throws Exception {
    List<String> different = new ArrayList<>();
    for (JudgedQuery query : JudgedQuery.read(QUERIES)) {
      SearchRequest request = request(query, 0, false);
      SearchResponse expected = lucene.search(request);
      SearchResponse actual = published.search(request);
      if (!shown(actual).equals(shown(expected))) {
        different.add(query.id() + " " + query.text());
      } else if (actual.totalIsExact()) {
        assertThat(actual.total()).as(query.text()).isEqualTo(expected.total());
        assertThat(actual.languages()).as(query.text()).isEqualTo(expected.languages());
        assertThat(actual.years()).as(query.text()).isEqualTo(expected.years());
      }
    }
    assertThat(different).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"load balancer\"",
        "kubernetes -helm",
        "로드 밸런싱 -쿠버네티스",
        "day 3",
        "3일차 도커",
        "day:2-4",
        "lang:ko year:2024",
        "lang:ko -docker",
        "no such thing as qwzxv",
        "the"
      })
  void syntaxMeansTheSame(String query) {
    for (int offset : List.of(0, 10)) {
      SearchRequest request = new SearchRequest(query, Filters.NONE, null, 10, offset, false);
      assertThat(shown(published.search(request)))
          .as("%s from %d", query, offset)
          .isEqualTo(shown(lucene.search(request)));
    }
  }

  /** A cluster takes 1,024 terms in a query; words of many spellings in many fields have more. */
  @Test
  void moreTermsThanAClusterTakesStillFindSections() throws Exception {
    PublishedCourse course = ((OpenSearchEngine) published).course();
    List<Clause.Spelling> all = new ArrayList<>();
    course
        .statistics()
        .beginningWith(
            Fields.PROSE,
            "",
            (term, sections) -> all.add(new Clause.Spelling(Fields.PROSE, term, 1)));
    assertThat(all).hasSizeGreaterThan(1024);
    Clause word = new Clause.Word("all", all);
    OpenSearchRun run =
        new OpenSearchRun(cluster, course, RankingParameters.standard(), Deadline.NEVER);
    run.prepare(new Retrieval(word, null, true, List.of(), null, Filters.NONE, 10));
    assertThat(run.matches(word).count()).isGreaterThan(100);
  }

  @Test
  void explanationsAreTheSame() {
    SearchRequest request = new SearchRequest("로드 밸런싱", Filters.NONE, null, 5, 0, true);
    List<String> expected = new ArrayList<>();
    lucene.search(request).hits().forEach(hit -> expected.add(texts(hit)));
    List<String> actual = new ArrayList<>();
    published.search(request).hits().forEach(hit -> actual.add(texts(hit)));
    assertThat(actual).isNotEmpty().isEqualTo(expected);
  }

  private static String texts(Hit hit) {
    StringBuilder texts = new StringBuilder(hit.path());
    hit.explanation().forEach(each -> texts.append('\n').append(each.text()));
    return texts.toString();
  }

  @Test
  void lessonsAreTheSame() {
    LessonsRequest all = new LessonsRequest(Filters.NONE, LessonsRequest.MAX_LIMIT, 0);
    assertThat(published.lessons(all, Deadline.NEVER))
        .isEqualTo(lucene.lessons(all, Deadline.NEVER));
  }

  @Test
  void suggestionsAreTheSame() throws Exception {
    for (JudgedQuery query : JudgedQuery.read(QUERIES).subList(0, 40)) {
      String typed = query.text().substring(0, Math.min(3, query.text().length()));
      if (!typed.isBlank()) {
        SuggestRequest request = new SuggestRequest(typed, query.lang(), 8);
        assertThat(published.suggest(request).suggestions())
            .as(typed)
            .isEqualTo(lucene.suggest(request).suggestions());
      }
    }
  }

  @Test
  void translationsAreTheSame() {
    assertThat(published.translations()).isEqualTo(lucene.translations());
  }
}
