package dev.haru.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.haru.kit.TestCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Takes screenshots of the search box with haru's own course; the first one is in the README. */
public final class Screenshots {

  private static final String PAGE =
      """
      <!doctype html><html lang="%s"><meta name="viewport" content="width=device-width">
      <style>:root { color-scheme: light dark; font: 16px/1.6 system-ui } body { margin: 32px auto; padding: 0 16px; max-width: 720px }</style>
      <script type="module" src="%s/haru-search.js"></script>
      <haru-search %s></haru-search>
      <h1>%s</h1><p>%s
      """;

  private final Browser browser;
  private final Site site;
  private final CourseServer server;
  private final Path directory;

  private Screenshots(Browser browser, Site site, CourseServer server, Path directory) {
    this.browser = browser;
    this.site = site;
    this.server = server;
    this.directory = directory;
  }

  /**
   * Runs the program.
   *
   * @param args the directory for the screenshots
   */
  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    Files.createDirectories(directory);
    try (Chromium chromium = Chromium.start();
        Site site = Site.start();
        CourseServer server =
            CourseServer.start(
                new TestCourse(Path.of("content")),
                directory.resolve("../screenshots-index"),
                site.origin())) {
      if (chromium.missing() != null) {
        throw new IllegalStateException(chromium.missing());
      }
      new Screenshots(chromium.browser(), site, server, directory).take();
    }
  }

  private void take() throws Exception {
    shot("dialog", "en", "hotkey", 900, 700, ColorScheme.LIGHT, "rolling update");
    shot("light", "en", "", 900, 760, ColorScheme.LIGHT, "load balancer");
    shot("dark", "en", "", 900, 760, ColorScheme.DARK, "load balancer");
    shot("korean", "ko", "hotkey", 900, 700, ColorScheme.LIGHT, "znqjspxltm");
    shot("korean-dark", "ko", "hotkey", 900, 700, ColorScheme.DARK, "로드 밸런서");
    shot("phone", "ko", "", 320, 640, ColorScheme.LIGHT, "컨테이너 이미지");
    shot("phone-dialog", "en", "hotkey", 320, 640, ColorScheme.DARK, "rolling update");
    shot("wide", "en", "", 1600, 900, ColorScheme.LIGHT, "git commit");
    shot("nothing", "ko", "", 900, 400, ColorScheme.LIGHT, "ㅁㄴㅇㄹ쀍");
    shot("recent", "en", "hotkey", 900, 500, ColorScheme.LIGHT, "");
    shot("button", "en", "hotkey", 900, 300, ColorScheme.LIGHT, null);
    docsify();
  }

  private void docsify() throws Exception {
    Docsify.putPlugin(site, server);
    site.file("/README.md", "text/markdown", Files.readString(Path.of("content/README.md")));
    site.file("/_sidebar.md", "text/markdown", "- [Day 1](2026/Days/day01.md)\n");
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(site.origin() + "/");
      page.locator(".content h1").first().waitFor();
      page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve("docsify.png")));
    }
  }

  private void shot(
      String name,
      String lang,
      String attributes,
      int width,
      int height,
      ColorScheme scheme,
      String query) {
    boolean korean = lang.equals("ko");
    site.page(
        "/" + name,
        String.format(
            Locale.ROOT,
            PAGE,
            lang,
            server.origin(),
            attributes,
            korean ? "서비스 운영 14일" : "Fourteen days to run a service",
            korean
                ? "하루에 한 가지씩, 작은 서비스를 직접 운영해 봅니다."
                : "A day for each thing that a small service needs."));
    NewContextOptions options =
        new NewContextOptions()
            .setViewportSize(width, height)
            .setColorScheme(scheme)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setLocale(lang);
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      page.navigate(site.origin() + "/" + name);
      if (query != null) {
        search(page, query);
      }
      page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(name + ".png")));
    }
  }

  private static void search(Page page, String query) {
    Locator button = page.locator("haru-search [part=button]");
    if (button.count() > 0) {
      button.click();
    }
    Locator input = page.locator("haru-search input");
    input.fill(query);
    if (!query.isEmpty()) {
      page.locator("haru-search [role=status]:not(:empty)")
          .waitFor(
              new Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }
  }
}
