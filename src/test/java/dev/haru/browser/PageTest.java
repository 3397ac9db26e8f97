package dev.haru.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page at {@code /}. */
@InBrowser
class PageTest {

  @AutoClose private static CourseServer server;

  @BeforeAll
  static void start(@TempDir Path temp) throws Exception {
    TestCourse course =
        new TestCourse(temp.resolve("course"))
            .with("haru.yaml", "site: docsify\nlinks:\n  base: https://course.example.org/\n")
            .with(
                "2026/Days/day01.md", "# Day 1: Volumes\n\nVolumes are kept.\n\n" + "x".repeat(500))
            .with("2026/ko/Days/day01.md", "# 1일차: 볼륨\n\n볼륨은 남습니다.\n");
    for (int day = 2; day <= 15; day++) {
      course.with("2026/Days/day" + day + ".md", "# Day " + day + "\n\nMore volumes.\n");
    }
    server = CourseServer.start(course, temp.resolve("index"));
  }

  @Test
  void worksWithoutScriptsAndGoesBackAndForward(Browser browser) {
    Page page =
        browser.newPage(
            new Browser.NewPageOptions().setJavaScriptEnabled(false).setLocale("en-US"));
    page.navigate(server.origin());
    page.getByLabel("Search the lessons").fill("volumes");
    page.getByLabel("Search the lessons").press("Enter");
    page.waitForURL("**/?q=volumes&lang=");
    String first = page.locator("h3").first().textContent();
    page.getByRole(AriaRole.LINK, named("Next")).click();
    page.waitForURL("**/?q=volumes&offset=10");
    assertThat(page.locator("h3").first().textContent()).isNotEqualTo(first);
    page.goBack();
    assertThat(page.locator("h3").first().textContent()).isEqualTo(first);
    page.goBack();
    assertThat(page.locator("ol").count()).isZero();
    page.goForward();
    assertThat(page.locator("h3").first().textContent()).isEqualTo(first);
  }

  @Test
  void withScriptsTheBoxTakesThePlaceOfTheField(Browser browser) {
    Page page = browser.newPage(new Browser.NewPageOptions().setLocale("en-US"));
    page.navigate(server.origin());
    SearchBox box = SearchBox.in(page);
    assertThat(page.locator("haru-search").evaluate("box => box.matches(':focus')"))
        .isEqualTo(true);
    box.input().fill("volumes");
    assertThat(box.hits().first().getAttribute("href")).startsWith("https://course.example.org/");
    page.getByRole(AriaRole.BUTTON, named("Search").setExact(true)).click();
    page.waitForURL("**/?q=volumes&lang=");
    assertThat(page.locator("h3").count()).isEqualTo(10);
    assertThat(box.input().inputValue()).isEqualTo("volumes");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void phoneShowsItWholeAndAccessible(ColorScheme scheme, Browser browser) throws Exception {
    for (String locale : new String[] {"en-US", "ko-KR"}) {
      Page page =
          browser.newPage(
              new Browser.NewPageOptions()
                  .setViewportSize(320, 640)
                  .setColorScheme(scheme)
                  .setLocale(locale));
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate(server.origin() + "/?q=volumes");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo(locale.substring(0, 2));
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
      assertThat(complaints).isEmpty();
      page.evaluate(NpmPackage.AXE.text("axe.min.js"));
      assertThat(
              (List<?>) page.evaluate("axe.run().then(found => found.violations.map(v => v.id))"))
          .isEmpty();
    }
  }
}
