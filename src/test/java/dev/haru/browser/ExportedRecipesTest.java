package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.haru.browser.StaticHost.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Recipes of {@code src/docs/static.md} that need no generator to be built. */
@InBrowser
class ExportedRecipesTest {

  /** Returns the service worker of the documentation. */
  private static String serviceWorker() throws IOException {
    String doc = Files.readString(Path.of("src/docs/static.md"));
    String offline = doc.substring(doc.indexOf("\n## Offline\n"));
    return offline.substring(offline.indexOf("```js\n") + 6, offline.indexOf("```\n"));
  }

  private final ExportedSite site = ExportedSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  /** Waits until the page no longer scrolls by itself. */
  private static void settle(Page page) {
    page.waitForFunction(
        """
        () => {
          window.still = window.scrollY === window.lastY ? (window.still ?? 0) + 1 : 0;
          window.lastY = window.scrollY;
          return window.still > 40; // frames: docsify's scrolling takes half a second
        }
        """);
    page.evaluate("() => { window.still = 0 }");
  }

  private void put(String path, String text) {
    site.host().put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void inDocsifyAHitOpensItsLessonAtItsHeading(Page page) throws Exception {
    site.host().policy("default-src 'self' 'unsafe-inline' 'unsafe-eval'");
    put("/course/index.html", Docsify.pluginPage("haru/haru-docsify.js"));
    put("/docsify.js", Docsify.script());
    put("/vue.css", Docsify.theme());
    put("/course/README.md", "# Welcome\n");
    put("/course/_sidebar.md", "- [Day 1](2026/Days/day01.md)\n");
    put("/course/2026/Days/day01.md", BoxCourse.balancing());
    site.host()
        .deploy(
            ExportedSite.EXPORT,
            new StubExport()
                .section("Health checks", "It asks.", "#/2026/Days/day01?id=health-checks")
                .files("Course"));
    page.navigate(site.origin() + "/course/");
    page.locator(".content h1:has-text('Welcome')").waitFor();
    SearchBox box = SearchBox.in(page);
    for (int i = 0; i < 2; i++) { // from another lesson, and from the top of the lesson itself
      box.press("Control+k");
      box.input().fill("health checks");
      assertThat(box.hits().first()).containsText("Health checks");
      box.press("Enter");
      page.waitForURL(site.origin() + "/course/#/2026/Days/day01?id=health-checks");
      assertThat(page.locator(".content h2:has-text('Health checks')")).isInViewport();
      settle(page);
      page.evaluate("() => scrollTo(0, 0)");
      assertThat(page.locator(".content h2:has-text('Health checks')")).not().isInViewport();
    }
    assertThat(page.workers()).hasSize(1);
  }

  @Test
  void aServiceWorkerKeepsTheSearchForVisitorsWhoAreOffline(Page page) throws Exception {
    site.host().deploy(ExportedSite.EXPORT, StubCourse.export());
    put("/course/sw.js", serviceWorker());
    site.open(page);
    page.evaluate(
        "() => navigator.serviceWorker.register('sw.js').then(() =>"
            + " navigator.serviceWorker.ready)");
    SearchBox box = site.open(page);
    assertThat(page.evaluate("() => !!navigator.serviceWorker.controller")).isEqualTo(true);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");

    page.context().setOffline(true);
    site.host().trouble((path, content) -> null);
    page.reload();
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    box.input().fill("health");
    assertThat(box.message()).containsText("You're offline.");

    site.host().trouble(Trouble.NONE);
    site.host().deploy(ExportedSite.EXPORT, StubCourse.later());
    page.context().setOffline(false);
    assertThat(box.hits().first()).containsText("Health checks, revised");
  }
}
