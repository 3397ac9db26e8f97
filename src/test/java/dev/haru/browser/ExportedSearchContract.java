package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.haru.browser.Damage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * What the box does with an export, be its engine haru's own or a stand-in. The course is a small
 * one whose sections include “Kubernetes volumes”, “Health checks” and twelve drills that are
 * evergreens.
 */
abstract class ExportedSearchContract extends OnExportedSite {

  /** Returns a newer export of the same course, no file of whose data is what it was. */
  abstract ExportFiles later() throws Exception;

  @Test
  void resultsComeUnderAStrictPolicyBelowASubPath(Page page) {
    SearchBox box = site.open(page);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    assertThat(box.live()).containsText("section");
    assertThat(page.workers()).hasSize(1);
    ExportedSite.assertNoViolations(page);
    List<String> asked = new ArrayList<>(site.host().asked());
    asked.remove("/course/page.html");
    asked.remove("/favicon.ico");
    assertThat(asked)
        .allMatch(path -> path.startsWith(ExportedSite.EXPORT))
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingIsFetchedBeforeTheBoxIsUsed(Page page) {
    SearchBox box = site.open(page);
    assertThat(box.input()).isVisible();
    assertThat(site.host().asked()).doesNotContain(ExportedSite.EXPORT + "manifest.json");
    page.waitForRequest("**/manifest.json", () -> box.input().hover());
    page.waitForCondition(
        () -> site.host().asked().stream().anyMatch(path -> path.contains("/engine.")));
  }

  @Test
  void typingLetterByLetterEndsWithTheWholeQuery(Page page) {
    SearchBox box = site.open(page);
    box.input().pressSequentially("health checks");
    assertThat(box.hits().first()).containsText("Health checks");
    assertThat(box.live()).hasText("1 section");
    List<String> data = new ArrayList<>(site.host().asked());
    data.removeIf(path -> !ExportedSite.isData(path));
    assertThat(data).doesNotHaveDuplicates();
  }

  @Test
  void aQueryDoesNotWaitForTheFilesOfAnOlderOne(Page page) {
    SearchBox box = site.open(page);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    CountDownLatch held = new CountDownLatch(1);
    Set<String> known = site.data();
    site.host()
        .trouble((path, content) -> {
          if (ExportedSite.isData(path) && !known.contains(path)) {
            held.await();
          }
          return content;
        });
    box.input().fill("health");
    page.waitForCondition(() -> site.data().size() > known.size());
    box.input().fill("volum");
    assertThat(box.live()).hasText("1 section");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    held.countDown();
    box.input().fill("health");
    assertThat(box.hits().first()).containsText("Health checks");
  }

  @Test
  void moreShowsTheRest(Page page) {
    SearchBox box = site.open(page);
    box.input().fill("evergreen");
    assertThat(box.hits()).hasCount(10);
    box.press("ArrowUp");
    assertThat(box.active()).hasText("Show 2 more");
    box.press("Enter");
    assertThat(box.hits()).hasCount(12);
  }

  @Test
  void suggestionsComeFromTheExportToo(Page page) {
    SearchBox box = site.open(page);
    box.input().fill("evergr");
    box.hits().first().waitFor();
    box.host().locator("div[role=option]").getByText("evergreen").click();
    assertThat(box.input()).hasValue("evergreen");
    assertThat(box.hits().first()).containsText("Drill");
  }

  @Test
  void enterOpensTheFirstSectionAndTheQueryIsKept(Page page) {
    SearchBox box = site.open(page);
    box.input().fill("volume");
    box.hits().first().waitFor();
    box.press("Enter");
    page.waitForURL(site.origin() + "/course/#/2026/Days/day02?id=day-2-kubernetes-volumes");
    SearchBox again = site.open(page);
    again.input().focus();
    assertThat(again.options().first()).hasText("volume");
    again.press("ArrowDown");
    again.press("Enter");
    assertThat(again.hits().first()).containsText("Kubernetes volumes");
  }

  @Test
  void anInvalidQueryIsRefused(Page page) {
    SearchBox box = site.open(page, "haru/haru-search.js", "<haru-search year=soon></haru-search>");
    box.input().fill("volume");
    assertThat(box.message()).containsText("This query can't be searched.");
    assertThat(box.message().locator("button")).hasCount(0);
  }

  @Test
  void boxesOfAPageShareAWorker(Page page) {
    SearchBox both =
        site.open(
            page, "haru/haru-search.js", "<haru-search></haru-search><haru-search></haru-search>");
    for (SearchBox box :
        List.of(
            new SearchBox(page, both.host().first()), new SearchBox(page, both.host().last()))) {
      box.input().fill("volume");
      assertThat(box.hits().first()).containsText("Kubernetes volumes");
      box.press("Escape");
    }
    assertThat(page.workers()).hasSize(1);
    assertThat(new TreeSet<>(site.host().asked())).contains(ExportedSite.EXPORT + "manifest.json");
  }

  @Test
  void aDeploymentWhileAPageIsOpenOnlyMakesASearchSlower(Page page) throws Exception {
    SearchBox box = site.open(page);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    Set<String> before = site.data();
    site.host().deploy(ExportedSite.EXPORT, later());
    site.host().forget();
    box.input().fill("health");
    assertThat(box.hits().first()).containsText("Health checks, revised");
    assertThat(site.data().stream().filter(path -> !before.contains(path))).isNotEmpty();
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    assertThat(page.workers()).hasSize(1);
  }

  @Test
  void whatWorkedGoesOnWorkingWhenAnotherFileIsMissing(Page page) {
    SearchBox box = site.open(page);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    site.host().trouble(Damage.MISSING.in(Kind.DATA));
    box.input().fill("health");
    assertThat(box.message()).containsText("Search is unavailable.");
    assertThat(box.hits()).hasCount(0);
    box.input().fill("volum");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
  }
}
