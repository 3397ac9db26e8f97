package dev.haru.course.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.course.model.Lesson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the configuration of each generator says about its pages. */
class SiteReadingTest extends SiteFixture {

  @Test
  void mkDocs() throws Exception {
    write(
        "mkdocs.yml",
        """
        site_name: My site
        site_url: https://c.test/course/
        docs_dir: manual
        use_directory_urls: false
        exclude_docs: |
          drafts/
          *.tmp.md
          !keep.tmp.md
        plugins:
          - search
          - literate-nav
          - i18n:
              docs_structure: suffix
              languages:
                - {locale: ko}
                - {locale: en, default: true}
        """);
    write("README.md", "# no page");
    for (String each :
        List.of("index.md", "a.ko.md", "drafts/x.md", "x/b.tmp.md", "keep.tmp.md", "SUMMARY.md")) {
      write("manual/" + each, "# x");
    }

    Course course = open("");

    assertThat(course.settings().name()).isEqualTo("My site");
    assertThat(course.settings().usualLanguage()).isEqualTo("en");
    assertThat(course.contentDirectories()).containsExactly(course().resolve("manual"));
    assertThat(pages(course)).containsExactly("a.ko.md", "index.md", "keep.tmp.md");
    assertThat(url(course, "a.ko.md")).isEqualTo("https://c.test/course/ko/a.html#a");
    assertThat(url(open("manual"), "a.ko.md")).isEqualTo("https://c.test/course/ko/a.html#a");
  }

  @Test
  void mkDocsOfMaterial() throws Exception {
    write(
        "mkdocs.yml",
        """
        site_url: !ENV [SITE_URL, "https://c.test/"]
        draft_docs: later/
        markdown_extensions:
          - attr_list
          - toc:
              slugify: !!python/object/apply:pymdownx.slugs.slugify
                kwds:
                  case: lower
        plugins:
          - search
          - blog:
              post_url_format: "{date}/{slug}"
        """);
    for (String each : List.of("a.md", "later/b.md", "blog/posts/first.md")) {
      write("docs/" + each, "---\ndate: 2024-01-31\n---\n# 한글 제목, Two\n");
    }

    Course course = open("");

    assertThat(pages(course)).containsExactly("a.md", "blog/posts/first.md");
    assertThat(course.files().files())
        .extracting(file -> {
          Lesson lesson = course.read(file).lesson();
          return lesson.page() + "#" + lesson.sections().getFirst().anchor();
        })
        .containsExactly(
            "a/#한글-제목-two", "blog/2024/01/31/%ED%95%9C%EA%B8%80-%EC%A0%9C%EB%AA%A9-two/#한글-제목-two");
  }

  @Test
  void docusaurus() throws Exception {
    write(
        "docusaurus.config.ts",
        """
        import type {Config} from '@docusaurus/types';
        const config: Config = {
          title: 'My site', url: 'https://c.test', baseUrl: '/course/',
          i18n: { defaultLocale: 'en', locales: ['en', 'ko'] },
          presets: [['classic', { docs: { routeBasePath: '/' }, blog: { routeBasePath: 'news' } }]],
          plugins: [['@docusaurus/plugin-content-docs', { id: 'api', path: 'api' }]],
        };
        export default config;
        """);
    write("versions.json", "[\"2.0\", \"1.0\"]");
    List<String> shown =
        List.of(
            "api/b.md",
            "blog/2024-01-02-x.md",
            "docs/a.md",
            "i18n/ko/docusaurus-plugin-content-docs/current/a.md",
            "src/pages/about.md",
            "versioned_docs/version-1.0/a.md",
            "versioned_docs/version-2.0/a.md");
    for (String each : shown) {
      write(each, "# x");
    }
    write("README.md", "# no page");
    write("docs/_partial.md", "no page");
    write("docs/_parts/x.md", "no page");

    Course course = open("");

    assertThat(pages(course)).containsExactlyElementsOf(shown);
    assertThat(shown.stream().map(each -> url(course, each)))
        .containsExactly(
            "https://c.test/course/docs/b#a",
            "https://c.test/course/news/2024/01/02/x#a",
            "https://c.test/course/next/a#a",
            "https://c.test/course/ko/next/a#a",
            "https://c.test/course/about#a",
            "https://c.test/course/1.0/a#a",
            "https://c.test/course/a#a");
    assertThat(url(open("docs"), "a.md", Map.of("slug", "/b")))
        .isEqualTo("https://c.test/course/next/b#a");
  }

  @Test
  void docusaurusBesideItsDocs() throws Exception {
    write(
        "website/docusaurus.config.js",
        "module.exports = { url: 'https://c.test', presets: [['classic', { docs:"
            + " { path: '../docs', routeBasePath: '/' } }]] };");
    write("docs/a.md", "# A");
    write("website/blog/2024-01-02-x.md", "# X");
    write("website/README.md", "# no page");

    Course course = open("");

    assertThat(pages(course)).containsExactly("docs/a.md", "website/blog/2024-01-02-x.md");
    assertThat(url(course, "docs/a.md")).isEqualTo("https://c.test/a#a");
    assertThat(url(course, "website/blog/2024-01-02-x.md"))
        .isEqualTo("https://c.test/blog/2024/01/02/x#a");
    assertThat(url(open("docs"), "a.md")).isEqualTo("https://c.test/a#a");
  }

  @Test
  void vitePress() throws Exception {
    write(
        "docs/.vitepress/config.mts",
        """
        export default defineConfig({
          title: 'My site', base: '/course/', cleanUrls: true,
          srcExclude: ['**/drafts/**'],
          rewrites: { 'en/:rest*': ':rest*' },
          sitemap: { hostname: 'https://c.test' },
          locales: { root: { lang: 'en-US' }, ko: { lang: 'ko-KR' } },
        })
        """);
    for (String each : List.of("en/a.md", "ko/a.md", "drafts/x.md", "[x].md", "404.md")) {
      write("docs/" + each, "# x");
    }

    Course course = open("");

    assertThat(pages(course)).containsExactly("en/a.md", "ko/a.md");
    assertThat(course.settings().usualLanguage()).isEqualTo("en");
    assertThat(url(course, "en/a.md")).isEqualTo("https://c.test/course/a#a");
    assertThat(url(course, "ko/a.md")).isEqualTo("https://c.test/course/ko/a#a");
  }

  @Test
  void hugo() throws Exception {
    write(
        "hugo.toml",
        """
        baseURL = 'https://c.test/'
        title = "My site"
        defaultContentLanguage = 'ko'
        [languages.ko]
          weight = 1
        [languages.en]
          contentDir = 'content/en'
        """);
    write("content/a.md", "# A");
    write("content/en/a.md", "# A");
    write("archetypes/default.md", "# no page");

    Course course = open("");

    assertThat(pages(course)).containsExactly("a.md", "en/a.md");
    assertThat(course.settings().usualLanguage()).isEqualTo("ko");
    assertThat(url(course, "a.md")).isEqualTo("https://c.test/a/#a");
    assertThat(url(course, "en/a.md")).isEqualTo("https://c.test/en/a/#a");
    assertThat(url(open("content"), "a.en.md")).isEqualTo("https://c.test/en/a/#a");
  }

  @Test
  void jekyll() throws Exception {
    write(
        "_config.yml",
        """
        title: My site
        url: https://c.test
        baseurl: /course
        permalink: pretty
        exclude: [CHANGELOG.md, vendor/]
        collections:
          docs: {output: true, permalink: "/handbook/:path/"}
          people: {output: false}
        """);
    List<String> shown = List.of("_docs/a.md", "_posts/2024-01-02-x.md", "index.md", "x/b.md");
    for (String each : shown) {
      write(each, "---\ntitle: x\n---\n");
    }
    for (String each :
        List.of("_people/x.md", "_drafts/x.md", "_includes/x.md", "CHANGELOG.md", "404.md")) {
      write(each, "# no page");
    }

    Course course = open("");

    assertThat(pages(course)).containsExactlyElementsOf(shown);
    assertThat(shown.stream().map(each -> url(course, each)))
        .containsExactly(
            "https://c.test/course/handbook/a/#a",
            "https://c.test/course/2024/01/02/x/#a",
            "https://c.test/course/#a",
            "https://c.test/course/x/b/#a");
  }

  @Test
  void mdBook() throws Exception {
    write(
        "book.toml", "[book]\ntitle = 'My book'\nlanguage = 'ko'\n[output.html]\nsite-url = '/b/'");
    write("src/SUMMARY.md", "# Summary\n- [A](./a.md)\n- [B](<x/b c.md>)\n- [C](x/README.md)\n");
    for (String each : List.of("a.md", "x/b c.md", "x/README.md", "unlisted.md")) {
      write("src/" + each, "# x");
    }

    Course course = open("");

    assertThat(pages(course)).containsExactly("a.md", "x/README.md", "x/b c.md");
    assertThat(course.settings().name()).isEqualTo("My book");
    assertThat(url(course, "x/README.md")).isEqualTo("/b/x/index.html#a");
  }

  @Test
  void starlight() throws Exception {
    write(
        "astro.config.mjs",
        """
        import starlight from '@astrojs/starlight';
        export default defineConfig({
          site: 'https://c.test', base: '/course',
          integrations: [starlight({
            title: 'My docs', defaultLocale: 'root',
            locales: { root: { label: 'English', lang: 'en' }, ko: { label: '한국어' } },
          })],
        });
        """);
    write("src/content/docs/Guides/a.md", "# A");
    write("src/content/docs/_x.md", "# no page");

    Course course = open("");

    assertThat(pages(course)).containsExactly("Guides/a.md");
    assertThat(course.settings().name()).isEqualTo("My docs");
    assertThat(url(course, "Guides/a.md")).isEqualTo("https://c.test/course/guides/a/#a");
    assertThat(url(open("src", "content", "docs"), "Guides/a.md"))
        .isEqualTo("https://c.test/course/guides/a/#a");
  }

  @Test
  void docsify() throws Exception {
    write(
        "docs/index.html",
        "<script>\nwindow.$docsify = { name: 'My site', loadSidebar: 'summary.md' }\n</script>");
    write("docs/CNAME", "c.test\n");
    for (String each : List.of("README.md", "_sidebar.md", "_404.md", "x/summary.md")) {
      write("docs/" + each, "# x");
    }

    Course course = open("");

    assertThat(pages(course)).containsExactly("README.md");
    assertThat(url(course, "x/a.md")).isEqualTo("https://c.test/#/x/a?id=a");
  }

  @Test
  void sphinx() throws Exception {
    write(
        "docs/conf.py",
        """
        project = 'My docs'
        language = "ko"
        html_baseurl = 'https://c.test/'
        exclude_patterns = ['_build', 'drafts/*']
        """);
    write("docs/a.md", "# A");
    write("docs/_build/x.md", "# no page");
    write("docs/drafts/x.md", "# no page");

    Course course = open("");

    assertThat(pages(course)).containsExactly("a.md");
    assertThat(course.settings().usualLanguage()).isEqualTo("ko");
    assertThat(url(course, "a.md")).isEqualTo("https://c.test/a.html#a");
  }

  @Test
  void nextra() throws Exception {
    write("next.config.mjs", "import nextra from 'nextra'\nexport default { basePath: '/course' }");
    write("content/a.md", "# A");
    write("app/page.md", "# A");
    write("app/part.md", "# no page");
    write("README.md", "# no page");

    Course course = open("");

    assertThat(pages(course)).containsExactly("app/page.md", "content/a.md");
    assertThat(url(course, "content/a.md")).isEqualTo("/course/a#a");
    assertThat(url(open("content"), "a.md")).isEqualTo("/course/a#a");
  }
}
