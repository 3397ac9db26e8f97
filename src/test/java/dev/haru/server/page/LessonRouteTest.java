package dev.haru.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.server.TestServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class LessonRouteTest {

  private static final String BROWSERS = "text/html,*/*;q=0.8";

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path root) throws Exception {
    server = TestServer.notReady(root, TestServer.USUAL);
    server
        .content()
        .with("haru.yaml", "name: Here\n")
        .with(
            "2026/ko/Days/day 20 & 한.md",
            """
            ---
            title: 파도
            ---

            # 파도

            첫 <b>문단</b>.

            ## Code & <script>alert(1)</script>

            - one
              - two

            ```
            wave <img src=x onerror=alert(1)>
              --long
            ```

            | a | b |
            |---|---|
            | c | [d](javascript:alert(1)) |
            """);
    server.build();
    server.generations().open();
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = server.get(path, "Accept", BROWSERS, "Accept-Language", "en");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body(), "http://127.0.0.1:" + server.port() + path);
  }

  @Test
  void hitsOfACourseWithoutASiteLeadToTheirPlaceInTheLesson() throws Exception {
    Document found = page("/?q=wave");
    String address = found.select("h3 a").attr("abs:href");
    assertThat(address).endsWith("/lesson/2026/ko/Days/day%2020%20%26%20%ED%95%9C.md#L9");
    Document lesson = page(address.substring(address.indexOf("/lesson"), address.indexOf('#')));
    assertThat(lesson.title()).isEqualTo("파도 – Here");
    assertThat(lesson.select("article").attr("lang")).isEqualTo("ko");
    assertThat(lesson.select("#L9 h3").text()).isEqualTo("Code & alert(1)");
    assertThat(lesson.select("#L9 pre code").first().wholeText())
        .isEqualTo("wave <img src=x onerror=alert(1)>\n  --long");
    assertThat(lesson.select("#L9 .item").eachText()).containsExactly("• one", "• two");
    assertThat(lesson.select("#L9 .cells span").eachText()).containsExactly("a", "b", "c", "d");
    assertThat(lesson.select("script:not([src]), img, [onerror], a[href^=javascript]")).isEmpty();
    assertThat(lesson.select("link[rel=stylesheet]").attr("abs:href"))
        .isEqualTo("http://127.0.0.1:" + server.port() + "/haru.css");
  }

  @Test
  void theHeadingHasItsAnchor() throws Exception {
    Document lesson = page("/lesson/2026/Days/day01.md");
    assertThat(lesson.select("#day-1-load-balancing")).hasSize(1);
    assertThat(lesson.select("h2").text()).isEqualTo("Day 1: Load balancing");
  }

  @Test
  void aLessonIsShownAsItIsNow() throws Exception {
    server.content().with("2026/Days/day02.md", "# Day 2: Git\n\nA commit is new.\n");
    assertThat(page("/lesson/2026/Days/day02.md").select("article").text()).contains("is new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/lesson",
        "/lesson/",
        "/lesson/nothing.md",
        "/lesson/haru.yaml",
        "/lesson/2026/Days/day01.md/",
        "/lesson/2026%2f..%2f2026%2fDays%2fday01.md",
        "/lesson/%2e%2e/%2e%2e/etc/passwd",
        "/lesson//etc/passwd",
        "/lesson/2026/Days/day01.md%00",
        "/lesson/%FF"
      })
  void whatIsNoLessonIsNotShown(String path) throws Exception {
    HttpResponse<String> answer = server.get(path, "Accept", BROWSERS);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("root:", "balancing");
    if (answer.statusCode() == 404) {
      assertThat(Jsoup.parse(answer.body()).select("h2").text()).isEqualTo("There is no such page");
    }
  }

  @Test
  void writingIsNotAllowed() throws Exception {
    HttpResponse<String> answer = server.send("DELETE", "/lesson/2026/Days/day01.md");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    assertThat(server.send("HEAD", "/lesson/2026/Days/day01.md").statusCode()).isEqualTo(200);
  }
}
