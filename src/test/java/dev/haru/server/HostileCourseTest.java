package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A course whose author, or a contributor to it, wants to harm its readers. */
@Tag("slow")
class HostileCourseTest {

  private static final List<String> TEXTS =
      List.of(
          "[zebra](javascript:alert(1))",
          "[zebra](  JaVaScRiPt:alert(1))",
          "[zebra](data:text/html;base64,PHNjcmlwdD4=)",
          "[zebra](vbscript:x)",
          "[zebra](file:///etc/passwd)",
          "[zebra](../../../../etc/passwd)",
          "[zebra](//evil.example/x)",
          "![zebra](javascript:alert(1))",
          "![zebra](data:image/svg+xml,<svg/onload=alert(1)>)",
          "<script>alert('zebra')</script> zebra",
          "<img src=x onerror=alert(1)> zebra",
          "zebra \"><svg onload=alert(1)>",
          "zebra &lt;script&gt;alert(1)&lt;/script&gt;",
          "zebra <a href=\"javascript:alert(1)\">here</a>",
          "zebra </title></textarea><iframe src=javascript:alert(1)>",
          "zebra `<img src=x onerror=alert(1)>`",
          "zebra \u001B]0;owned\u0007 \u202Eevil");

  private static final List<String> QUERIES =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onfocus=alert(1) autofocus='",
          "javascript:alert(1)",
          "&lt;script&gt;",
          "</title><script>",
          "\u001B[2J\u202E\u0000",
          "%s%n{0}{searchTerms}");

  @TempDir Path root;

  private TestServer started(String settings) throws Exception {
    TestServer server = TestServer.notReady(root, TestServer.USUAL);
    server.content().with("haru.yaml", settings);
    for (int i = 0; i < TEXTS.size(); i++) {
      String text = TEXTS.get(i);
      String kind = "Kind" + i + " ";
      String title = text.replaceAll("\\p{Cntrl}", "").replace("\"", "\\\"");
      server
          .content()
          .with(
              "2026/Days/day" + (20 + i) + ".md",
              "---\ntitle: \"" + title + "\"\n---\n# " + kind + text + "\n\n" + kind + text + "\n")
          .with(
              "2026/ko/Days/day" + (20 + i) + ".md",
              "# " + kind + text + "\n\n얼룩말 " + kind + text + "\n");
    }
    server
        .content()
        .with("javascript:alert(1)/zebra.md", "# A zebra\n")
        .with("data:text,<script>alert(1)</script>.md", "# Another zebra\n")
        .with("\"><img src=x onerror=alert(1)>.md", "# A third zebra\n")
        .with("a\nb\u001B[2J.md", "# A fourth zebra\n");
    server.build();
    server.generations().open();
    return server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: a",
        "site: docsify\nlinks:\n  base: https://course.example.org/",
        "site: hugo\nlinks:\n  base: https://course.example.org/",
        "site: plain\nlinks:\n  base: /",
        "links:\n  template: \"{path}#{anchor}\""
      })
  void nothingOfItIsALiveLinkOrMarkup(String settings) throws Exception {
    try (TestServer server = started(settings + "\n")) {
      int hits = 0;
      for (int offset = 0; offset < 60; offset += 10) {
        Document page = Jsoup.parse(server.get("/?q=zebra&offset=" + offset).body());
        hits += page.select("ol > li").size();
        assertHarmless(page);
      }
      assertThat(hits).isGreaterThan(TEXTS.size());
      assertUrls(server.get("/api/search?q=zebra&limit=100").body());
      assertAlgolia(
          server
              .send(
                  request ->
                      request.POST(
                          BodyPublishers.ofString(
                              "{\"requests\":[{\"query\":\"zebra\",\"hitsPerPage\":100}]}")),
                  "/1/indexes/*/queries")
              .body());
    }
  }

  private static void assertHarmless(Document page) {
    assertThat(page.select("script").eachAttr("src")).isSubsetOf("./haru-search.js", "./page.js");
    assertThat(page.select("script:not([src]), img, svg, iframe, object, embed, base, style"))
        .isEmpty();
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
    assertThat(page.select("[href]").eachAttr("href")).allSatisfy(HostileCourseTest::assertWeb);
    assertThat(page.outerHtml())
        .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e]");
  }

  private static void assertUrls(String answer) throws Exception {
    assertThat(answer.chars()).allMatch(c -> c >= ' ' && c != 0x7F && c != 0x202E);
    for (Object hit : JsonValues.arrayOf(JsonValues.object(answer).get("hits"))) {
      Map<String, Object> each = JsonValues.objectOf(hit);
      List<Object> urls = new ArrayList<>();
      urls.add(each.get("url"));
      for (Object translation : JsonValues.arrayOf(each.get("translations"))) {
        urls.add(JsonValues.objectOf(translation).get("url"));
      }
      for (Object url : urls) {
        if (url != null) {
          assertWeb(url.toString());
        }
      }
    }
  }

  /** DocSearch inserts every text into its page as HTML. */
  private static void assertAlgolia(String answer) throws Exception {
    List<Object> hits =
        JsonValues.arrayOf(
            JsonValues.objectOf(
                    JsonValues.arrayOf(JsonValues.object(answer).get("results")).getFirst())
                .get("hits"));
    assertThat(hits).hasSizeGreaterThan(TEXTS.size());
    for (Object hit : hits) {
      Map<String, Object> each = JsonValues.objectOf(hit);
      assertWeb(each.get("url").toString());
      assertHarmless(Jsoup.parse(each.get("content").toString()));
      for (Object level : JsonValues.objectOf(each.get("hierarchy")).values()) {
        assertHarmless(Jsoup.parse(String.valueOf(level)));
      }
    }
  }

  /** A web address that, if it is on the course's own site, does not lead above it. */
  private static void assertWeb(String url) {
    assertThat(URI.create(url).getScheme()).as(url).isIn(null, "http", "https");
    assertThat(url).doesNotContain("..").doesNotStartWith("//");
  }

  @Test
  void queryIsATextOnThePage() throws Exception {
    try (TestServer server = TestServer.start(root)) {
      for (String query : QUERIES) {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        for (String path : List.of("/?q=", "/?lang=x&q=", "/?year=2026&lang=en&q=git+")) {
          assertHarmless(Jsoup.parse(server.get(path + encoded).body()));
        }
        for (String path : List.of("/api/search?q=", "/api/suggest?format=opensearch&q=")) {
          assertThat(server.get(path + encoded).body().chars())
              .allMatch(c -> c >= ' ' && c != 0x7F && c != 0x202E);
        }
      }
    }
  }

  @Test
  void nameIsATextForBrowsersInItsOwnLetters() throws Exception {
    String name = "<script>한국어</script>\\e]0;\\u202e&\\\"'";
    try (TestServer server = started("name: \"" + name + "\"\n")) {
      String xml = server.get("/opensearch.xml").body();
      var description =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
      assertThat(description.getElementsByTagName("LongName").item(0).getTextContent())
          .isEqualTo("<script>한국어</script>]0;&\"'");
      assertHarmless(Jsoup.parse(server.get("/").body()));
    }
  }
}
