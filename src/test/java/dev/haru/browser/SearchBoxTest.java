package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InBrowser
class SearchBoxTest {

  private static BoxSite site;

  @BeforeAll
  static void start(@TempDir Path temp) throws Exception {
    site = BoxSite.start(temp);
    site.box("/", "");
    site.page("/ko", "ko", "<haru-search></haru-search>");
    site.page("/korean-box", "en", "<haru-search lang=ko></haru-search>");
    site.box("/inline", "inline");
    site.box("/prefers-ko", "prefer=ko year=2026");
    site.page("/two", "en", "<haru-search hotkey></haru-search><haru-search hotkey></haru-search>");
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void resultsComeAsOneTypes(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().pressSequentially("health checks");
    assertThat(box.hits().first()).containsText("Health checks");
    assertThat(box.lessons().first().locator("[part=day]")).hasText("2026 · Day 1");
    assertThat(box.lessons().first().locator("[part=lesson]")).hasText("Load balancing");
    assertThat(box.live()).hasText(Pattern.compile("\\d+ sections?"));
  }

  @Test
  void whatWasFoundIsMarkedInTheExcerpt(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("volume");
    assertThat(box.hits().first().locator("[part=excerpt] mark").first()).hasText("volume");
  }

  @Test
  void fastTypingAsksOnce(Page page) {
    SearchBox box = site.open(page, "/");
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> {
      if (request.url().contains("/api/search")) {
        asked.add(request.url());
      }
    });
    // All in one task of the page, so that it works on slow machines.
    box.input()
        .evaluate(
            "(input) => { for (const text of ['v', 'vo', 'vol', 'volume']) { input.value = text;"
                + " input.dispatchEvent(new Event('input')); } }");
    box.input().focus();
    assertThat(box.hits().first()).isVisible();
    assertThat(asked).singleElement().asString().contains("q=volume&");
  }

  @Test
  void suggestionsStandAboveSectionsAndSearchWhenChosen(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("evergr");
    box.hits().first().waitFor();
    box.host().locator("div[role=option]").getByText("evergreen").waitFor();
    box.press("ArrowUp");
    assertThat(box.active()).hasText("evergreen");
    box.press("Enter");
    assertThat(box.input()).hasValue("evergreen");
    assertThat(box.input()).isFocused();
    assertThat(box.hits().first()).containsText("Drill");
  }

  @Test
  void aSuggestionStaysChosenWhenSectionsCome(Page page) {
    SearchBox box = site.open(page, "/");
    AtomicReference<Route> late = new AtomicReference<>();
    page.route("**/api/search?q=kuber&**", late::set);
    box.input().fill("kuber");
    box.host().locator("div[role=option]").getByText("Kubernetes volumes").waitFor();
    box.press("ArrowDown");
    String suggested = box.active().innerText().strip();
    late.get().resume();
    assertThat(box.hits().first()).isVisible();
    assertThat(box.active()).hasText(suggested);
    box.press("Enter");
    assertThat(box.input()).hasValue(suggested);
  }

  @Test
  void aTotalThatIsNearIsShownAsSuch(Page page) {
    SearchBox box = site.open(page, "/");
    page.route(
        "**/api/search?**",
        route -> {
          String answer = route.fetch().text();
          route.fulfill(
              new Route.FulfillOptions()
                  .setBody(
                      answer
                          .replace("\"total\":1,", "\"total\":1000,")
                          .replace("\"totalIsExact\":true", "\"totalIsExact\":false")));
        });
    box.input().fill("health checks");
    assertThat(box.host().locator("[part=total]")).hasText("about 1,000 sections");
  }

  @Test
  void aSectionIsShownInItsOtherLanguage(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("health checks");
    assertThat(box.hits().first().locator("[part=heading]")).hasText("Health checks");
    box.hits().first().getByText("한국어").click();
    assertThat(box.hits().first().locator("[part=heading]")).hasText("상태 확인");
    assertThat(box.hits().first().locator("[part=heading]")).hasAttribute("lang", "ko");
    assertThat(box.hits().first().getAttribute("href")).contains("2026/ko/Days/day01");
    assertThat(page).hasURL(site.origin() + "/");
  }

  @Test
  void theKeysSwitchTheLanguageToo(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("health checks");
    box.hits().first().waitFor();
    box.press("ArrowRight");
    assertThat(box.active().locator("[part=heading]")).hasText("상태 확인");
    assertThat(box.live()).hasText("한국어: 상태 확인");
    box.press("ArrowRight");
    assertThat(box.active().locator("[part=heading]")).hasText("Health checks");
  }

  @Test
  void preferAndYearGoWithTheQuery(Page page) {
    SearchBox box = site.open(page, "/prefers-ko");
    box.input().fill("health checks");
    assertThat(box.hits().first().locator("[part=heading]")).hasText("상태 확인");
    box.input().fill("evergreen");
    assertThat(box.message()).containsText("Nothing found");
  }

  @Test
  void correctionsAreAnnounced(Page page) {
    SearchBox box = site.open(page, "/ko");
    box.input().fill("znqjspxltm");
    assertThat(box.host().locator("[part=note]")).hasText("‘쿠버네티스’ 검색 결과");
    assertThat(box.live()).containsText("‘쿠버네티스’ 검색 결과. 섹션");
  }

  @Test
  void moreShowsTheRestAndStaysWhereOneWas(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("evergreen");
    assertThat(box.hits()).hasCount(10);
    box.press("ArrowUp");
    assertThat(box.active()).hasText("Show 2 more");
    box.press("Enter");
    assertThat(box.hits()).hasCount(12);
    assertThat(box.active()).hasText(Pattern.compile("Drill"));
    assertThat(box.options().getByText("more")).hasCount(0);
  }

  @Test
  void whatFoundNothingIsSaid(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("\"qqq zzz\"");
    assertThat(box.message()).containsText("Nothing found for “\"qqq zzz\"”");
    assertThat(box.live()).containsText("Nothing found");
    assertThat(box.input()).hasAttribute("aria-expanded", "false");
  }

  @Test
  void aNoticeStandsBelowTheCountOrSaysWhyNothingIsFound(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("volume day:14,15");
    assertThat(box.host().locator("[part=notice]")).containsText("day:14,15");
    assertThat(box.live()).containsText("day:14,15");
    box.input().fill("volume lang:de");
    assertThat(box.message().locator("[part=notice]")).containsText("de");
  }

  @Test
  void resultsOfAnInlineBoxBelongToThePage(Page page) {
    SearchBox box = site.open(page, "/inline");
    box.input().fill("volume");
    assertThat(box.hits().first()).isVisible();
    page.locator("h1").click();
    assertThat(box.hits().first()).isVisible();
    assertThat(
            page.evaluate(
                "() => document.querySelector('haru-search').getBoundingClientRect().height > 90"))
        .isEqualTo(true);
  }

  @Test
  void thePageCanSetTheQueryAndHearsOfAnswers(Page page) {
    SearchBox box = site.open(page, "/");
    page.evaluate(
        """
        () => {
          const box = document.querySelector('haru-search');
          heard = [];
          box.addEventListener('search', () => heard.push(box.query));
          box.query = ' volume ';
        }
        """);
    assertThat(box.hits().first()).containsText("volumes");
    assertThat(page.evaluate("() => heard")).isEqualTo(List.of("volume"));
  }

  @Test
  void recentSearchesAreKeptInTheBrowserAndCanBeForgotten(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("volume");
    box.hits().first().waitFor();
    box.press("Enter");
    page.waitForURL(url -> url.contains("#"));
    box = site.open(page, "/?again");
    box.input().focus();
    assertThat(box.options()).hasText(new String[] {"volume", "Clear recent searches"});
    box.press("ArrowDown");
    box.press("Enter");
    assertThat(box.input()).hasValue("volume");
    box.input().fill("");
    box.options().getByText("Clear recent searches").click();
    assertThat(box.options()).hasCount(0);
    assertThat(page.evaluate("() => Object.values(localStorage)")).isEqualTo(List.of("[]"));
  }

  @Test
  void aPageThatChangesItsLanguageChangesTheBox(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("volume");
    page.evaluate("document.documentElement.lang = 'ko'");
    assertThat(box.input()).hasAttribute("placeholder", "강의 검색");
    assertThat(box.input()).hasValue("volume");
    page.evaluate("document.documentElement.lang = 'en'");
    assertThat(box.input()).hasAttribute("placeholder", "Search the course");
  }

  @Test
  void theInterfaceSpeaksThePagesLanguage(Page page) {
    assertThat(site.open(page, "/ko").input()).hasAttribute("placeholder", "강의 검색");
    assertThat(site.open(page, "/").input()).hasAttribute("placeholder", "Search the course");
    SearchBox box = site.open(page, "/korean-box");
    assertThat(box.input()).hasAttribute("placeholder", "강의 검색");
    box.input().fill("evergreen");
    assertThat(box.live()).hasText("섹션 12개");
    page.evaluate("document.querySelector('haru-search').lang = 'en'");
    assertThat(box.input()).hasAttribute("placeholder", "Search the course");
    assertThat(box.input()).hasValue("evergreen");
  }

  @Test
  void twoOnOnePageDoNotMeet(Page page) {
    SearchBox both = site.open(page, "/two");
    SearchBox first = new SearchBox(page, both.host().first());
    SearchBox second = new SearchBox(page, both.host().last());
    page.keyboard().press("Control+k");
    assertThat(first.dialog()).isVisible();
    assertThat(second.dialog()).isHidden();
    page.keyboard().press("Escape");
    second.button().click();
    second.input().fill("volume");
    assertThat(second.hits().first()).isVisible();
    assertThat(first.hits()).hasCount(0);
    assertThat(second.input().getAttribute("aria-controls"))
        .isNotEqualTo(first.input().getAttribute("aria-controls"));
  }
}
