package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InBrowser
class SearchBoxTroubleTest {

  private static final String SEARCH = "**/api/search?**";

  private static BoxSite site;

  @BeforeAll
  static void start(@TempDir Path temp) throws Exception {
    site = BoxSite.start(temp);
    site.box("/", "");
    site.page("/ko", "ko", "<haru-search></haru-search>");
    site.box("/nowhere", "endpoint=http://127.0.0.1:9/");
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  private static Route.FulfillOptions answer(int status, String body) {
    return new Route.FulfillOptions()
        .setStatus(status)
        .setContentType("application/json")
        .setHeaders(
            Map.of(
                "Access-Control-Allow-Origin", "*",
                "Access-Control-Expose-Headers", "Retry-After",
                "Retry-After", "1"))
        .setBody(body);
  }

  @Test
  void anAnswerThatComesTooLateIsDropped(Page page) {
    SearchBox box = site.open(page, "/");
    AtomicReference<Route> late = new AtomicReference<>();
    page.route("**/api/search?q=slow&**", late::set);
    page.waitForRequest("**/api/search?q=slow&**", () -> box.input().fill("slow"));
    page.waitForCondition(() -> late.get() != null);
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    late.get()
        .fulfill(answer(200, "{\"total\":0,\"corrections\":[],\"hits\":[],\"generation\":1}"));
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
    assertThat(box.live()).containsText("section");
  }

  @Test
  void aClickCountsIfSuggestionsComeWhileTheMouseIsDown(Page page) {
    SearchBox box = site.open(page, "/");
    AtomicReference<Route> late = new AtomicReference<>();
    page.route("**/api/suggest?**", late::set);
    page.route(SEARCH, route -> route.fulfill(answer(500, "{}")));
    box.input().fill("volume");
    Locator retry = box.message().getByText("Try again");
    retry.hover();
    page.waitForCondition(() -> late.get() != null);
    page.unroute(SEARCH);
    page.mouse().down();
    page.waitForResponse(
        "**/api/suggest?**", () -> late.get().fulfill(answer(200, "{\"suggestions\":[]}")));
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    page.mouse().up();
    assertThat(box.hits().first()).containsText("Kubernetes volumes");
  }

  @Test
  void aRequestThatIsNotWantedAnyMoreIsCancelled(Page page) {
    SearchBox box = site.open(page, "/");
    AtomicReference<Route> held = new AtomicReference<>();
    page.route("**/api/search?q=slow&**", held::set);
    page.waitForRequest("**/api/search?q=slow&**", () -> box.input().fill("slow"));
    page.waitForCondition(() -> held.get() != null);
    AtomicReference<String> cancelled = new AtomicReference<>("");
    page.onRequestFailed(request -> cancelled.set(request.url() + ' ' + request.failure()));
    box.input().fill("volume");
    page.waitForCondition(() -> !cancelled.get().isEmpty());
    assertThat(cancelled.get()).contains("q=slow").contains("ERR_ABORTED");
  }

  @Test
  void anAnswerDoesNotBringBackAListThatWasClosed(Page page) {
    SearchBox box = site.open(page, "/");
    AtomicReference<Route> held = new AtomicReference<>();
    page.route(SEARCH, held::set);
    page.waitForRequest(SEARCH, () -> box.input().fill("volume"));
    page.waitForCondition(() -> held.get() != null);
    box.press("Escape");
    assertThat(box.message()).isHidden();
    held.get().resume();
    page.unroute(SEARCH);
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))");
    assertThat(box.input()).hasAttribute("aria-expanded", "false");
    box.press("ArrowDown");
    assertThat(box.hits().first()).isVisible();
  }

  @Test
  void whileItSearchesItSaysSo(Page page) {
    SearchBox box = site.open(page, "/");
    AtomicReference<Route> held = new AtomicReference<>();
    page.route(SEARCH, held::set);
    box.input().fill("volume");
    assertThat(box.message()).containsText("Searching…");
    page.waitForCondition(() -> held.get() != null);
    held.get().resume();
    assertThat(box.hits().first()).isVisible();
    assertThat(box.message()).isHidden();
  }

  @Test
  void offlineIsSaidAndOverWhenOneIsBack(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().focus();
    page.context().setOffline(true);
    box.input().fill("volume");
    assertThat(box.message()).containsText("You're offline.");
    assertThat(box.live()).containsText("You're offline.");
    page.context().setOffline(false);
    assertThat(box.hits().first()).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"429", "503"})
  void aBusyServerIsAskedAgain(int status, Page page) {
    SearchBox box = site.open(page, "/");
    AtomicInteger asked = new AtomicInteger();
    page.route(
        SEARCH,
        route -> {
          if (asked.getAndIncrement() == 0) {
            route.fulfill(answer(status, "{}"));
          } else {
            route.resume();
          }
        });
    box.input().fill("volume");
    assertThat(box.message()).containsText("Search is busy.");
    assertThat(box.hits().first()).isVisible();
    assertThat(asked.get()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "500, {}, Search is unavailable.",
    "404, {}, Search is unavailable.",
    "200, <html>, Search is unavailable.",
    "200, null, Search is unavailable.",
    "400, {}, This query can't be searched."
  })
  void whatIsNoAnswerIsSaid(int status, String body, String says, Page page) {
    SearchBox box = site.open(page, "/");
    page.route(SEARCH, route -> route.fulfill(answer(status, body)));
    box.input().fill("volume");
    assertThat(box.message()).containsText(says);
    assertThat(box.live()).hasText(says);
    assertThat(box.hits()).hasCount(0);
  }

  @Test
  void aFailedSearchCanBeTriedAgain(Page page) {
    SearchBox box = site.open(page, "/ko");
    page.route(SEARCH, route -> route.fulfill(answer(500, "{}")));
    box.input().fill("볼륨");
    assertThat(box.message()).containsText("지금은 검색할 수 없어요.");
    page.unroute(SEARCH);
    box.message().getByText("다시 시도").click();
    assertThat(box.hits().first()).containsText("볼륨");
  }

  @Test
  void aServerThatIsNotThereIsSaid(Page page) {
    SearchBox box = site.open(page, "/nowhere");
    box.input().fill("volume");
    assertThat(box.message()).containsText("Search is unavailable.");
  }

  @Test
  void suggestionsThatFailedComeBackWithTheNextQuery(Page page) {
    SearchBox box = site.open(page, "/");
    AtomicInteger asked = new AtomicInteger();
    page.route(
        "**/api/suggest?**",
        route -> {
          if (asked.incrementAndGet() == 1) {
            route.fulfill(answer(500, "{}"));
          } else {
            route.resume();
          }
        });
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("volumes");
    box.input().fill("evergr");
    assertThat(box.host().locator("div[role=option]").first()).hasText("evergreen");
  }

  @Test
  void whereNothingMayBeKeptItSearchesAllTheSame(Page page) {
    page.addInitScript(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })");
    SearchBox box = site.open(page, "/");
    box.input().fill("volume");
    box.hits().first().waitFor();
    box.press("Enter");
    page.waitForURL(url -> url.contains("#"));
  }
}
