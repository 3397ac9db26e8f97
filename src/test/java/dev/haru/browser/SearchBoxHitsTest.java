package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the box shows of hits, with a course in eight languages. */
@InBrowser
class SearchBoxHitsTest {

  /** The words of a lesson in languages other than English: heading and text. */
  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "de", List.of("Reiher", "Ein Reiher wartet."),
          "es", List.of("Garza", "Una garza espera."),
          "fr", List.of("Héron", "Un héron attend."),
          "ja", List.of("サギ", "サギが待つ。"),
          "ko", List.of("왜가리", "왜가리가 기다립니다."),
          "pl", List.of("Czapla", "Czapla czeka."),
          "tr", List.of("Balıkçıl", "Bir balıkçıl bekler."));

  private static Site site;
  private static CourseServer server;

  @BeforeAll
  static void start(@TempDir Path temp) throws Exception {
    site = Site.start();
    TestCourse course =
        new TestCourse(temp.resolve("course"))
            .with(
                "haru.yaml",
                "languages: [en, de, es, fr, ja, ko, pl, tr]\nsite: docsify\nlinks:\n  base: "
                    + site.origin()
                    + "/\n")
            .with(
                "2026/Days/day03.md",
                """
                ---
                title: '#Birds - Waders - Day 3'
                ---

                # Waders

                ## Heron

                A heron waits.

                ```
                heron --wait
                  --long
                ```

                ## Heron food

                Fish.
                """);
    for (int day : new int[] {4, 5, 6}) {
      course.with(
          "2026/Days/day0" + day + ".md",
          "# #Birds - Colony " + day + " - Day " + day + "\n\nNo heron lives here.\n");
    }
    OTHERS.forEach((lang, words) ->
        course.with(
            "2026/" + lang + "/Days/day03.md",
            "---\ntitle: '#Birds - Waders - Day 3'\n---\n\n# Waders\n\n## "
                + words.getFirst()
                + "\n\n"
                + words.getLast()
                + "\n\n## Heron food\n\nFish.\n"));
    server = CourseServer.start(course, temp.resolve("index"), site.origin());
    site.page("/", SearchBox.html(server, "hotkey"));
    site.page("/ko", SearchBox.html(server, "ko", "<haru-search hotkey></haru-search>"));
    site.page("/one", SearchBox.html(server, "language=tr"));
    site.page(
        "/pl/page", SearchBox.html(server, "en", "<haru-search prefer=address></haru-search>"));
    site.page("/all", SearchBox.html(server, "results=/found"));
    for (String scheme : List.of("background:#102030", "background:#fff")) {
      site.page(
          "/" + scheme.hashCode(),
          SearchBox.html(server, "hotkey")
              + "<style>html { "
              + scheme
              + " } body { font-family: monospace }</style>");
    }
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (site != null) {
      site.close();
    }
  }

  private static SearchBox search(Page page, String path, String query) {
    page.navigate(site.origin() + path);
    SearchBox box = SearchBox.in(page);
    if (box.button().count() > 0) {
      box.button().click();
    }
    box.input().fill(query);
    box.hits().first().waitFor();
    return box;
  }

  @Test
  void sectionsStandBelowTheirLesson(Page page) {
    SearchBox box = search(page, "/", "heron");
    assertThat(box.lessons()).hasCount(4);
    assertThat(box.lessons().first().locator("[part=day]")).hasText("2026 · Day 3");
    assertThat(box.host().locator("[part=lesson]"))
        .containsText(new String[] {"Waders", "Colony", "Colony", "Colony"});
    assertThat(box.host().locator("[part=lesson]").getByText("Birds")).hasCount(0);
    assertThat(box.lessons().first().locator("[part=heading]"))
        .hasText(new String[] {"Heron", "Heron food"});
  }

  @Test
  void headingsAndCodeAreMarked(Page page) {
    SearchBox box = search(page, "/", "heron");
    assertThat(box.hits().first().locator("[part=heading] mark")).hasText("Heron");
    assertThat(box.hits().first().locator("code")).hasText("heron --wait\n  --long");
    assertThat(box.hits().first().locator("code mark")).hasText("heron");
  }

  @Test
  void aChipOpensTheListOfLanguages(Page page) {
    SearchBox box = search(page, "/ko", "heron");
    Locator hit = box.hits().first();
    assertThat(hit.locator("[part=language]")).hasText(Pattern.compile("EN · \\+7|KO · \\+7"));
    assertThat(hit.locator(".edition").first()).isHidden();
    hit.locator("[part=language]").click();
    assertThat(hit.locator(".edition")).hasCount(8);
    assertThat(hit.locator(".edition").first()).hasText("한국어"); // the page's
    hit.locator(".edition[lang=fr]").click();
    assertThat(hit.locator("[part=heading]")).hasText("Héron");
    assertThat(hit.locator("[part=excerpt]")).hasText("Un héron attend.");
    assertThat(hit.locator("[part=language]")).hasText("FR · +7");
    assertThat(hit.locator(".edition").first()).isHidden();
    assertThat(hit.getAttribute("href")).contains("2026/fr/Days/day03");
    assertThat(page).hasURL(site.origin() + "/ko");
  }

  @Test
  void theKeysTurnThroughAllLanguages(Page page) {
    SearchBox box = search(page, "/", "heron");
    for (int i = 0; i < 8; i++) {
      box.press("ArrowRight");
    }
    assertThat(box.active().locator("[part=heading]")).hasText("Heron");
    box.press("ArrowRight");
    assertThat(box.live()).hasText(Pattern.compile(".+: .+"));
    assertThat(box.active().locator("[part=excerpt]")).not().hasText(Pattern.compile("A heron.*"));
  }

  @Test
  void everyLanguageCanBeTouchedOnANarrowScreen(Page page) {
    page.setViewportSize(320, 640);
    SearchBox box = search(page, "/", "heron");
    box.hits().first().locator("[part=language]").click();
    for (Locator edition : box.hits().first().locator(".edition").all()) {
      BoundingBox place = edition.boundingBox();
      assertThat(place.x).isNotNegative();
      assertThat(place.x + place.width).isLessThanOrEqualTo(320);
    }
  }

  @Test
  void theBoxCanBeRestrictedToALanguage(Page page) {
    SearchBox box = search(page, "/one", "balıkçıl");
    assertThat(box.hits()).hasCount(1);
    assertThat(box.hits().first().locator("[part=heading]")).hasText("Balıkçıl");
    assertThat(box.hits().first().locator("[part=heading]")).hasAttribute("lang", "tr");
  }

  @Test
  void theAddressTellsTheLanguageOfWhatIsRead(Page page) {
    SearchBox box = search(page, "/pl/page", "heron food");
    assertThat(box.input()).hasAttribute("placeholder", "Szukaj w kursie");
    assertThat(box.hits().first().locator("[part=heading]")).hasAttribute("lang", "pl");
    page.evaluate(
        "() => { history.pushState(0, '', '/fr/page'); dispatchEvent(new Event('popstate')) }");
    assertThat(box.input()).hasAttribute("placeholder", "Rechercher dans le cours");
  }

  @ParameterizedTest
  @CsvSource({"ko, 섹션 5개", "pl, 5 sekcji", "de, 5 Abschnitte", "ja, 5件のセクション", "xx, 5 sections"})
  void theInterfaceHasTheCoursesLanguages(String lang, String total, Page page) {
    site.page("/lang", SearchBox.html(server, "lang=" + lang));
    SearchBox box = search(page, "/lang", "heron");
    assertThat(box.host().locator("[part=total]")).hasText(total);
  }

  @Test
  void allResultsCanBeOnAnotherPage(Page page) {
    SearchBox box = search(page, "/all", "heron");
    assertThat(box.options().getByText("All results")).hasCount(0); // all are shown
    page.route(
        "**/api/search?**",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setBody(route.fetch().text().replace("\"total\":", "\"total\":9"))
                    .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))));
    box.input().fill("heron food");
    box.options().getByText("All results").click();
    page.waitForURL(site.origin() + "/found?q=heron+food");
  }

  @ParameterizedTest
  @CsvSource({"background:#102030, dark", "background:#fff, light"})
  void theBoxHasTheSchemeAndTheFontOfThePage(String style, String scheme, Page page) {
    SearchBox box = search(page, "/" + style.hashCode(), "heron");
    assertThat(box.dialog()).hasCSS("color-scheme", scheme);
    assertThat(box.input()).hasCSS("font-family", "monospace");
  }

  @Test
  void aQueryIsRememberedAsItWasCorrected(Page page) {
    SearchBox box = search(page, "/", "herron");
    assertThat(box.note()).hasText("Results for heron");
    box.press("Enter");
    page.waitForURL(url -> url.contains("#"));
    page.navigate(site.origin() + "/?again");
    box.button().click();
    assertThat(box.options().first()).hasText("heron");
  }

  @Test
  void anotherQueryBeginsAtTheTop(Page page) {
    page.setViewportSize(900, 360);
    SearchBox box = search(page, "/", "heron");
    box.host().locator(".scroll").evaluate("each => each.scrollTo(0, 200)");
    box.input().fill("heron lives");
    page.waitForFunction(
        "() => document.querySelector('haru-search').shadowRoot.querySelector('.scroll').scrollTop"
            + " === 0");
  }
}
