package dev.haru.course.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  private static final String DAY = "2022/ko/Days/day02.md";

  @ParameterizedTest
  @CsvSource({
    "DOCSIFY, #/2022/ko/Days/day02?id=a-b",
    "GITHUB, 2022/ko/Days/day02.md#a-b",
    "DOCUSAURUS, 2022/ko/Days/day02#a-b",
    "MKDOCS, 2022/ko/Days/day02/#a-b",
    "HUGO, 2022/ko/days/day02/#a-b",
    "PLAIN, 2022/ko/Days/day02.md#a-b"
  })
  void withoutBaseLinksAreRelative(SiteGenerator preset, String url) {
    assertThat(new Links(preset, null, null).url(DAY, "a-b", 18)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "DOCSIFY, https://c.test, https://c.test/#/x/a?id=b",
    "DOCSIFY, https://c.test/90/, https://c.test/90/#/x/a?id=b",
    "DOCSIFY, https://c.test/index.html, https://c.test/index.html#/x/a?id=b",
    "DOCSIFY, https://c.test/#/guide, https://c.test/#/guide/x/a?id=b",
    "GITHUB, https://github.com/o/r, https://github.com/o/r/blob/main/x/a.md#b",
    "GITHUB, https://github.com/o/r.git, https://github.com/o/r/blob/main/x/a.md#b",
    "GITHUB, https://github.com/o/r/, https://github.com/o/r/blob/main/x/a.md#b",
    "GITHUB, https://github.com/o/r/blob/v1, https://github.com/o/r/blob/v1/x/a.md#b",
    "GITHUB, https://github.com/o/r/tree/v1/content/,"
        + " https://github.com/o/r/blob/v1/content/x/a.md#b",
    "DOCUSAURUS, https://c.test/docs, https://c.test/docs/x/a#b",
    "MKDOCS, https://c.test/en/, https://c.test/en/x/a/#b",
    "HUGO, https://c.test, https://c.test/x/a/#b",
    "PLAIN, /course, /course/x/a.md#b",
    "PLAIN, http://localhost:8000/, http://localhost:8000/x/a.md#b"
  })
  void linksFollowTheBase(SiteGenerator preset, String base, String url) {
    assertThat(new Links(preset, base, null).url("x/a.md", "b", 1)).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "DOCSIFY, #/",
    "GITHUB, README.md",
    "DOCUSAURUS, ./",
    "MKDOCS, ./",
    "HUGO, readme/",
    "PLAIN, README.md"
  })
  void aSectionWithoutAnchorLinksToItsPage(SiteGenerator preset, String url) {
    assertThat(new Links(preset, null, null).url("README.md", "", 0)).isEqualTo(url);
  }

  @Test
  void hangulIsPercentEncoded() {
    assertThat(new Links(SiteGenerator.DOCSIFY, null, null).url("한글 1.md", "그-둘", 3))
        .isEqualTo("#/%ED%95%9C%EA%B8%80%201?id=%EA%B7%B8-%EB%91%98");
  }

  @ParameterizedTest
  @CsvSource({
    "https://c.test/{pathNoExt}.html#{anchor}, https://c.test/x/a.html#b-c,"
        + " https://c.test/x/a.html",
    "https://c.test/#/{pathNoExt}?id={anchor}, https://c.test/#/x/a?id=b-c, https://c.test/#/x/a",
    "https://c.test/?p={path}&id={anchor}, https://c.test/?p=x/a.md&id=b-c,"
        + " https://c.test/?p=x/a.md",
    "https://c.test/?p={path}#L{line}, https://c.test/?p=x/a.md#L7, https://c.test/?p=x/a.md#L7",
    "https://c.test/{anchor}/{path}, https://c.test/b-c/x/a.md, https://c.test//x/a.md",
    "vscode://file/course/{path}:{line}, vscode://file/course/x/a.md:7,"
        + " vscode://file/course/x/a.md:7",
    "/docs/{path}#{anchor}, /docs/x/a.md#b-c, /docs/x/a.md",
    "{pathNoExt}#{anchor}, x/a#b-c, x/a"
  })
  void aTemplateIsFilled(String template, String withAnchor, String withoutAnchor) {
    Links links = new Links(SiteGenerator.GITHUB, null, template);

    assertThat(links.url("x/a.md", "b-c", 7)).isEqualTo(withAnchor);
    assertThat(links.url("x/a.md", "", 7)).isEqualTo(withoutAnchor);
  }

  @Test
  void aRelativeTemplateFollowsTheBaseAndAnotherDoesNot() {
    assertThat(url("https://github.com/o/r", "blob/dev/{path}#L{line}"))
        .isEqualTo("https://github.com/o/r/blob/dev/x/a.md#L1");
    assertThat(url("https://github.com/o/r", "/{path}")).isEqualTo("/x/a.md");
    assertThat(url("https://github.com/o/r", "http://o.test/{path}"))
        .isEqualTo("http://o.test/x/a.md");
  }

  private static String url(@Nullable String base, String template) {
    return new Links(SiteGenerator.GITHUB, base, template).url("x/a.md", "b", 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://c.test/{anchr}|character 16: there is no placeholder {anchr}; did you mean"
            + " {anchor}",
        "https://c.test/{PATH}|did you mean {path}?",
        "https://c.test/{path_no_ext}|did you mean {pathNoExt}?",
        "https://c.test/{}|there is no placeholder {}",
        "https://c.test/{path|character 16: this { has no }",
        "https://c.test/{{path}}|character 16: this { has no }",
        "https://c.test/path}|character 20: this } has no {",
        "https://c.test/{path}}|character 22: this } has no {",
        "javascript:alert('{path}')|template must begin with",
        "{path}:{line}|template must begin with",
        "{anchor}:x|template must begin with",
        "//{path}|template must begin with",
        "https://{path}/|template must begin with",
        "data://x/{path}|template must begin with",
      })
  void aWrongTemplateIsToldWithPlaceRuleAndNextStep(String template, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Links(SiteGenerator.PLAIN, null, template))
        .withMessageContaining(message)
        .withMessageContaining(template)
        .isInstanceOfSatisfying(
            InvalidLinks.class, e -> assertThat(e.setting()).isEqualTo("template"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "course.test",
        "//course.test",
        "/\\course.test",
        "https://",
        "https:///x",
        "https://a b/",
        "ftp://c.test/",
        "https://c.test/?a=b",
        "https://c.test/#x",
        ""
      })
  void aWrongBaseIsTold(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Links(SiteGenerator.PLAIN, base, null))
        .withMessageStartingWith("base must ")
        .withMessageEndingWith("but was '" + base + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://github.com/o", "/o/r", "https://github.com/o/r/wiki"})
  void aGithubBaseIsARepository(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Links(SiteGenerator.GITHUB, base, null))
        .withMessageContaining("https://HOST/OWNER/REPOSITORY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://c.test/#x", "https://c.test/#/a?id=b"})
  void aDocsifyBaseHasAPathAfterItsHash(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Links(SiteGenerator.DOCSIFY, base, null))
        .withMessageContaining("#/guide/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a.md", "../a.md", "a/../b.md", "a//b.md", "./a.md", "a/"})
  void onlyPathsBelowTheCourseHaveLinks(String path) {
    Links links = new Links(SiteGenerator.PLAIN, "https://c.test/docs", null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> links.url(path, "", 1))
        .withMessageContaining("below the course");
  }

  @ParameterizedTest
  @EnumSource
  void presetsAreFoundByTheirKeys(SiteGenerator preset) {
    assertThat(SiteGenerator.of(preset.key())).contains(preset);
    assertThat(SiteGenerator.of(preset.key() + "x")).isEmpty();
    assertThat(preset.key()).isLowerCase();
  }
}
