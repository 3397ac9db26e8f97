package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections and their translations as one hit. */
class TranslationsTest {

  private static final String EN = "2022/Days/day02.md:5";
  private static final String KO = "2022/ko/Days/day02.md:5";

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with(
                "2022/Days/day02.md",
                """
                # Orchards

                Apples and pears.

                ## Beekeeping

                Bees pollinate blossoms; a hive needs nginx.
                """)
            .with(
                "2022/ko/Days/day02.md",
                """
                # 과수원

                사과와 배가 있습니다.

                ## 양봉

                벌은 꽃가루를 옮깁니다. 지게도 나릅니다.
                """)
            .with("2022/Days/day03.md", "# Blossoms\n\nOnly in English: bees rest.\n")
            .with("2023/fr/day01.md", "# Abeilles\n\nLes abeilles sont dans la ruche, avec vous.\n")
            .with("2023/day01.md", "# Insects\n\nOf the small ones that fly in a garden.\n");
    engine = TestEngine.of(course);
  }

  @Test
  void sectionAndTranslationAreOneHit() {
    SearchResponse response = engine.search("pollinate 꽃가루");
    assertThat(response.total()).isEqualTo(1);
    assertThat(response.languages()).isEqualTo(Map.of("en", 1, "ko", 1));
    assertThat(response.years()).isEqualTo(Map.of(2022, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "pollinate," + EN + "," + KO,
    "꽃가루," + KO + "," + EN,
    "pollinate 꽃가루," + KO + "," + EN
  })
  void hitIsShownInTheLanguageOfTheQuery(String query, String shown, String translation) {
    Hit hit = engine.search(query).hits().get(0);
    assertThat(hit.path() + ":" + hit.line()).isEqualTo(shown);
    assertThat(hit.translations())
        .extracting(other -> other.path() + ":" + other.line())
        .containsExactly(translation);
  }

  @Test
  void translationTellsItsHeadingAndLink() {
    Hit hit = engine.search("pollinate").hits().get(0);
    assertThat(hit.translations())
        .containsExactly(
            new Hit.Translation(
                "ko",
                "2022/ko/Days/day02.md",
                5,
                "양봉",
                "2022/ko/Days/day02.md#%EC%96%91%EB%B4%89"));
  }

  @ParameterizedTest
  @CsvSource({"ko," + KO, "en," + EN, "fr," + EN, "KO," + KO})
  void preferredLanguageDecidesWhatIsShown(String prefer, String shown) {
    SearchRequest request = new SearchRequest("pollinate", Filters.NONE, prefer, 10, 0, false);
    assertThat(TestEngine.places(engine.engine().search(request))).containsExactly(shown);
  }

  @Test
  void languageFilterFindsEachLanguageThroughTheOther() {
    assertThat(TestEngine.places(engine.search("pollinate", TestEngine.inLanguage("ko"))))
        .containsExactly(KO);
    assertThat(TestEngine.places(engine.search("꽃가루", TestEngine.inLanguage("en"))))
        .containsExactly(EN);
    assertThat(engine.search("rest", TestEngine.inLanguage("ko")).total()).isZero();
  }

  @Test
  void sectionThatMatchesItselfRanksBeforeOneThatOnlyItsTranslationSpeaksFor() {
    assertThat(engine.places("bees")).containsExactlyInAnyOrder(EN, "2022/Days/day03.md:1");
    SearchResponse all = engine.search("bees blossoms");
    assertThat(all.hits().get(0).score()).isGreaterThan(all.hits().get(1).score());
  }

  @Test
  void exclusionOfAWordLeavesOutTheHitAndNotOneEditionOfIt() {
    assertThat(engine.places("벌 -nginx")).isEmpty();
    assertThat(engine.places("bees -nginx")).containsExactly("2022/Days/day03.md:1");
    assertThat(engine.search("벌 -nginx", TestEngine.inLanguage("ko")).total()).isZero();
    assertThat(engine.search("벌 -nginx").languages()).isEmpty();
  }

  @Test
  void queryInAThirdLanguageShowsTheSectionThatItFound() {
    assertThat(engine.places("abeilles ruche")).containsExactly("2023/fr/day01.md:1");
    assertThat(engine.places("insects")).containsExactly("2023/day01.md:1");
  }

  @Test
  void everySectionKnowsItsTranslations() {
    assertThat(engine.engine().translations())
        .containsEntry(EN, Set.of(EN, KO))
        .containsEntry("2022/Days/day03.md:1", Set.of("2022/Days/day03.md:1"))
        .hasSize(7);
    assertThat(List.copyOf(engine.engine().translations().get(KO))).containsExactly(EN, KO);
  }
}
