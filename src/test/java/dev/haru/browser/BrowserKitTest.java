package dev.haru.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InBrowser
class BrowserKitTest {

  @AutoClose private static final Site SITE = Site.start();

  @Test
  void aPageOfAnAllowedOriginReadsAnswersAndOthersDoNot(Page page, @TempDir Path temp)
      throws Exception {
    try (Site site = Site.start().page("/", "<p>here");
        Site other = Site.start().page("/", "<p>there");
        CourseServer server =
            CourseServer.start(
                new TestCourse(temp.resolve("course")).with("day01.md", "# Volumes\n\nkept\n"),
                temp.resolve("index"),
                site.origin())) {
      String search =
          "url => fetch(url).then(answer => answer.json()).then(found => found.total, () => -1)";
      String url = server.origin() + "/api/search?q=volumes";
      page.navigate(site.origin());
      assertThat(page.evaluate(search, url)).isEqualTo(1);
      page.navigate(other.origin());
      assertThat(page.evaluate(search, url)).isEqualTo(-1);
    }
  }

  /** Both see a page that keeps a number; whichever is second must not find the first's. */
  @RepeatedTest(2)
  void whatAPageKeptIsGoneInTheNextTest(Page page) {
    SITE.page("/", "<p>here");
    page.navigate(SITE.origin());
    assertThat(page.evaluate("() => localStorage.length + document.cookie.length")).isEqualTo(0);
    assertThat(page.evaluate("() => caches.keys().then(keys => keys.length)")).isEqualTo(0);
    page.evaluate("() => { localStorage.kept = 1; document.cookie = 'kept=1; max-age=600' }");
    page.evaluate("() => caches.open('kept').then(() => 1)");
    page.context().setOffline(true);
  }
}
