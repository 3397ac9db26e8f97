package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages with regions and scripts, as settings, paths and filters write them. */
class RegionsTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("haru.yaml", "languages: [en-US, ko-KR, pt, zh-Hans, zh_TW, de]")
            .with("en/a.md", "# Apple", "marker")
            .with("ko/a.md", "# 사과", "marker")
            .with("pt_BR/a.md", "# Maçã", "marker")
            .with("zh_cn/a.md", "# 苹果", "marker")
            .with("zh-Hant/a.md", "# 蘋果", "marker")
            .with("fr/a.md", "# Pomme", "marker");
    engine = TestEngine.of(course);
  }

  @Test
  void settingsKeepLessonsWithOrWithoutARegion() {
    assertThat(engine.search("marker").languages().keySet())
        .containsExactlyInAnyOrder("en", "ko", "pt-br", "zh-cn", "zh-hant");
  }

  @ParameterizedTest
  @CsvSource({
    "en, en/a.md:1",
    "EN, en/a.md:1",
    "en-US, en/a.md:1",
    "en_us, en/a.md:1",
    "en-GB, en/a.md:1",
    "ko, ko/a.md:1",
    "ko-KR, ko/a.md:1",
    "ko_KR, ko/a.md:1",
    "KO-kr, ko/a.md:1",
    "pt, pt_BR/a.md:1",
    "pt-BR, pt_BR/a.md:1",
    "pt-PT, pt_BR/a.md:1",
    "zh-CN, zh_cn/a.md:1",
    "zh-Hans, zh_cn/a.md:1",
    "zh-hans-cn, zh_cn/a.md:1",
    "zh-SG, zh_cn/a.md:1",
    "zh-TW, zh-Hant/a.md:1",
    "zh_TW, zh-Hant/a.md:1",
    "zh-HK, zh-Hant/a.md:1",
    "zh-Hant-TW, zh-Hant/a.md:1"
  })
  void filterMeansWhatTheCourseHas(String lang, String place) {
    assertThat(TestEngine.places(engine.search("marker", TestEngine.inLanguage(lang))))
        .containsExactly(place);
    assertThat(engine.places("marker lang:" + lang)).containsExactly(place);
    assertThat(engine.places("lang:" + lang)).containsExactly(place);
    assertThat(engine.search("marker", TestEngine.inLanguage(lang)).notice()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "korean, ko",
    "Korean, ko",
    "한국어, ko",
    "영어, en",
    "english, en",
    "português, pt-br",
    "Portugues, pt-br",
    "포르투갈어, pt-br",
    "中文, zh"
  })
  void languagesHaveNames(String name, String code) {
    assertThat(engine.places("marker lang:" + name))
        .isEqualTo(engine.places("marker lang:" + code));
    assertThat(engine.search("marker lang:" + name).notice()).isNull();
    assertThat(TestEngine.inLanguage(name)).isEqualTo(TestEngine.inLanguage(code.substring(0, 2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lang:ko,en     | lang must be one language, such as ko or Korean
          lang:klingonic | lang must be one language, such as ko or Korean
          LANG:x         | lang must be one language, such as ko or Korean
          day:14,15      | day must be a number between 0 and 9999 or a range such as 14-20
          day:20-14      | day must be a number between 0 and 9999 or a range such as 14-20
          day:99999      | day must be a number between 0 and 9999 or a range such as 14-20
          year:22        | year must be between 1900 and 2999
          """)
  void whatIsNoFilterIsSearchedAsWordsAndSaysSo(String word, String rule) {
    SearchResponse response = engine.search(word + " marker");
    assertThat(response.total()).isPositive();
    assertThat(response.notice()).isEqualTo("“" + word + "” was searched as words: " + rule + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-apple", "-apple -marker", "-\"apple marker\""})
  void queryThatOnlyExcludesMissesAWord(String query) {
    assertThat(engine.search(query).total()).isZero();
    assertThat(engine.search(query).notice())
        .isEqualTo("The query only excludes; type at least one word to search for.");
    assertThat(engine.search("lang:ko " + query).notice()).isNull();
    assertThat(engine.search("marker " + query).notice()).isNull();
  }

  @Test
  void languageAloneIncludesItsRegions() {
    assertThat(engine.places("marker lang:zh")).hasSize(1).first().asString().startsWith("zh");
    assertThat(engine.search("marker lang:zh").languages()).containsKeys("zh-cn", "zh-hant");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr       | French (fr)
          de       | German (de)
          deutsch  | German (de)
          fr-CA    | French (Canada, fr-ca)
          ja       | Japanese (ja)
          xx       | “xx”
          """)
  void languageThatTheCourseLacksIsNamedWithThoseItHas(String lang, String named) {
    for (SearchResponse response :
        List.of(
            engine.search("marker", TestEngine.inLanguage(lang)),
            engine.search("marker lang:" + lang),
            engine.search("lang:" + lang))) {
      assertThat(response.total()).isZero();
      assertThat(response.notice())
          .isEqualTo(
              "This course has no lessons in "
                  + named
                  + "; its languages are English (en), Korean (ko), Portuguese (Brazil, pt-br),"
                  + " Chinese (China, zh-cn), Chinese (Traditional, zh-hant).");
    }
    assertThat(engine.engine().suggest(new SuggestRequest("mark", lang, 5)).suggestions())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko", "ko-KR", "ko_kr"})
  void suggestionsAreOfTheLanguageThatIsMeant(String lang) {
    assertThat(engine.engine().suggest(new SuggestRequest("사", lang, 5)).suggestions())
        .isNotEmpty();
  }
}
