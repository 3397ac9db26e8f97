package dev.haru.course.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links to translations: by a template with the language, and by a base for each language. */
class TranslatedLinksTest {

  private static String url(Links links, String path, String language) {
    return links.url(path, language, links.page(path, language, Map.of()), "b", 1);
  }

  @ParameterizedTest
  @CsvSource({
    "a.md, en, https://c.test/docs/a#b",
    "en/a.md, en, https://c.test/docs/a#b",
    "a.en.md, en, https://c.test/docs/a#b",
    "ko/a.md, ko, https://c.test/ko/docs/a#b",
    "x/ko/a.md, ko, https://c.test/ko/docs/x/a#b",
    "a.ko.md, ko, https://c.test/ko/docs/a#b",
    "a_ko.md, ko, https://c.test/ko/docs/a#b",
    "README-ko.md, ko, https://c.test/ko/docs/README#b",
    "README.pt_BR.md, pt-br, https://c.test/pt_BR/docs/README#b",
    "zh-CN/a.md, zh-cn, https://c.test/zh-CN/docs/a#b",
    "a.md, ko, https://c.test/ko/docs/a#b",
    "a.md, '', https://c.test/docs/a#b"
  })
  void aTemplateNamesTheLanguageUnlessItIsTheUsualOne(String path, String language, String url) {
    Links links =
        new Links(
            SiteGenerator.PLAIN,
            null,
            Map.of(),
            "https://c.test/{lang}/docs/{pathNoExt}#{anchor}",
            SiteLayout.of(SiteGenerator.PLAIN).withLanguage("en"));

    assertThat(url(links, path, language)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "VITEPRESS, en/guide/a.md, en, https://c.test/guide/a.html#b",
    "VITEPRESS, ko/guide/a.md, ko, https://ko.test/guide/a.html#b",
    "MKDOCS, a.ko.md, ko, https://ko.test/a/#b",
    "MKDOCS, a.md, en, https://c.test/a/#b",
    "MKDOCS, a.fr.md, fr, https://c.test/a/#b"
  })
  void aBaseForEachLanguageNamesItInstead(
      SiteGenerator generator, String path, String language, String url) {
    Links links = new Links(generator, null, bases(), null, SiteLayout.of(generator));

    assertThat(url(links, path, language)).isEqualTo(url);
  }

  private static Map<String, String> bases() {
    Map<String, String> bases = new LinkedHashMap<>();
    bases.put("en", "https://c.test");
    bases.put("ko", "https://ko.test");
    return bases;
  }

  @Test
  void eachBaseIsChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Links(
                SiteGenerator.PLAIN,
                null,
                Map.of("ko", "javascript:alert(1)"),
                null,
                SiteLayout.of(SiteGenerator.PLAIN)))
        .withMessageStartingWith("base must ");
  }

  @ParameterizedTest
  @CsvSource({
    "docs/, '', a.md, https://c.test/docs/a#b",
    "'', site/, site/docs/a.md, https://c.test/docs/a#b",
    "'', site/, README.md, https://c.test/#b"
  })
  void aCourseMayBePartOfItsSiteOrHoldIt(String place, String above, String path, String url) {
    SiteLayout layout = new SiteLayout(DocusaurusUrls.USUAL, place, above, "");
    Links links = new Links(SiteGenerator.DOCUSAURUS, "https://c.test", Map.of(), null, layout);

    assertThat(url(links, path, "en")).isEqualTo(url);
  }
}
