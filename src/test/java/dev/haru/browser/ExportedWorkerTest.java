package dev.haru.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What a worker does with the messages of a page; it runs in the page, where time can be stopped.
 */
class ExportedWorkerTest extends OnExportedSite {

  private static final String ASKED =
      """
      async ([manifest, queries]) => {
        const rests = [];
        const later = setTimeout;
        const until = async (condition) => { while (!condition()) await new Promise((done) => later(done)); };
        const { serve } = await import(`/course/haru/${JSON.parse(manifest).worker}`);
        const { port1, port2 } = new MessageChannel();
        const replies = [];
        port1.onmessage = ({ data }) => replies.push(data);
        serve(port2);
        port1.postMessage({ id: 1, type: 'open', parameters: manifest });
        await until(() => replies.length === 1);
        window.setTimeout = (task, ms) => (ms ? rests.push(task) : later(task));
        for (const [i, q] of queries.entries()) {
          if (i) port1.postMessage({ id: i + 1, type: 'cancel' });
          port1.postMessage({ id: i + 2, type: 'search', parameters: { q, limit: 10, offset: 0, languages: [] } });
          await until(() => rests.length === i + 1);
        }
        rests.forEach((task) => task());
        await until(() => replies.length === 2);
        return replies[1].answer.hits[0].heading;
      }
      """;

  /** Returns the files that queries fetch of which each is cancelled when the next one is asked. */
  private Set<String> dataOf(Page page, String... queries) throws Exception {
    site.open(page);
    site.host().forget();
    String manifest =
        new String(StubCourse.export().files().get("manifest.json"), StandardCharsets.UTF_8);
    assertThat(page.evaluate(ASKED, new Object[] {manifest, queries}))
        .isEqualTo("Kubernetes volumes");
    return site.data();
  }

  @Test
  void aQueryThatIsSoonReplacedFetchesNothing(Page page, Browser browser) throws Exception {
    Page other = browser.newContext().newPage(); // its cache is empty
    assertThat(dataOf(page, "health", "evergreen", "volume")).isEqualTo(dataOf(other, "volume"));
  }
}
