package dev.haru.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;

/** A search box in a page, as a user sees it. */
record SearchBox(Page page, Locator host) {

  /** Returns an English page that embeds a server's box in two lines. */
  static String html(CourseServer server, String attributes) {
    return html(server, "en", "<haru-search " + attributes + "></haru-search>");
  }

  static String html(CourseServer server, String lang, String boxes) {
    return String.format(
        Locale.ROOT,
        """
        <!doctype html><html lang="%s"><title>Course</title>
        <main><h1>Course</h1><p><a href="/elsewhere">A link</a></p>
        <script type="module" src="%s/haru-search.js"></script>
        %s
        </main>
        """,
        lang,
        server.origin(),
        boxes);
  }

  static SearchBox in(Page page) {
    return new SearchBox(page, page.locator("haru-search"));
  }

  Locator input() {
    return host.locator("input");
  }

  Locator button() {
    return host.locator("[part=button]");
  }

  Locator dialog() {
    return host.locator("dialog");
  }

  Locator options() {
    return host.locator("[role=option]");
  }

  Locator hits() {
    return host.locator("a[role=option]");
  }

  /** Returns the groups of hits, one for each lesson. */
  Locator lessons() {
    return host.locator("[part=group]:has(a[role=option])");
  }

  /** Returns the option to which aria-activedescendant points. */
  Locator active() {
    return host.locator("[role=option][aria-selected=true]");
  }

  Locator message() {
    return host.locator("[part=message]");
  }

  /** Returns what is said about the query above the sections. */
  Locator note() {
    return host.locator("[part=note]");
  }

  /** Returns the live region that assistive technology reads. */
  Locator live() {
    return host.locator("[role=status]");
  }

  void press(String key) {
    page.keyboard().press(key);
  }
}
