package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The search page of an export. */
class ExportedPageTest extends OnExportedSite {

  private SearchBox open(Page page, String query) {
    page.addInitScript(
        "violations = []; addEventListener('securitypolicyviolation',"
            + " event => violations.push(event.violatedDirective + ' ' + event.blockedURI))");
    page.navigate(site.origin() + ExportedSite.EXPORT + "search.html" + query);
    return SearchBox.in(page);
  }

  @Test
  void theQueryOfTheAddressIsSearchedAndTheAddressFollowsTheQuery(Page page) {
    SearchBox box = open(page, "?q=volume");
    assertThat(box.input()).hasValue("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    box.input().fill("health checks");
    assertThat(box.hits().first()).containsText("Health checks");
    page.waitForURL(site.origin() + ExportedSite.EXPORT + "search.html?q=health+checks");
    box.input().fill("");
    page.waitForURL(site.origin() + ExportedSite.EXPORT + "search.html");
    ExportedSite.assertNoViolations(page);
  }

  @Test
  void theCourseNamesThePage(Page page) {
    open(page, "");
    assertThat(page).hasTitle("Search · A course of drills");
    assertThat(page.locator("h1")).hasText("A course of drills");
  }

  @Test
  void thePageSpeaksKoreanToKoreanBrowsers(Browser browser) {
    Page page = browser.newPage(new Browser.NewPageOptions().setLocale("ko-KR"));
    SearchBox box = open(page, "");
    assertThat(page).hasTitle("검색 · A course of drills");
    assertThat(box.input()).hasAttribute("placeholder", "강의 검색");
    assertThat(page.locator("html")).hasAttribute("lang", "ko-KR");
  }

  @Test
  void resultsStayWhenThePageIsClickedAndAreThereWhenOneComesBack(Page page) {
    SearchBox box = open(page, "");
    assertThat(box.input()).isFocused();
    assertThat(box.message()).containsText("Type a few words");
    page.keyboard().type("volume");
    assertThat(box.hits().first()).isVisible();
    page.locator("h1").click();
    assertThat(box.hits().first()).isVisible();
    box.hits().first().click();
    page.waitForURL(url -> url.contains("#/2026"));
    page.goBack();
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
  }

  @Test
  void escapeEmptiesTheFieldAndTheKeysWorkAsInABox(Page page) {
    SearchBox box = open(page, "?q=evergreen");
    assertThat(box.hits()).hasCount(10);
    box.press("ArrowDown");
    assertThat(box.active()).hasCount(1);
    box.press("Escape");
    assertThat(box.input()).hasValue("");
    assertThat(box.hits()).hasCount(0);
  }

  @Test
  void aHostileQueryInTheAddressStaysText(Page page) {
    SearchBox box = open(page, "?q=%3Cimg%20src%3Dx%20onerror%3Dhacked%3D1%3E");
    assertThat(box.message()).containsText("<img src=x onerror=hacked=1>");
    assertThat(page.evaluate("() => typeof hacked")).isEqualTo("undefined");
  }
}
