package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Lessons, queries and responses that try to manipulate the page. */
@InBrowser
class SearchBoxHostileTest {

  private static final String LONG = "x".repeat(100_000);

  private static final Map<String, String> LESSONS =
      Map.of(
          "script.md",
          """
          # `<script>hacked=1</script>` gremlin

          gremlin `<script>hacked=1</script>` <script>hacked=1</script>
          """,
          "image.md",
          """
          # `<img src=x onerror=hacked=1>` gremlin

          gremlin `<img src=x onerror=hacked=1>` <img src=x onerror=hacked=1>
          """,
          "attribute.md",
          """
          # gremlin `" onmouseover="hacked=1` ' onclick='hacked=1'

          gremlin `"><svg onload=hacked=1>`
          """,
          "link.md",
          """
          # [gremlin](javascript:hacked=1)

          gremlin [link](javascript:hacked=1) <javascript:hacked=1>
          """,
          "bidi.md",
          """
          # gremlin \u202Etfel ot thgir\u2066 isolated

          gremlin \u202Ebackwards
          """,
          "long.md",
          "# gremlin " + LONG + "\n\ngremlin " + LONG + "\n");

  static final List<String> QUERIES =
      List.of(
          "<script>hacked=1</script>",
          "\"><img src=x onerror=hacked=1>",
          "' onfocus='hacked=1' autofocus='",
          "javascript:hacked=1",
          "\u202Egremlin\u2066",
          "gremlin \uD800",
          "${hacked=1} {{hacked=1}}",
          "&q=1#?limit=9999",
          LONG);

  private static Site site;
  private static CourseServer server;

  @BeforeAll
  static void start(@TempDir Path temp) throws Exception {
    site = Site.start();
    TestCourse course = new TestCourse(temp.resolve("course"));
    LESSONS.forEach(course::with);
    server = CourseServer.start(course, temp.resolve("index"), site.origin());
    site.page("/", SearchBox.html(server, ""));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
      site.close();
    }
  }

  private static SearchBox open(Page page) {
    page.navigate(site.origin() + "/");
    page.evaluate("() => { before = document.documentElement.outerHTML }");
    return SearchBox.in(page);
  }

  /** The page is unchanged, and the box contains only its own elements. */
  private static void assertUnchanged(Page page) {
    assertThat(page.evaluate("() => typeof hacked")).isEqualTo("undefined");
    assertThat(page.evaluate("() => document.documentElement.outerHTML === before"))
        .isEqualTo(true);
    Object foreign =
        page.evaluate(
            """
            () => [...document.querySelector('haru-search').shadowRoot.querySelectorAll('*')]
              .filter(each => !/^(a|b|bdi|button|div|input|kbd|mark|p|path|span|svg)$/.test(each.localName)
                || each.getAttributeNames().some(name => name.startsWith('on'))
                || each.href && typeof each.href === 'string' && !/^https?:/.test(each.href))
              .map(each => each.outerHTML)
            """);
    assertThat(foreign).isEqualTo(List.of());
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  @Test
  void lessonsStayText(Page page) {
    SearchBox box = open(page);
    box.input().fill("gremlin");
    assertThat(box.hits()).hasCount(LESSONS.size());
    assertUnchanged(page);
    for (int i = 0; i < LESSONS.size(); i++) {
      box.press("ArrowDown");
      box.active().hover();
    }
    assertUnchanged(page);
  }

  @ParameterizedTest(name = "query {index}")
  @FieldSource("QUERIES")
  void queriesStayText(String query, Page page) {
    SearchBox box = open(page);
    box.input().fill(query);
    assertThat(box.live()).not().isEmpty();
    assertUnchanged(page);
  }

  @Test
  void keptQueriesStayText(Page page) {
    SearchBox box = open(page);
    page.evaluate(
        "key => localStorage.setItem(key, JSON.stringify(['<img src=x onerror=hacked=1>', {}, 7]))",
        "haru-search " + server.origin());
    box.input().focus();
    assertThat(box.options().first()).hasText("<img src=x onerror=hacked=1>");
    assertThat(box.options()).hasCount(2);
    assertUnchanged(page);
  }

  @Test
  void anAnswerOfAnotherServerStaysText(Page page) {
    SearchBox box = open(page);
    List<String> dialogs = new ArrayList<>();
    page.onDialog(dialog -> dialogs.add(dialog.message()));
    page.route(
        "**/api/search?**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                    .setBody(
                        """
                        { "total": 3, "generation": 1, "didYouMean": "<b onclick=alert(1)>x</b>",
                          "corrections": [ { "from": "x", "to": "<img src=x onerror=alert(1)>" } ],
                          "hits": [ %s, %s, %s ] }
                        """
                            .replaceFirst("%s", hit("javascript:alert(1)"))
                            .replaceFirst("%s", hit(" java\\\\tscript:alert(1)"))
                            .replaceFirst("%s", hit("data:text/html,<script>alert(1)</script>")))));
    box.input().fill("anything");
    assertThat(box.hits()).hasCount(3);
    assertThat(box.host().locator("a[href]")).hasCount(0);
    box.hits().first().click();
    box.press("Enter");
    assertThat(box.live()).not().isEmpty();
    assertUnchanged(page);
    assertThat(page).hasURL(site.origin() + "/");
    assertThat(dialogs).isEmpty();
  }

  private static String hit(String url) {
    return """
    { "path": "%s", "line": 1, "url": "%s", "lang": "\\\\"><img src=x onerror=alert(1)>", "year": "<i>", "day": "(((",
      "title": "<i>", "heading": "<script>alert(1)</script>", "breadcrumb": [ "<iframe src=//x>" ],
      "excerpt": { "text": "<u>short", "highlights": [ [-5, 3], [2, 1], [0, 1e9], [1, 3], [2, 4] ] },
      "translations": [ { "lang": "<x>", "heading": "<x>", "url": "%s" } ] }
    """
        .replace("%s", url);
  }
}
