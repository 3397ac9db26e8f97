package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.RandomText;
import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, totals, facets and the order of equal scores. */
class PagingTest {

  private static final String[] WORDS = "anchor bridge candle dune ember 바다 구름 노을".split(" ");
  private static final String QUERY = "anchor bridge 바다";
  private static final int LESSONS = 30;

  private static TestCourse course;
  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    course = new TestCourse(root.resolve("course"));
    RandomText random = new RandomText(3, "");
    for (int i = 1; i <= LESSONS; i++) {
      StringBuilder lesson = new StringBuilder();
      for (int section = 0; section < 3; section++) {
        String text = random.next(12, WORDS, " ", ". ", "\n\n");
        lesson.append("## Part ").append(section).append("\n\n").append(text).append("\n\n");
      }
      String day = String.format(Locale.ROOT, "day%02d.md", i);
      course.with((i % 2 == 0 ? "2022/en/" : "2023/en/") + day, lesson.toString());
      if (i % 3 == 0) {
        course.with((i % 2 == 0 ? "2022/ko/" : "2023/ko/") + day, lesson.toString());
      }
    }
    for (String twin : List.of("twins/b.md", "twins/a.md", "twins/c.md")) {
      String other = twin.replaceAll("\\W", "");
      course.with(twin, "# Twin\n\nquartz " + other + "\n\n# Twin\n\n" + other + " quartz\n");
    }
    engine = TestEngine.of(course);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 100})
  void pagesAreTheWholeListWithoutGapsAndRepeats(int limit) {
    SearchResponse whole = engine.search(QUERY);
    List<Hit> paged = new ArrayList<>();
    for (int offset = 0; offset < whole.total(); offset += limit) {
      SearchResponse page = engine.page(QUERY, Filters.NONE, offset, limit);
      assertThat(page.total()).isEqualTo(whole.total());
      assertThat(page.hits()).hasSize(Math.min(limit, whole.total() - offset));
      paged.addAll(page.hits());
    }
    assertThat(paged).isEqualTo(whole.hits());
    assertThat(paged).extracting(hit -> hit.path() + ":" + hit.line()).doesNotHaveDuplicates();
  }

  @Test
  void ranksCountThroughAllPagesAndScoresFall() {
    List<Hit> hits = engine.search(QUERY).hits();
    for (int i = 0; i < hits.size(); i++) {
      assertThat(hits.get(i).rank()).isEqualTo(i + 1);
      assertThat(hits.get(i).score()).isLessThanOrEqualTo(hits.get(Math.max(0, i - 1)).score());
    }
  }

  @Test
  void pageBehindTheLastHasNoHitsButTheTotal() {
    SearchResponse beyond = engine.page(QUERY, Filters.NONE, SearchRequest.MAX_OFFSET, 100);
    assertThat(beyond.hits()).isEmpty();
    assertThat(beyond.total()).isEqualTo(engine.search(QUERY).total());
  }

  @Test
  void totalIsTheNumberOfSectionsNotOfEditions() {
    SearchResponse all = engine.search("part");
    assertThat(all.total()).isEqualTo(LESSONS * 3);
    assertThat(engine.search("part", TestEngine.inLanguage("ko")).total()).isEqualTo(LESSONS);
  }

  @Test
  void facetsCountEveryLanguageAndYear() {
    SearchResponse all = engine.page("part", Filters.NONE, 0, 1);
    assertThat(all.languages()).isEqualTo(Map.of("en", LESSONS * 3, "ko", LESSONS));
    assertThat(all.years()).isEqualTo(Map.of(2022, 45, 2023, 45));
  }

  @Test
  void facetOfALanguageIsTheTotalOfItsFilter() {
    for (String query : List.of(QUERY, "ember", "구름 -dune", "\"anchor bridge\"")) {
      SearchResponse all = engine.search(query);
      all.languages()
          .forEach((lang, count) -> {
            SearchResponse one = engine.search(query, TestEngine.inLanguage(lang));
            assertThat(one.total()).as(query + " in " + lang).isEqualTo(count);
            assertThat(one.languages()).isEqualTo(all.languages());
          });
      assertThat(all.years().values().stream().mapToInt(i -> i).sum()).isEqualTo(all.total());
    }
  }

  @Test
  void equalsRankByPathAndLine() {
    assertThat(engine.places("quartz"))
        .containsExactly(
            "twins/a.md:1",
            "twins/a.md:5",
            "twins/b.md:1",
            "twins/b.md:5",
            "twins/c.md:1",
            "twins/c.md:5");
    assertThat(TestEngine.places(engine.page("quartz", Filters.NONE, 2, 2)))
        .containsExactly("twins/b.md:1", "twins/b.md:5");
  }

  @Test
  void secondBuildAnswersTheSame(@TempDir Path other) throws Exception {
    try (TestEngine again = TestEngine.of(course, other)) {
      for (String query : List.of(QUERY, "quartz", "candle*", "구름 lang:ko")) {
        assertThat(again.search(query).hits()).isEqualTo(engine.search(query).hits());
      }
    }
  }
}
