package dev.haru.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.server.TestServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class PageRouteTest {

  private static final String BROWSERS =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path root) throws Exception {
    server = TestServer.start(root);
  }

  @Test
  void isAFormBeforeAnythingIsAskedFor() throws Exception {
    for (String path : new String[] {"/", "/?q=", "/?q=%20"}) {
      Document page = page(path);
      assertThat(page.select("form[role=search] input[name=q]").val()).isEmpty();
      assertThat(page.select("label[for=q]").text()).isEqualTo("Search the lessons");
      assertThat(page.select("ol")).isEmpty();
      assertThat(page.select("details[open] summary").text()).isEqualTo("2026 12");
      assertThat(page.select(".lessons li").get(0).text()).isEqualTo("Day 1 Day 1: Load balancing");
      assertThat(page.select(".lessons li a").attr("href"))
          .startsWith("https://course.example.org/#/2026/Days/day01");
      assertThat(page.select("link[rel=search]").attr("abs:href")).endsWith("/opensearch.xml");
    }
  }

  @Test
  void lessonsOfTheStartPageLeadToTheEditionInThePagesLanguageToo() throws Exception {
    HttpResponse<String> answer = server.get("/", "Accept", BROWSERS, "Accept-Language", "ko");
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select(".lessons li").get(0).select("a[hreflang=ko]").attr("href"))
        .contains("/2026/ko/Days/day01");
    assertThat(page.select(".lessons li").get(0).select("small").text()).isEqualTo("1일차");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(
            server
                .get("/", "Accept", BROWSERS, "Accept-Language", "ko", "If-None-Match", tag)
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void resultsAreLinksWithTheirPlaceAndWhatMatched() throws Exception {
    Document page = page("/?q=load+balancer");
    assertThat(page.title()).startsWith("load balancer – ");
    assertThat(page.select("input[name=q]").val()).isEqualTo("load balancer");
    assertThat(page.select("h2").text()).isEqualTo("1 result for “load balancer”");
    var first = page.select("ol > li").get(0);
    assertThat(first.select("article").attr("lang")).isEqualTo("en");
    assertThat(first.select("h3 a").text()).isEqualTo("Day 1: Load balancing");
    assertThat(first.select("h3 a").attr("href"))
        .startsWith("https://course.example.org/#/2026/Days/day01");
    assertThat(first.select(".where").get(0).text()).isEqualTo("2026");
    assertThat(first.select("p mark").eachText()).contains("load balancer");
    assertThat(first.select("a[hreflang=ko]").text()).isEqualTo("Korean");
    assertThat(first.select("a[hreflang=ko]").attr("href")).contains("/2026/ko/Days/day01");
  }

  @Test
  void courseWithoutASiteHasLinksToItsLessonsHere(@TempDir Path root) throws Exception {
    try (TestServer local = TestServer.notReady(root, TestServer.USUAL)) {
      local.content().with("haru.yaml", "name: Here\n");
      local.build();
      local.generations().open();
      Document page = Jsoup.parse(local.get("/?q=git").body());
      assertThat(page.select("h3 a").text()).isEqualTo("Day 2: Git");
      assertThat(page.select("h3 a").attr("href")).isEqualTo("./lesson/2026/Days/day02.md#L1");
      assertThat(page.select("article .where").get(0).text()).matches(".*\\S+\\.md:\\d+");
    }
  }

  @Test
  void nothingFoundSaysSo() throws Exception {
    Document page = page("/?q=zeppelin");
    assertThat(page.select("h2").text()).isEqualTo("Nothing found for “zeppelin”");
    assertThat(page.select("ol")).isEmpty();
  }

  @Test
  void languagesNarrowTheResultsAndTheNextSearch() throws Exception {
    Document page = page("/?q=load+balancer");
    assertThat(page.select("select[name=lang] option").eachAttr("value"))
        .containsExactly("", "en", "ko");
    assertThat(page.select("select option[selected]")).isEmpty();
    Document narrowed = page("/?q=load+balancer&lang=ko");
    assertThat(narrowed.select("article").eachAttr("lang")).containsOnly("ko");
    assertThat(narrowed.select("select option[selected]").text()).isEqualTo("Korean");
  }

  @Test
  void filtersWithoutWordsListSections() throws Exception {
    Document page = page("/?day=1");
    assertThat(page.select("h2").text()).startsWith("Sections: ");
    assertThat(page.title()).startsWith("Sections: ");
    assertThat(page.select("h3 a").get(0).text()).isEqualTo("Day 1: Load balancing");
    assertThat(page.select("input[type=hidden][name=day]").val()).isEqualTo("1");
    assertThat(page("/?lang=ko").select("article").eachAttr("lang")).containsOnly("ko");
  }

  @Test
  void languageThatTheCourseLacksIsNamedWithThoseItHas() throws Exception {
    assertThat(page("/?q=load&lang=fr").select("main p").text())
        .isEqualTo(
            "This course has no lessons in French (fr); its languages are English (en), Korean"
                + " (ko).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -git            | The query only excludes; type at least one word to search for.
          git+lang:ko,en  | “lang:ko,en” was searched as words: lang must be one language, such as ko or Korean.
          """)
  void noticeIsTheOnlySentence(String query, String sentence) throws Exception {
    assertThat(page("/?q=" + query).select("main > p").text()).isEqualTo(sentence);
  }

  @Test
  void chosenLanguageReplacesTheTypedOne() throws Exception {
    Document page = page("/?q=lang:fr+load+balancer&lang=ko");
    assertThat(page.select("article").eachAttr("lang")).containsOnly("ko");
    assertThat(page.select("input[name=q]").val()).isEqualTo("load balancer");
    assertThat(page("/?q=lang:ko+load+balancer&lang=").select("article").eachAttr("lang"))
        .containsOnly("ko");
  }

  @Test
  void whatThereIsNotIsSaidInAPageWithTheSearch() throws Exception {
    for (String path : new String[] {"/nothing", "/2026/Days/day01.md", "/lesson-s/a/b"}) {
      HttpResponse<String> answer = server.get(path, "Accept", BROWSERS, "Accept-Language", "ko");
      assertThat(answer.statusCode()).isEqualTo(404);
      Document page = Jsoup.parse(answer.body(), "http://127.0.0.1" + path);
      assertThat(page.select("h2").text()).isEqualTo("페이지를 찾을 수 없어요");
      assertThat(page.select("form").attr("abs:action")).isEqualTo("http://127.0.0.1/");
      assertThat(page.select("link[rel=stylesheet]").attr("abs:href"))
          .isEqualTo("http://127.0.0.1/haru.css");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("style-src 'self'");
      assertThat(server.get(path).headers().firstValue("Content-Type"))
          .contains("application/problem+json");
    }
  }

  @Test
  void languageIsChosenByItsName() throws Exception {
    Document page = page("/?q=load+balancer&lang=%ED%95%9C%EA%B5%AD%EC%96%B4");
    assertThat(page.select("article").eachAttr("lang")).containsOnly("ko");
    assertThat(page.select("select option[selected]").text()).isEqualTo("Korean");
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    Document first = page("/?q=day");
    assertThat(first.select("ol > li")).hasSize(10);
    assertThat(first.select("a[rel=prev]")).isEmpty();
    Document second = page(first.select("a[rel=next]").attr("href").substring(1));
    assertThat(second.select("ol").attr("start")).isEqualTo("11");
    assertThat(second.select("a[rel=next]")).isEmpty();
    assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("./?q=day");
    assertThat(second.select("h3 a").eachAttr("href"))
        .doesNotContainAnyElementsOf(first.select("h3 a").eachAttr("href"));
  }

  @Test
  void correctionIsToldAndAnotherQueryProposed() throws Exception {
    Document page = page("/?q=fhem");
    assertThat(page.select("h2").text()).matches("\\d+ results? for “로드” \\(you typed “fhem”\\)");
    assertThat(page.select("main > p")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ko                      | ko | 검색
          ko-KR,ko;q=0.9,en;q=0.8 | ko | 검색
          en-US,en;q=0.9,ko;q=0.8 | en | Search
          fr, ko;q=0.5            | ko | 검색
          de                      | en | Search
          ,;q=x                   | en | Search
          """)
  void speaksTheBrowsersLanguage(String accepted, String lang, String button) throws Exception {
    HttpResponse<String> answer =
        server.get("/?q=git", "Accept", BROWSERS, "Accept-Language", accepted);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("html").attr("lang")).isEqualTo(lang);
    assertThat(page.select("button").text()).isEqualTo(button);
    assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
  }

  @Test
  void parametersThatOthersAddToALinkArePassedOver() throws Exception {
    assertThat(page("/?q=git&utm_source=news&fbclid=1").select("ol > li")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=git&offset=-1     | offset must be between 0 and 10000 but was -1
          q=git&offset=x      | offset must be a whole number but was 'x'
          q=git&lang=ko,en    | lang must be one language, such as ko or Korean, but was 'ko,en'
          q=git&year=1        | year must be between 1900 and 2999 but was 1
          q=git&q=git         | q must be given only once
          q=%FF               | the parameters must be encoded as UTF-8
          """)
  void whatIsWrongIsToldInThePage(String query, String sentence) throws Exception {
    HttpResponse<String> answer = server.get("/?" + query, "Accept", BROWSERS);
    assertThat(answer.statusCode()).isEqualTo(400);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("h2").text()).isEqualTo("Search failed");
    assertThat(page.select("main p").text()).isEqualTo(sentence);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(server.get("/?" + query).headers().firstValue("Content-Type"))
        .contains("application/problem+json");
  }

  @Test
  void pageSaysThatThereIsNoIndexYet(@TempDir Path root) throws Exception {
    try (TestServer empty = TestServer.notReady(root, TestServer.USUAL)) {
      HttpResponse<String> answer = empty.get("/?q=git", "Accept", BROWSERS);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(Jsoup.parse(answer.body()).select("main").text())
          .endsWith("Search failed Try again in a moment.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' autofocus onfocus='alert(1)",
        "</title><script>alert(1)</script>",
        "javascript:alert(1)",
        "\u202Egit\u2066",
        "&lt;b&gt; &#60;"
      })
  void hostileQueryIsTextAndNothingElse(String query) throws Exception {
    String sent = URLEncoder.encode(query, StandardCharsets.UTF_8);
    for (String language : new String[] {"en", "ko"}) {
      String body =
          server.get("/?q=" + sent, "Accept", BROWSERS, "Accept-Language", language).body();
      Document page = Jsoup.parse(body);
      assertHarmless(page);
      assertThat(body).doesNotContain("\u202E").doesNotContain("\u2066");
      assertThat(page.select("input[name=q]").val())
          .isEqualTo(query.replaceAll("[\u202E\u2066]", ""));
    }
  }

  @Test
  void hostileLessonIsTextAndNothingElse(@TempDir Path root) throws Exception {
    String attack = "<script>alert(1)</script> \"><img src=x onerror=alert(1)> \u202E";
    try (TestServer hostile = TestServer.notReady(root, TestServer.USUAL)) {
      hostile
          .content()
          .with("haru.yaml", "name: \"</title><script>alert(1)</script>\"\n")
          .with("2026/Days/day20.md", "# Volumes `" + attack + "`\n\n    volumes " + attack + "\n");
      hostile.build();
      hostile.generations().open();
      String body = hostile.get("/?q=volumes", "Accept", BROWSERS).body();
      Document page = Jsoup.parse(body);
      assertThat(page.select("h3").text()).contains("onerror");
      assertHarmless(page);
      assertThat(body).doesNotContain("\u202E");
    }
  }

  private static void assertHarmless(Document page) {
    assertThat(page.select("script:not([src]), img, iframe, style, [style]")).isEmpty();
    assertThat(page.select("script").eachAttr("src"))
        .containsExactly("./haru-search.js", "./page.js");
    assertThat(page.getAllElements())
        .allSatisfy(element ->
            assertThat(element.attributes().asList())
                .noneMatch(each -> each.getKey().startsWith("on")));
    assertThat(page.select("[href]").eachAttr("href"))
        .noneMatch(each -> each.startsWith("javascript"));
  }

  @Test
  void obeysItsOwnPolicy() throws Exception {
    HttpResponse<String> answer = server.get("/?q=git", "Accept", BROWSERS);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("style-src 'self'")
        .doesNotContain("unsafe");
    for (String file : new String[] {"/haru.css", "/haru.svg", "/page.js"}) {
      HttpResponse<String> found = server.get(file);
      assertThat(found.statusCode()).isEqualTo(200);
      String tag = found.headers().firstValue("ETag").orElseThrow();
      assertThat(server.get(file, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
    assertThat(server.get("/haru.css").headers().firstValue("Content-Type"))
        .contains("text/css;charset=utf-8");
  }

  @Test
  void knownPageIsNotSentAgainButInAnotherLanguage() throws Exception {
    String tag = server.get("/?q=git").headers().firstValue("ETag").orElseThrow();
    assertThat(server.get("/?q=git", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(server.get("/?q=git", "If-None-Match", tag, "Accept-Language", "ko").statusCode())
        .isEqualTo(200);
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = server.get(path, "Accept", BROWSERS, "Accept-Language", "en");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    return Jsoup.parse(answer.body(), "http://127.0.0.1:" + server.port() + "/");
  }
}
