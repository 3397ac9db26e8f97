package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.haru.browser.Damage.Kind;
import dev.haru.browser.StaticHost.Trouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Trouble with the many files of a real index, and with haru's own engine. */
class RealTroubleTest extends OnExportedSite {

  @Override
  ExportFiles export() throws Exception {
    return RealCourse.export();
  }

  @Test
  void filesThatAreDamagedOnceAreFetchedAgainByThemselves(Page page) {
    Trouble damaged = Damage.ANOTHER_BYTE.in(Kind.DATA);
    Set<String> seen = ConcurrentHashMap.newKeySet();
    site.host().trouble((path, content) -> seen.add(path) ? damaged.apply(path, content) : content);
    SearchBox box = site.open(page);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
  }

  @Test
  void aFetchThatBeganBeforeATryDoesNotFailIt(Page page) {
    SearchBox box = site.open(page);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");

    // Files are known to be missing at once, but one of them only when the next try has begun.
    AtomicInteger reasons = new AtomicInteger();
    CountDownLatch tried = new CountDownLatch(1);
    Trouble missing = Damage.MISSING.in(Kind.DATA);
    site.host()
        .trouble((path, content) -> {
          if (path.endsWith("manifest.json") && reasons.incrementAndGet() == 2) {
            tried.await();
          }
          return missing.apply(path, content);
        });
    try {
      box.input().fill("health");
      assertThat(box.message()).containsText("Search is unavailable.");
      site.host().trouble(Trouble.NONE);
      site.host().forget();
      box.message().getByText("Try again").click();
      page.waitForCondition(() -> !site.data().isEmpty());
    } finally {
      tried.countDown();
    }
    assertThat(box.hits().first()).containsText("Health checks");
  }
}
