package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.haru.browser.Damage.Kind;
import dev.haru.browser.StaticHost.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the box does when files of an export are missing, damaged, replaced or out of reach. */
class ExportedTroubleTest extends OnExportedSite {

  @ParameterizedTest
  @EnumSource
  void aFileOfDataIsFetchedAgainByItself(Damage damage, Page page) {
    site.host().trouble(damage.in(Kind.DATA).times(1));
    SearchBox box = site.open(page);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
  }

  @ParameterizedTest
  @EnumSource(names = {"ANOTHER_BYTE", "EMPTY"}) // the others are tried with files of any kind
  void aFileThatStaysDamagedIsSaidUntilItIsWhole(Damage damage, Page page) {
    assertIsSaid(page, damage.in(Kind.DATA));
  }

  @ParameterizedTest
  @EnumSource
  void aMissingFileOfAnyKindIsSaidUntilItIsThere(Kind kind, Page page) {
    assertIsSaid(page, Damage.MISSING.in(kind));
  }

  @ParameterizedTest
  @EnumSource
  void aPageInsteadOfAFileOfAnyKindIsSaidUntilItIsThere(Kind kind, Page page) {
    assertIsSaid(page, Damage.A_PAGE.in(kind));
  }

  @ParameterizedTest
  @EnumSource
  void aFileOfAnyKindThatIsCutShortIsSaidUntilItIsWhole(Kind kind, Page page) {
    assertIsSaid(page, Damage.CUT_SHORT.in(kind));
  }

  /** Waits until nothing is asked for any more: another try would join one that still goes on. */
  private void awaitQuiet(Page page) {
    AtomicInteger asked = new AtomicInteger(-1);
    AtomicInteger looks = new AtomicInteger();
    page.waitForCondition(() -> {
      int now = site.host().asked().size();
      if (asked.getAndSet(now) != now) {
        looks.set(0);
      }
      return looks.incrementAndGet() > 20;
    });
  }

  private void assertIsSaid(Page page, Trouble trouble) {
    SearchBox box = site.open(page);
    site.host().trouble(trouble);
    box.input().fill("volume");
    assertThat(box.message()).containsText("Search is unavailable.");
    assertThat(box.live()).hasText("Search is unavailable.");
    assertThat(box.hits()).hasCount(0);
    int asked = site.host().asked().size();
    box.message().getByText("Try again").click();
    page.waitForCondition(() -> site.host().asked().size() > asked); // it is tried again, and ends
    assertThat(box.host().locator(".loading")).hasCount(0);
    awaitQuiet(page);
    assertThat(box.message()).containsText("Search is unavailable.");
    site.host().trouble(Trouble.NONE);
    box.message().getByText("Try again").click();
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
  }

  @Test
  void aDeploymentWhileTheEngineStartsIsNoticed(Page page) throws Exception {
    ExportFiles later = StubCourse.later();
    SearchBox box = site.open(page);
    // The manifest is still that of the first export when the worker has been deployed.
    byte[] first = StubCourse.export().files().get("manifest.json");
    site.host().deploy(ExportedSite.EXPORT, later);
    site.host()
        .trouble(
            ((Trouble) (path, content) -> path.endsWith("manifest.json") ? first : content)
                .times(1));
    box.input().fill("health");
    assertThat(box.hits().first()).containsText("Health checks, revised");
  }

  @Test
  void halfADeploymentIsSaidAndOverWhenItIsWhole(Page page) throws Exception {
    ExportFiles later = StubCourse.later();
    byte[] first = StubCourse.export().files().get("manifest.json");
    site.host().deploy(ExportedSite.EXPORT, later.with("manifest.json", first));
    SearchBox box = site.open(page);
    box.input().fill("health");
    assertThat(box.message()).containsText("Search is unavailable.");
    site.host().deploy(ExportedSite.EXPORT, later);
    box.message().getByText("Try again").click();
    assertThat(box.hits().first()).containsText("Health checks, revised");
  }

  @Test
  void anExportOfAnotherFormatIsNotSearched(Page page) throws Exception {
    site.host()
        .trouble((path, content) ->
            path.endsWith("manifest.json")
                ? new String(content, StandardCharsets.UTF_8)
                    .replaceFirst("\"format\"\\s*:\\s*1", "\"format\":2")
                    .getBytes(StandardCharsets.UTF_8)
                : content);
    SearchBox box = site.open(page);
    box.input().fill("volume");
    assertThat(box.message()).containsText("Search is unavailable.");
  }

  @Test
  void offlineIsSaidAndOverWhenOneIsBack(Page page) {
    SearchBox box = site.open(page);
    box.input().fill("volume");
    assertThat(box.hits().first()).isVisible();
    page.context().setOffline(true);
    site.host().trouble((path, content) -> null);
    box.input().fill("volum");
    assertThat(box.live()).hasText("1 section");
    box.input().fill("health");
    assertThat(box.message()).containsText("You're offline.");
    site.host().trouble(Trouble.NONE);
    page.context().setOffline(false);
    assertThat(box.hits().first()).containsText("Health checks");
  }

  @Test
  void offlineFromTheBeginningIsSaidToo(Page page) {
    SearchBox box = site.open(page);
    page.context().setOffline(true);
    box.input().fill("volume");
    assertThat(box.message()).containsText("You're offline.");
    page.context().setOffline(false);
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
  }

  @Test
  void aMissingFileIsNotAskedForAgainAndAgain(Page page) {
    SearchBox box = site.open(page);
    site.host().trouble(Damage.MISSING.in(Kind.DATA));
    box.input().fill("volume");
    assertThat(box.message()).containsText("Search is unavailable.");
    Map<String, Long> counts =
        site.host().asked().stream()
            .filter(ExportedSite::isData)
            .collect(Collectors.groupingBy(path -> path, Collectors.counting()));
    assertThat(counts.values()).allMatch(count -> count <= 6);
  }
}
