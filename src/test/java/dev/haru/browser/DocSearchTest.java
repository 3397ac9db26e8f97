package dev.haru.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.haru.kit.TestCourse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published DocSearch box with haru as its server. */
@InBrowser
class DocSearchTest {

  static final NpmPackage CURRENT =
      new NpmPackage(
          "@docsearch/js",
          "5.2.0",
          "5gIXOpG72MIptdCL40xPRDElWKzIM/gZpCLXN115cOOCWFbUUv+AkXhPPVZv5uRuIqIXygrT2ZpUgSxsD2xifA==");

  static final NpmPackage WIDESPREAD =
      new NpmPackage(
          "@docsearch/js",
          "3.9.0",
          "4bKHcye6EkLgRE8ze0vcdshmEqxeiJM77M0JXjef7lrYZfSlMunrDOCqyLjiZyo1+c0BhUqA2QpFartIjuHIjw==");

  /** What the documentation tells site owners to add. */
  private static final String START =
      """
      docsearch({
        container: '#docsearch', appId: 'haru', apiKey: 'none', INDEX,
        transformSearchClient: client => {
          client.transporter.hosts.splice(0, Infinity,
            {url: 'HOST', accept: 'readWrite', protocol: 'http'});
          return client;
        }
      });
      """;

  static List<Arguments> packages() {
    return List.of(
        Arguments.of(CURRENT, "indices: ['course']", "Day 2: <img src=x onerror=hacked=1>"),
        // It escapes a group's title once more.
        Arguments.of(
            WIDESPREAD, "indexName: 'course'", "Day 2: &lt;img src=x onerror=hacked=1&gt;"));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void searchesHighlightsGroupsAndNavigates(
      NpmPackage docsearch, String index, String hostile, Page page, @TempDir Path temp)
      throws Exception {
    try (Site site = Site.start()) {
      TestCourse course =
          new TestCourse(temp.resolve("course"))
              .with("haru.yaml", "site: docsify\nlinks:\n  base: " + site.origin() + "/\n")
              .with(
                  "2026/Days/day01.md",
                  """
                  # Day 1: Storage

                  Disks.

                  ## Volumes

                  A volume is kept.

                  ## Backups

                  Every volume has one.
                  """)
              .with(
                  "2026/Days/day02.md",
                  """
                  # Day 2: `<img src=x onerror=hacked=1>`

                  ## Volumes `<b>'x'</b>`

                  volume.
                  """);
      try (CourseServer server = CourseServer.start(course, temp.resolve("index"), site.origin())) {
        searchOnce(server);
        site.file("/docsearch.js", "text/javascript", docsearch.text("dist/umd/index.js"))
            .file(
                "/start.js",
                "text/javascript",
                START
                    .replace("INDEX", index)
                    .replace("HOST", server.origin().replace("http://", "")))
            .page(
                "/",
                "<!doctype html><meta charset=utf-8><div id=docsearch></div>"
                    + "<script src=docsearch.js></script><script src=start.js></script>");
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        page.navigate(site.origin());
        page.locator(".DocSearch-Button").click();
        page.locator(".DocSearch-Input").pressSequentially("volumes");
        Locator groups = page.locator(".DocSearch-Hit-source");
        groups.getByText("Day 1: Storage").waitFor();
        assertThat(groups.allTextContents()).containsExactlyInAnyOrder("Day 1: Storage", hostile);
        assertThat(page.locator(".DocSearch-Hit mark").allTextContents()).contains("Volumes");
        Locator hit = page.locator(".DocSearch-Hit a[href*='day01?id=volumes']");
        assertThat(hit.textContent()).contains("Volumes");
        page.locator(".DocSearch-Hit a[href*='day02']").first().click();
        page.waitForURL(url -> url.startsWith(site.origin() + "/#/2026/Days/day02?id="));
        page.reload();
        page.locator(".DocSearch-Button").click();
        Locator recent = page.locator(".DocSearch-Hit").first();
        assertThat(recent.textContent()).contains("Volumes <b>'x'</b>");
        assertThat(page.evaluate("typeof hacked")).isEqualTo("undefined");
        assertThat(complaints).isEmpty();
      }
    }
  }

  /**
   * Lets a server load the classes of an answer. The client gives up after a second, with an error
   * in the page, which the first answer may take while other tests use the processors.
   */
  private static void searchOnce(CourseServer server) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(server.origin() + "/1/indexes/*/queries"))
                  .POST(BodyPublishers.ofString("{\"requests\":[{\"query\":\"volumes\"}]}"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
  }
}
