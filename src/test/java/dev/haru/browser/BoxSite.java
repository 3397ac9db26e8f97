package dev.haru.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A course's site, and of another origin haru's server over {@link BoxCourse}. */
record BoxSite(Site site, CourseServer server) implements AutoCloseable {

  /**
   * Starts both; the site has no page yet.
   *
   * @param directory where the course and its index go
   */
  static BoxSite start(Path directory) throws Exception {
    Site site = Site.start();
    try {
      return new BoxSite(
          site,
          CourseServer.start(
              BoxCourse.at(directory.resolve("course"), site.origin()),
              directory.resolve("index"),
              site.origin()));
    } catch (Exception e) {
      site.close();
      throw e;
    }
  }

  /** Puts a page in English with a box that has these attributes at a path. */
  void box(String path, String attributes) {
    site.page(path, SearchBox.html(server, attributes));
  }

  /** Puts a page in a language with these boxes at a path. */
  void page(String path, String lang, String boxes) {
    site.page(path, SearchBox.html(server, lang, boxes));
  }

  String origin() {
    return site.origin();
  }

  /** Shows a page and returns the box in it. */
  SearchBox open(Page page, String path) {
    page.navigate(origin() + path);
    return SearchBox.in(page);
  }

  @Override
  public void close() {
    server.close();
    site.close();
  }
}
