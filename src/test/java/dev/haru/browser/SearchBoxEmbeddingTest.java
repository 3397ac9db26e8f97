package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The box in pages of another origin. */
@InBrowser
class SearchBoxEmbeddingTest {

  private static BoxSite site;

  @BeforeAll
  static void start(@TempDir Path temp) throws Exception {
    site = BoxSite.start(temp);
    site.site()
        .page(
            "/strict",
            SearchBox.html(site.server(), "") + "<haru-search hotkey></haru-search>",
            String.format(
                Locale.ROOT,
                "default-src 'none'; script-src %1$s; connect-src %1$s; base-uri 'none';"
                    + " require-trusted-types-for 'script'; trusted-types 'none'",
                site.server().origin()));
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void aStrictContentSecurityPolicyHolds(Page page) {
    page.addInitScript(
        "violations = []; addEventListener('securitypolicyviolation',"
            + " event => violations.push(event.violatedDirective + ' ' + event.sample))");
    page.navigate(site.origin() + "/strict");
    SearchBox box = new SearchBox(page, page.locator("haru-search").first());
    box.input().fill("volume");
    assertThat(box.hits().first()).isVisible();
    assertThat(box.host().locator("mark").first()).isVisible();
    assertThat(box.host().locator("[part=field]")).hasCSS("border-radius", "10px");
    SearchBox dialog = new SearchBox(page, page.locator("haru-search").last());
    page.keyboard().press("Escape");
    dialog.button().click();
    dialog.input().fill("volume");
    assertThat(dialog.hits().first()).isVisible();
    assertThat(page.evaluate("() => violations")).isEqualTo(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " hotkey"})
  void inDocsifyAHitOpensItsLessonAtItsHeading(String attributes, Page page) throws Exception {
    putDocsify(attributes);
    page.navigate(site.origin() + "/");
    page.locator(".content h1:has-text('Welcome')").waitFor();
    SearchBox box = SearchBox.in(page);
    search(box, "health checks", "Health checks");
    box.press("Enter");
    assertAtHeading(page, "Health checks", "#/2026/Days/day01?id=health-checks");

    search(box, "쿠버네티스 볼륨", "쿠버네티스 볼륨");
    box.hits().first().click();
    assertAtHeading(page, "쿠버네티스 볼륨", "#/2026/ko/Days/day02");
    page.goBack();
    page.locator(".content h2:has-text('Health checks')").waitFor();
  }

  @Test
  void inDocsifyAHeadingOfTheLessonThatIsOpenIsScrolledTo(Page page) throws Exception {
    putDocsify(" hotkey");
    page.navigate(site.origin() + "/#/2026/Days/day01");
    page.locator(".content h2:has-text('Health checks')").waitFor();
    SearchBox box = SearchBox.in(page);
    search(box, "health checks", "Health checks");
    box.press("Enter");
    assertAtHeading(page, "Health checks", "#/2026/Days/day01?id=health-checks");
    assertThat(box.dialog()).isHidden();
  }

  @ParameterizedTest
  @ValueSource(ints = {1200, 390})
  void inDocsifyThePluginPutsTheBoxInItsPlace(int width, Page page) throws Exception {
    putDocsify("");
    Docsify.putPlugin(site.site(), site.server());
    page.setViewportSize(width, 800);
    page.navigate(site.origin() + "/#/2026/Days/day01");
    SearchBox box = SearchBox.in(page);
    assertThat(box.button()).hasText(Pattern.compile("Search the course.*"));
    assertThat(page.locator(width > 768 ? ".sidebar > haru-search" : ".content > haru-search"))
        .hasCount(1);
    assertThat(page.locator(".content h1")).hasText("Day 1: Load balancing");
    assertThat(
            page.evaluate(
                """
                () => {
                  const box = document.querySelector('haru-search').getBoundingClientRect();
                  return [...document.querySelectorAll('.content h1, .sidebar-toggle, .app-name')]
                      .map(each => each.getBoundingClientRect())
                      .some(each => each.left < box.right && box.left < each.right
                          && each.top < box.bottom && box.top < each.bottom);
                }
                """))
        .as("covers another part")
        .isEqualTo(false);
    page.evaluate("() => { location.hash = '#/2026/ko/Days/day02' }");
    assertThat(box.button()).hasText(Pattern.compile("강의 검색.*"));
    box.button().click();
    box.input().fill("health checks");
    assertThat(box.hits().first().locator("[part=heading]")).hasText("상태 확인");
    box.press("Enter");
    assertAtHeading(page, "상태 확인", "#/2026/ko/Days/day01");
  }

  private static void putDocsify(String attributes) throws Exception {
    Docsify.put(site.site(), site.server(), "<haru-search" + attributes + "></haru-search>");
    site.site()
        .file("/README.md", "text/markdown", "# Welcome\n")
        .file("/_sidebar.md", "text/markdown", "- [Day 1](2026/Days/day01.md)\n")
        .file("/2026/Days/day01.md", "text/markdown", BoxCourse.balancing())
        .file("/2026/ko/Days/day01.md", "text/markdown", BoxCourse.BALANCING_KO)
        .file("/2026/ko/Days/day02.md", "text/markdown", "# 2일차: 쿠버네티스 볼륨\n\n볼륨은.\n");
  }

  private static void search(SearchBox box, String query, String heading) {
    if (box.button().count() > 0) {
      box.press("Control+k");
    }
    box.input().fill(query);
    assertThat(box.hits().first().locator("[part=heading]")).containsText(heading);
  }

  private static void assertAtHeading(Page page, String heading, String address) {
    page.waitForURL(url -> url.startsWith(site.origin() + "/" + address));
    page.waitForFunction(
        """
        heading => {
          const found = [...document.querySelectorAll('.content h1, .content h2')].find(each => each.innerText.includes(heading));
          const top = found?.getBoundingClientRect().top;
          return top >= 0 && top < innerHeight;
        }
        """,
        heading);
  }
}
