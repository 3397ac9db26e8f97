package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** axe-core finds no problem in the box. */
@InBrowser
class SearchBoxAccessibilityTest {

  private static final String AXE =
      """
      () => axe.run().then(found => found.violations.map(
        each => each.id + ': ' + each.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))
      """;

  private static BoxSite site;

  @BeforeAll
  static void start(@TempDir Path temp) throws Exception {
    site = BoxSite.start(temp);
    String dark = "<style>:root { color-scheme: light dark; background: Canvas }</style>";
    site.page("/field-en", "en", dark + "<haru-search></haru-search>");
    site.page("/dialog-ko", "ko", dark + "<haru-search hotkey></haru-search>");
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "field-en, LIGHT, 900, ",
    "field-en, LIGHT, 900, load balancer",
    "field-en, DARK, 900, load balancer",
    "field-en, LIGHT, 320, kuber",
    "field-en, DARK, 320, '\"qqq zzz\"'",
    "dialog-ko, LIGHT, 900, ",
    "dialog-ko, LIGHT, 900, znqjspxltm",
    "dialog-ko, DARK, 320, evergreen",
    "dialog-ko, DARK, 900, '\"qqq zzz\"'"
  })
  void axeFindsNothing(String kind, ColorScheme scheme, int width, String query, Browser browser)
      throws Exception {
    Page page =
        browser.newPage(
            new Browser.NewPageOptions()
                .setColorScheme(scheme)
                .setReducedMotion(
                    ReducedMotion.REDUCE) // so that colours are not checked in mid-transition
                .setViewportSize(width, 700));
    page.navigate(site.origin() + "/" + kind);
    page.addScriptTag(new Page.AddScriptTagOptions().setContent(NpmPackage.AXE.text("axe.min.js")));
    SearchBox box = SearchBox.in(page);
    assertThat(page.evaluate(AXE)).isEqualTo(List.of());
    if (kind.startsWith("dialog")) {
      box.button().click();
    }
    if (query != null) {
      box.input().fill(query);
      assertThat(box.live()).not().isEmpty();
      box.press("ArrowDown");
    }
    assertThat(page.evaluate(AXE)).isEqualTo(List.of());
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }
}
