package dev.haru.course.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The addresses of pages that depend on more than their path: front matter and configuration. */
class AddressesTest {

  private static Map<String, String> front(String lines) {
    Map<String, String> values = new HashMap<>();
    for (String line : lines.split(";", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        values.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource({
    "docs/intro.md, '', docs/intro",
    "docs/a/b.md, slug: /start-here, docs/start-here",
    "docs/a/b.md, slug: start, docs/a/start",
    "docs/a/b.md, slug: ../start, docs/start",
    "docs/a/b.md, slug: /, docs/",
    "docs/a/b.md, slug: ../../../../x, docs/x",
    "docs/01-a/02-b.md, '', docs/a/b",
    "docs/01-a/02-b.md, parse_number_prefixes: false, docs/01-a/02-b",
    "docs/a/b.md, id: c, docs/a/c",
    "docs/a/index.md, id: c, docs/a/",
    "docs/a/b.mdx, '', docs/a/b",
    "tutorials/b.md, slug: /start-here, start-here",
    "versioned_docs/version-1.0/g.md, '', docs/1.0/g",
    "versioned_docs/version-1.0/g.md, slug: /h, docs/1.0/h",
    "i18n/ko/docusaurus-plugin-content-docs/current/a.md, '', ko/docs/a",
    "i18n/ko/docusaurus-plugin-content-docs/version-1.0/a.md, '', ko/docs/1.0/a",
    "i18n/ko/docusaurus-plugin-content-blog/2024-01-02-x.md, '', ko/blog/2024/01/02/x",
    "i18n/ko/docusaurus-plugin-content-pages/about.md, '', ko/about",
    "blog/2024-01-02-x.md, '', blog/2024/01/02/x",
    "blog/2024-01-02-x/index.md, '', blog/2024/01/02/x",
    "blog/2024/01/02-x.md, '', blog/2024/01/02/x",
    "blog/2024-01-02-x.md, slug: y, blog/y",
    "blog/2024-01-02-x.md, slug: /y/z, blog/y/z",
    "blog/x.md, '', blog/x",
    "src/pages/about.md, '', about",
    "src/pages/index.md, '', ''",
    "docs/a.md, slug: https://evil.example/x, docs/a"
  })
  void docusaurus(String path, String front, String page) {
    assertThat(DocusaurusUrls.USUAL.page(path, front(front))).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "docs/a.md, next/a/",
    "docs/x/index.md, next/x/",
    "versioned_docs/version-2.0/a.md, a/",
    "versioned_docs/version-1.0/a.md, 1.0/a/",
    "api/a.md, reference/a/",
    "api_versioned_docs/version-3/a.md, reference/3/a/",
    "i18n/en/docusaurus-plugin-content-docs/current/a.md, en/next/a/",
    "i18n/ko/docusaurus-plugin-content-docs/current/a.md, next/a/",
    "i18n/en/docusaurus-plugin-content-docs-api/current/a.md, en/reference/a/",
    "blog/2024-01-02-x.md, news/2024/01/02/x/"
  })
  void docusaurusAsItsConfigurationSays(String path, String page) {
    DocusaurusUrls urls =
        new DocusaurusUrls(
            List.of(
                new DocusaurusDocs("default", "docs/", "", Map.of("current", "next/", "2.0", "")),
                new DocusaurusDocs("api", "api/", "reference/", Map.of())),
            "",
            "blog/",
            "news/",
            "ko",
            true,
            true);

    assertThat(urls.page(path, Map.of())).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "true, SUFFIX, a.ko.md, ko/a/",
    "true, SUFFIX, guide/index.ko.md, ko/guide/",
    "true, SUFFIX, a.en.md, a/",
    "true, SUFFIX, a.fr.md, a.fr/",
    "true, FOLDER, ko/guide/a.md, ko/guide/a/",
    "true, FOLDER, en/guide/a.md, guide/a/",
    "true, FOLDER, en/index.md, ''",
    "true, FOLDER, fr/a.md, fr/a/",
    "true, NONE, a.ko.md, a.ko/",
    "false, NONE, guide/a.md, guide/a.html",
    "false, NONE, guide/README.md, guide/"
  })
  void mkDocs(boolean directories, MkDocsUrls.Translations how, String path, String page) {
    MkDocsUrls urls =
        new MkDocsUrls(directories, how, List.of("en", "ko"), MkDocsSlugs.USUAL, null);

    assertThat(urls.page(path, Map.of())).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{date}/{slug}|yyyy/MM/dd|date=2024-1-31;#=Hello, World!|blog/2024/01/31/hello-world/",
        "{date}/{slug}|yyyy|date.created=2024-01-31;title=A b|blog/2024/a-b/",
        "{slug}|yyyy|date=2024-01-31 10:00:00;slug=Own|blog/Own/",
        "{categories}/{file}|yyyy|date=2024-01-31;categories=One two|blog/one-two/x/",
        "{slug}|yyyy|date=soon|blog/posts/x/",
        "../../{slug}|yyyy|date=2024-01-31;slug=../a|blog/a/"
      })
  void postsOfMaterialsBlog(String form, String date, String front, String page) {
    MkDocsBlog blog = new MkDocsBlog("blog/posts/", "blog/", form, date);
    MkDocsUrls urls =
        new MkDocsUrls(true, MkDocsUrls.Translations.NONE, List.of(), MkDocsSlugs.USUAL, blog);
    Map<String, String> values = new HashMap<>();
    for (String each : front.split(";", -1)) {
      values.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
    }

    assertThat(urls.page("blog/posts/x.md", values)).isEqualTo(page);
    assertThat(urls.page("blog/index.md", values)).isEqualTo("blog/");
  }

  @ParameterizedTest
  @CsvSource({
    "en/guide/a.md, guide/a.html, guide/a",
    "en/index.md, '', ''",
    "ko/index.md, ko/, ko/",
    "ko/README.md, ko/README.html, ko/README",
    "packages/one/src/b/c.md, one/b/c.html, one/b/c"
  })
  void vitePress(String path, String page, String clean) {
    List<Rewrite> rewrites =
        List.of(
            Rewrite.of("en/:rest*", ":rest*").orElseThrow(),
            Rewrite.of("packages/:pkg/src/:slug*", ":pkg/:slug*").orElseThrow());

    assertThat(new VitePressUrls(false, rewrites).page(path, Map.of())).isEqualTo(page);
    assertThat(new VitePressUrls(true, rewrites).page(path, Map.of())).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource({
    "a/b.md, a/c.md, a/b.md, a/c.md",
    "a/b.md, a/c.md, a/x.md, ''",
    ":x/b.md, :x/c.md, a/b.md, a/c.md",
    ":x.md, d/:x.md, b.md, d/b.md",
    "a/:x*, :x*, a/b/c.md, b/c.md",
    "a/:x*/z.md, :x*/z.md, a/b/c/z.md, b/c/z.md",
    "a/:x*, :x*, b/c.md, ''"
  })
  void aRewriteChangesThePathsThatItFits(String from, String to, String path, String rewritten) {
    assertThat(Rewrite.of(from, to).flatMap(rule -> rule.apply(path)).orElse(""))
        .isEqualTo(rewritten);
  }

  @ParameterizedTest
  @CsvSource({
    "posts/Post 1.md, '', posts/post-1/",
    "posts/a.md, slug: My First, posts/my-first/",
    "posts/a/index.md, slug: b, posts/b/",
    "posts/a.md, url: /x/y/, x/y/",
    "posts/a.md, url: /x/y.html, x/y.html",
    "posts/a.ko.md, url: x/y/, ko/x/y/",
    "posts/_index.md, slug: b, b/",
    "posts/a.ko.md, slug: b, ko/posts/b/",
    "posts/a.md, aliases: /old/, posts/a/"
  })
  void hugo(String path, String front, String page) {
    assertThat(HugoUrls.USUAL.page(path, front(front))).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "content.ko/docs/a.md, '', ko/docs/a/",
    "content.en/docs/a.md, '', en/docs/a/",
    "docs/a.ko.md, '', ko/docs/a/",
    "docs/a.fr.md, '', en/docs/a.fr/",
    "posts/a.md, 'date: 2024-01-02T10:00:00Z', en/2024/01/a/",
    "posts/a.md, 'date: 2024-01-02; slug: b', en/2024/01/b/",
    "posts/a.md, '', en/posts/a/"
  })
  void hugoAsItsConfigurationSays(String path, String front, String page) {
    HugoUrls urls =
        new HugoUrls(
            List.of("en", "ko"),
            Map.of("ko", "content.ko/", "en", "content.en/"),
            true,
            false,
            true,
            Map.of("posts", "/:year/:month/:slugorfilename/"));

    assertThat(urls.page(path, front(front))).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "date, docs/a.md, '', docs/a.html",
    "date, docs/index.md, '', docs/",
    "date, index.md, '', ''",
    "date, README.md, '', README.html",
    "pretty, docs/a.md, '', docs/a/",
    "/:path/, docs/a.md, '', docs/a/",
    "/blog/:title, docs/a.md, '', docs/a",
    "date, docs/a.md, permalink: /start/, start/",
    "date, docs/a.md, permalink: /start, start",
    "date, docs/a.md, permalink: /start.html, start.html",
    "date, docs/a.md, permalink: /, ''",
    "date, docs/a.md, permalink: pretty, pretty",
    "date, docs/a.md, permalink: /x/:basename/, x/a/",
    "date, _posts/2024-01-02-x.md, '', 2024/01/02/x.html",
    "date, _posts/2024-1-2-x.md, '', 2024/01/02/x.html",
    "date, news/_posts/2024-01-02-x.md, '', news/2024/01/02/x.html",
    "date, _posts/2024-01-02-x.md, categories: a b, a/b/2024/01/02/x.html",
    "pretty, _posts/2024-01-02-x.md, '', 2024/01/02/x/",
    "none, _posts/2024-01-02-x.md, '', x.html",
    "/blog/:year/:title/, _posts/2024-01-02-x.md, '', blog/2024/x/",
    "date, _posts/2024-01-02-x.md, slug: y, 2024/01/02/y.html",
    "date, _posts/2024-01-02-x.md, date: 2023-05-06, 2023/05/06/x.html",
    "date, _docs/a/b.md, '', docs/a/b.html",
    "pretty, _docs/a/b.md, '', docs/a/b/",
    "date, _guides/a/b.md, '', handbook/a/b/",
    "date, deep/c.md, '', elsewhere/c/",
    "date, docs/a.md, permalink: '/:unknown/x', docs/a.html"
  })
  void jekyll(String style, String path, String front, String page) {
    JekyllUrls urls =
        new JekyllUrls(
            style,
            Map.of("guides", "/handbook/:path/"),
            List.of(new JekyllUrls.Scope("deep", "", "/elsewhere/:basename/")),
            List.of(),
            false);

    assertThat(urls.page(path, front(front))).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "MDBOOK, guide/a.md, '', guide/a.html",
    "MDBOOK, README.md, '', index.html",
    "MDBOOK, guide/README.md, '', guide/index.html",
    "SPHINX, guide/a.md, '', guide/a.html",
    "SPHINX, index.md, '', index.html",
    "SPHINX, README.md, '', README.html",
    "GITBOOK, Guide/First_Steps.md, '', guide/first_steps",
    "GITBOOK, README.md, '', ''",
    "GITBOOK, guide/README.md, '', guide",
    "NEXTRA, pages/guide/a.mdx, '', guide/a",
    "NEXTRA, content/index.mdx, '', ''",
    "NEXTRA, content/guide/index.md, '', guide",
    "NEXTRA, app/guide/page.mdx, '', guide",
    "NEXTRA, src/app/(docs)/guide/page.mdx, '', guide",
    "NEXTRA, guide/a.md, '', guide/a",
    "STARLIGHT, src/content/docs/Guides/First Steps.md, '', guides/first-steps/",
    "STARLIGHT, ko/guides/index.mdx, '', ko/guides/",
    "STARLIGHT, index.mdx, '', ''",
    "STARLIGHT, guides/1.2 notes.md, '', guides/12-notes/",
    "STARLIGHT, guides/a.md, slug: start/Here, start/Here/",
    "DOCSIFY, ko/README.md, '', ko/",
    "GITHUB, ko/README.md, '', ko/README.md",
    "PLAIN, ko/a.md, slug: /b, ko/a.md"
  })
  void others(SiteGenerator generator, String path, String front, String page) {
    assertThat(generator.urls().page(path, front(front))).isEqualTo(page);
  }

  @ParameterizedTest
  @EnumSource
  void noFrontMatterLeadsOutOfTheSite(SiteGenerator generator) {
    for (String key : List.of("slug", "url", "permalink", "id")) {
      for (String value :
          List.of("//evil.example/x", "../../x", "javascript:alert(1)", "http://e.test/", "/\\x")) {
        String page = generator.urls().page("docs/a.md", Map.of(key, value));
        assertThat(page).doesNotStartWith("/").doesNotContain("..", ":", "\\");
      }
    }
  }
}
