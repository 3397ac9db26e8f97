package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.RandomText;
import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, phrases, exclusions, prefixes and filters, on a course without translations. */
class QueryBehaviourTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("2023/day01.md", "# Gardens\n\nA red fox sleeps under the old tree.\n")
            .with("2023/day02.md", "# Forests\n\nThe fox is red. Wolves howl far from any tree.\n")
            .with("2023/day14.md", "# Wolves\n\nWolves hunt; a fox watches. Foxglove blooms.\n")
            .with("2024/day15.md", "# Rivers\n\nAn otter swims near the fox.\n\nRed leaves fall.\n")
            .with("2024/day20.md", "# 정원\n\n수달은 강에서 헤엄칩니다. 오래된 나무가 있습니다.\n")
            .with("glossary.md", "---\ntitle: Zoology\n---\n\nA beaver builds dams.\n");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest
  @CsvSource({
    "'red fox', 2023/day01.md:1",
    "'\"red fox\"', 2023/day01.md:1",
    "'\"fox is red\"', 2023/day02.md:1",
    "'otter fox', 2024/day15.md:1",
    "수달, 2024/day20.md:1",
    "'수달이 헤엄', 2024/day20.md:1"
  })
  void bestSectionComesFirst(String query, String place) {
    assertThat(engine.places(query)).first().isEqualTo(place);
  }

  @Test
  void phraseMustStandAsItIs() {
    assertThat(engine.places("\"red fox\"")).containsExactly("2023/day01.md:1");
    assertThat(engine.places("\"fox red\"")).isEmpty();
    assertThat(engine.places("\"fox. red\"")).isEmpty();
    assertThat(engine.places("\"오래된 나무\"")).containsExactly("2024/day20.md:1");
  }

  @Test
  void phraseDoesNotReachAcrossParagraphs() {
    assertThat(engine.places("\"fox red leaves\"")).isEmpty();
    assertThat(engine.places("\"red leaves\"")).containsExactly("2024/day15.md:1");
  }

  @Test
  void wordsBesideAPhraseOnlyRank() {
    assertThat(engine.places("\"fox\" otter")).hasSize(4).first().isEqualTo("2024/day15.md:1");
  }

  @Test
  void nearWordsRankBeforeFarOnes() {
    assertThat(engine.places("wolves hunt")).first().isEqualTo("2023/day14.md:1");
    assertThat(engine.places("red tree")).first().isEqualTo("2023/day01.md:1");
  }

  @Test
  void excludedWordsAndPhrasesDoNotOccur() {
    assertThat(engine.places("fox")).hasSize(4);
    assertThat(engine.places("fox -wolves")).hasSize(2).doesNotContain("2023/day14.md:1");
    assertThat(engine.places("fox -\"red fox\"")).hasSize(3).doesNotContain("2023/day01.md:1");
    assertThat(engine.places("나무 -수달")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-wolves", "-\"red fox\"", "-wolves -\"red fox\"", "-수달"})
  void queryThatOnlyExcludesFindsNothingAndAsksForAWord(String query) {
    SearchResponse response = engine.search(query);
    assertThat(response.total()).isZero();
    assertThat(response.hits()).isEmpty();
    assertThat(response.notice())
        .isEqualTo("The query only excludes; type at least one word to search for.");
    assertThat(engine.search("fox " + query).notice()).isNull();
    assertThat(engine.places("fox " + query)).isNotEmpty();
  }

  @Test
  void exclusionRestrictsWhatAFilterLists() {
    SearchResponse response = engine.search("year:2023 -wolves");
    assertThat(TestEngine.places(response)).containsExactly("2023/day01.md:1");
    assertThat(response.notice()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "foxg*, 2023/day14.md:1",
    "FOXG*, 2023/day14.md:1",
    "헤엄*, 2024/day20.md:1",
    "zoolog*, glossary.md:0",
    "beav*, glossary.md:0"
  })
  void prefixFindsWordsThatBeginWithIt(String query, String place) {
    assertThat(engine.places(query)).containsExactly(place);
  }

  @Test
  void prefixOfNoWordFindsNothing() {
    assertThat(engine.places("qqq*")).isEmpty();
    assertThat(engine.places("fo*")).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({
    "fox year:2024, 1",
    "fox year:2023, 3",
    "fox day:14, 1",
    "fox day:2-15, 3",
    "fox day:2-15 year:2023, 2",
    "fox lang:en, 4",
    "fox lang:ko, 0",
    "나무 lang:ko, 1",
    "fox year:2025, 0",
    "beaver day:1, 0"
  })
  void filtersRestrict(String query, int total) {
    SearchResponse response = engine.search(query);
    assertThat(response.total()).isEqualTo(total).isEqualTo(response.hits().size());
  }

  @Test
  void filtersOfTheQueryGoBeforeThoseOfTheRequest() {
    Filters filters = Filters.of("en", 2023, "1");
    assertThat(engine.search("fox", filters).total()).isEqualTo(1);
    assertThat(engine.search("fox year:2024 day:15", filters).total()).isEqualTo(1);
    assertThat(engine.search("나무 lang:ko year:2024 day:20", filters).total()).isEqualTo(1);
  }

  @Test
  void decomposedHangulIsFoundAsWell() {
    String query = Normalizer.normalize("수달", Normalizer.Form.NFD);
    assertThat(engine.places(query)).containsExactly("2024/day20.md:1");
    assertThat(engine.search(query).query()).isEqualTo("수달");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "*", "-", "!!!", "lang:fr", "🚀", "\u200b", "zebra"})
  void whatNamesNothingFindsNothing(String query) {
    SearchResponse response = engine.search(query);
    assertThat(response.hits()).isEmpty();
    assertThat(response.total()).isZero();
  }

  @Test
  void everyStringIsAnswered() {
    RandomText random = new RandomText(11, " \"“-*:~'foxrtlang수달나무ㅋé漢かC+#./\u0000\u0301🚀\ud83d");
    for (int i = 0; i < 1_500; i++) {
      String query = "a" + random.next(30);
      SearchResponse response = engine.search(query);
      assertThat(response.hits()).as(query).hasSize(response.total());
    }
  }
}
