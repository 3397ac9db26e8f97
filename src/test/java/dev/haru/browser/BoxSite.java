package dev.haru.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A course's site, and a haru server of {@link BoxCourse} at another origin. */
record BoxSite(Site site, CourseServer server) implements AutoCloseable {

  /**
   * Starts both; the site has no pages yet.
   *
   * @param directory the directory for the course and its index
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

  /** Adds an English page with a box that has the given attributes. */
  void box(String path, String attributes) {
    site.page(path, SearchBox.html(server, attributes));
  }

  /** Adds a page in a language with the given boxes. */
  void page(String path, String lang, String boxes) {
    site.page(path, SearchBox.html(server, lang, boxes));
  }

  String origin() {
    return site.origin();
  }

  /** Opens a page and returns its box. */
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
