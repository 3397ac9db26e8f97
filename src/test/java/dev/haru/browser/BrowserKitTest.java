package dev.haru.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.haru.kit.TestCourse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InBrowser
class BrowserKitTest {

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
}
