package dev.haru.course.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The languages that paths name. */
class PathLanguagesTest {

  private static List<String> languages(String... paths) {
    return new PathLayouts(List.of(), List.of())
        .read(List.of(paths)).stream().map(LessonPath::lang).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "README-ko.md, ko",
    "README.ko-KR.md, ko-kr",
    "README_zh-CN.md, zh-cn",
    "README-zh-Hant-TW.md, zh-hant-tw",
    "README-pt_BR.md, pt-br",
    "README_es.md, es",
    "readme-korean.md, ko",
    "README.cn.md, zh-cn",
    "README-kr.md, ko",
    "x_ko.md, ko",
    "x_jp.md, ja",
    "a.korean.md, ko",
    "a.de.md, de",
    "Korean/a.md, ko",
    "KOREAN/a.md, ko",
    "Brazilian Portuguese/a.md, pt-br",
    "traditional_chinese/a.md, zh-tw",
    "한국어/a.md, ko",
    "日本語/a.md, ja",
    "简体中文/a.md, zh-cn",
    "Español/a.md, es",
    "Français/a.md, fr",
    "Tiếng Việt/a.md, vi",
    "kr/a.md, ko",
    "jp/a.md, ja",
    "cn/a.md, zh-cn",
    "ko_KR/a.md, ko-kr",
    "ko/README.ko.md, ko",
    "translations/README.fr.md, fr",
    "i18n/de/docusaurus-plugin-content-docs/current/a.md, de"
  })
  void aLanguageIsNamedAsUsual(String path, String lang) {
    assertThat(languages(path)).containsExactly(lang);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id/a.md",
        "it/a.md",
        "no/a.md",
        "is/a.md",
        "am/a.md",
        "as/a.md",
        "so/a.md",
        "to/a.md",
        "my/a.md",
        "cs/a.md",
        "ts/a.md",
        "polish/a.md",
        "it-ops/a.md",
        "make-it.md",
        "how-to.md",
        "user_id.md",
        "yes-no.md",
        "data-de.md",
        "to-us.md",
        "learn-korean.md",
        "config.no.md",
        "ko.md",
        "-ko.md"
      })
  void aWordAloneIsNotALanguage(String path) {
    assertThat(languages(path)).containsOnlyNulls();
  }

  @Test
  void aWordIsALanguageIfItsSiblingsAre() {
    assertThat(languages("docs/id/a.md", "docs/ko/a.md", "docs/my/a.md"))
        .containsExactly("id", "ko", "my");
    assertThat(languages("docs/en/a.md", "docs/ts/a.md", "lib/it/a.md"))
        .containsExactly("en", null, null);
  }

  @Test
  void aWordIsALanguageIfItStandsBesideOneElsewhere() {
    assertThat(languages("guide/it/a.md", "guide/ko/a.md", "reference/it/b.md"))
        .containsExactly("it", "ko", "it");
  }

  @Test
  void aWordIsALanguageIfItsLessonsAreAlsoBesideIt() {
    assertThat(languages("docs/it/start.md", "docs/start.md")).containsExactly("it", null);
    assertThat(languages("docs/it/README.md", "docs/README.md")).containsExactly(null, null);
  }

  @Test
  void anEndingIsALanguageIfTheOriginalOrOthersAreThere() {
    assertThat(languages("data-de.md", "data.md")).containsExactly("de", null);
    assertThat(languages("data-de.md", "data-en.md")).containsExactly("de", "en");
    assertThat(languages("user.md", "user_id.md")).containsExactly(null, null);
    assertThat(languages("user_id.md", "user_ko.md")).containsExactly("id", "ko");
    assertThat(languages("a.it.md", "a.md")).containsExactly("it", null);
  }

  @Test
  void countriesAmongCountriesAreNotLanguages() {
    assertThat(languages("prices/jp/a.md", "prices/kr/a.md", "prices/us/a.md")).containsOnlyNulls();
  }

  @Test
  void aCourseMayCallItsLanguagesAsItLikes() {
    PathLayouts layouts =
        new PathLayouts(
            List.of(PathLayout.of("x/{lang}/{path}")),
            List.of("ko", "id"),
            Map.of("hangeul", "ko", "korea", "ko", "han", "ko"));

    assertThat(
            layouts
                .read(List.of("Hangeul/a.md", "a.korea.md", "b_korea.md", "id/a.md", "x/han/a.md"))
                .stream()
                .map(LessonPath::lang))
        .containsExactly("ko", "ko", "ko", "id", "ko");
  }

  @Test
  void theLanguageIsNotPartOfTheCommonPath() {
    assertThat(
            new PathLayouts(List.of(), List.of())
                .read(List.of("A/README_zh-CN.md", "A/Korean/README.md", "A/README.md")).stream()
                    .map(LessonPath::common))
        .containsOnly("a/readme.md");
  }
}
