package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports at other places, in pages that may start no worker, and with an engine that fails. */
@InBrowser
class ExportedElsewhereTest {

  private static final String BOX = "<haru-search></haru-search>";

  private final ExportedSite site = ExportedSite.start();
  private final StaticHost cdn = StaticHost.start();

  @BeforeEach
  void deploy() throws Exception {
    ExportFiles export = StubCourse.export();
    cdn.deploy("/gh/someone/course@main/haru/", export);
    site.host().deploy(ExportedSite.EXPORT, export);
  }

  @AfterEach
  void stop() {
    site.close();
    cdn.close();
  }

  private String onCdn(String file) {
    return cdn.origin() + "/gh/someone/course@main/haru/" + file;
  }

  @ParameterizedTest
  @CsvSource({"blob:, 1", "'none', 0"})
  void anExportAtAnotherOriginRunsInAWorkerIfThePolicyAllows(
      String workers, int started, Page page) {
    site.host()
        .policy(
            String.format(
                Locale.ROOT,
                "default-src 'none'; script-src %1$s; connect-src %1$s; worker-src %2$s %1$s",
                cdn.origin(),
                workers));
    cdn.policy("default-src 'none'");
    SearchBox box = site.open(page, onCdn("haru-search.js"), BOX);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    assertThat(page.workers()).hasSize(started);
    assertThat(site.host().asked()).noneMatch(path -> path.contains("haru"));
  }

  @Test
  void endpointNamesAnotherPlaceOfTheExport(Page page) {
    site.host()
        .policy(
            String.format(
                Locale.ROOT,
                "default-src 'none'; script-src 'self' %1$s; connect-src %1$s; worker-src blob:"
                    + " %1$s",
                cdn.origin()));
    SearchBox box =
        site.open(
            page,
            "haru/haru-search.js",
            "<haru-search endpoint='" + onCdn("") + "'></haru-search>");
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    assertThat(site.data()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "worker-src 'none'",
    "require-trusted-types-for 'script'; trusted-types 'none'",
  })
  void whereAPageMayStartNoWorkerTheEngineRunsInThePage(String policy, Page page) {
    site.host().policy(StaticHost.STRICT + "; " + policy);
    SearchBox box = site.open(page);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    assertThat(page.workers()).isEmpty();
  }

  @Test
  void anEngineInThePageIsReplacedWithTheExportToo(Page page) throws Exception {
    site.host().policy(StaticHost.STRICT + "; worker-src 'none'");
    SearchBox box = site.open(page);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    site.host().deploy(ExportedSite.EXPORT, StubCourse.later());
    box.input().fill("health");
    assertThat(box.hits().first()).containsText("Health checks, revised");
  }

  @Test
  void anEngineThatFailsIsStartedAgain(Page page) {
    SearchBox box = site.open(page);
    box.input().fill("explode");
    assertThat(box.message()).containsText("Search is unavailable.");
    assertThat(box.message()).not().containsText("engine");
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    assertThat(page.workers()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"#/day01?id=x, /course/#/day01?id=x", "a/b.html, /course/a/b.html"})
  void linksWithoutABaseBelongToTheDirectoryThatContainsTheExport(
      String url, String opens, Page page) throws Exception {
    site.host()
        .deploy(
            ExportedSite.EXPORT,
            new StubExport().section("Volumes", "They keep data.", url).files("Course"));
    SearchBox box = site.open(page);
    box.input().fill("volumes");
    box.hits().first().waitFor();
    assertThat(box.hits().first()).hasAttribute("href", site.origin() + opens);
    page.navigate(site.origin() + ExportedSite.EXPORT + "search.html?q=volumes");
    assertThat(box.hits().first()).hasAttribute("href", site.origin() + opens);
  }
}
