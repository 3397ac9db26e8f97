package dev.haru.browser;

import java.util.Locale;

/** A docsify site with the usual setup of courses. */
final class Docsify {

  private static final String INDEX =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <meta charset="UTF-8">
        <title>Course</title>
        <meta name="viewport" content="width=device-width, initial-scale=1.0, minimum-scale=1.0">
        <link rel="stylesheet" href="/vue.css">
        <style>haru-search { position: fixed; top: 12px; right: 92px; z-index: 30 }</style>
      </head>
      <body>
        <script type="module" src="%s"></script>
        %s
        <div id="app"></div>
        <script>window.$docsify = { name: 'Course', repo: 'https://git.example.org/course', loadSidebar: true }</script>
        <script src="/docsify.js"></script>
      </body>
      </html>
      """;

  private Docsify() {}

  /** Adds docsify with haru's plugin to a site; the caller adds the lessons. */
  static void putPlugin(Site site, CourseServer server) throws Exception {
    put(site, server, "");
    site.page("/", pluginPage(server.origin() + "/haru-docsify.js"));
  }

  /** Returns a page with haru's plugin; otherwise as {@link #page}. */
  static String pluginPage(String plugin) {
    return page("", "")
        .replaceAll("<style>.*</style>\n", "")
        .replace("<script type=\"module\" src=\"\"></script>\n", "")
        .replace(
            "<script src=\"/docsify.js\">",
            "<script src=\"" + plugin + "\"></script>\n  <script src=\"/docsify.js\">");
  }

  /** Adds docsify and a page that embeds a search box to a site; the caller adds the lessons. */
  static void put(Site site, CourseServer server, String box) throws Exception {
    site.page("/", page(server.origin() + "/haru-search.js", box))
        .file("/docsify.js", "text/javascript", script())
        .file("/vue.css", "text/css", theme());
  }

  /**
   * Returns a page that embeds a search box, and loads {@code /docsify.js} and {@code /vue.css}.
   */
  static String page(String script, String box) {
    return String.format(Locale.ROOT, INDEX, script, box);
  }

  static String script() throws Exception {
    return NpmPackage.DOCSIFY.text("lib/docsify.min.js");
  }

  static String theme() throws Exception {
    return NpmPackage.DOCSIFY
        .text("lib/themes/vue.css")
        .replaceAll("@import url\\([^)]*\\);", ""); // fonts of another origin
  }
}
