package dev.haru.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A site with an export in one of its directories. */
record ExportedSite(StaticHost host) implements AutoCloseable {

  /** The longest wait for what a page shows, in ms: the engine starts slowly on a busy machine. */
  private static final double PATIENCE = 30_000;

  /** The directory of the export. */
  static final String EXPORT = "/course/haru/";

  private static final Pattern DATA = Pattern.compile("/data/[^/]+\\.bin$");

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><title>Course</title>
      <main><h1>Course</h1><p><a href="/elsewhere">A link</a></p>
      <script type="module" src="%s"></script>
      %s
      </main>
      """;

  static ExportedSite start() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    return new ExportedSite(StaticHost.start());
  }

  /** Opens a page of the site with one box. */
  SearchBox open(Page page) {
    return open(page, "haru/haru-search.js", "<haru-search></haru-search>");
  }

  /** Opens a page of the site with boxes whose script is at an address. */
  SearchBox open(Page page, String script, String boxes) {
    String html = String.format(Locale.ROOT, PAGE, script, boxes);
    host.put("/course/page.html", html.getBytes(StandardCharsets.UTF_8));
    page.addInitScript(
        "violations = []; addEventListener('securitypolicyviolation',"
            + " event => violations.push(event.violatedDirective + ' ' + event.blockedURI))");
    page.navigate(host.origin() + "/course/page.html");
    return SearchBox.in(page);
  }

  static void assertNoViolations(Page page) {
    assertThat(page.evaluate("() => violations")).isEqualTo(List.of());
  }

  static boolean isData(String path) {
    return DATA.matcher(path).find();
  }

  /** Returns the data files that have been asked for, each once. */
  TreeSet<String> data() {
    TreeSet<String> data = new TreeSet<>(host.asked());
    data.removeIf(path -> !isData(path));
    return data;
  }

  String origin() {
    return host.origin();
  }

  @Override
  public void close() {
    host.close();
  }
}
