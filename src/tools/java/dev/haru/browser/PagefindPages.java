package dev.haru.browser;

import dev.haru.index.CourseIndex;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.lucene.LuceneSectionIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a page of HTML for each section of an index, and has Pagefind index them. */
final class PagefindPages {

  private static final String PACKAGE = "pagefind@1.6.0";

  private PagefindPages() {}

  static void write(Path index, Path directory) throws Exception {
    try (CourseIndex opened = CourseIndex.open(index)) {
      LuceneSectionIndex sections = new LuceneSectionIndex(opened);
      for (int doc = 0; doc < opened.reader().maxDoc(); doc++) {
        if (sections.columns().groups().of(doc) >= 0) {
          write(sections.section(doc), directory);
        }
      }
    }
    int status =
        new ProcessBuilder("npx", "--yes", PACKAGE, "--site", directory.toString())
            .inheritIO()
            .start()
            .waitFor();
    if (status != 0) {
      throw new IllegalStateException("pagefind failed with the status " + status);
    }
  }

  private static void write(StoredSection section, Path directory) throws IOException {
    Path page = directory.resolve(section.path() + "/" + section.line() + ".html");
    Files.createDirectories(page.getParent());
    Files.writeString(
        page,
        "<!doctype html><html lang=\""
            + section.lang()
            + "\"><title>"
            + escaped(section.title())
            + "</title><body data-pagefind-body><p>"
            + escaped(section.title())
            + "</p><h1>"
            + escaped(section.heading().text())
            + "</h1><p>"
            + escaped(section.text().text())
            + "</p></body></html>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** Returns the {@code path:line} of a section by the address of its page. */
  static String place(String address) {
    String page = address.replaceFirst("^/", "").replaceFirst("\\.html$", "");
    int slash = page.lastIndexOf('/');
    return page.substring(0, slash) + ":" + page.substring(slash + 1);
  }
}
