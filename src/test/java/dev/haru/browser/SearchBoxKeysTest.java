package dev.haru.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@InBrowser
class SearchBoxKeysTest {

  private static BoxSite site;

  @BeforeAll
  static void start(@TempDir Path temp) throws Exception {
    site = BoxSite.start(temp);
    site.box("/", "");
    site.page("/dialog", "en", "<haru-search hotkey></haru-search><input id=other>");
    site.box("/letter", "hotkey=j");
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
    }
  }

  @Test
  void theFieldKeepsTheFocusWhileTheKeysMoveThroughTheList(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("evergreen");
    assertThat(box.hits()).hasCount(10);
    assertThat(box.input()).hasAttribute("aria-expanded", "true");
    String first = box.hits().first().getAttribute("id");
    assertThat(box.active()).hasAttribute("id", first);
    assertThat(box.input()).hasAttribute("aria-activedescendant", first);
    box.press("ArrowDown");
    assertThat(box.active()).not().hasAttribute("id", first);
    box.press("ArrowUp");
    assertThat(box.active()).hasAttribute("id", first);
    assertThat(box.input()).isFocused();
    box.press("ArrowUp");
    assertThat(box.active()).hasText("Show 2 more");
    box.press("ArrowDown");
    assertThat(box.active()).hasAttribute("id", first);
    box.press("Escape");
    assertThat(box.input()).hasAttribute("aria-expanded", "false");
    assertThat(box.input()).hasValue("evergreen");
    box.press("Escape");
    assertThat(box.input()).hasValue("");
  }

  @Test
  void enterOpensTheFirstSection(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("health checks");
    box.hits().first().waitFor();
    box.press("Enter");
    page.waitForURL(site.origin() + "/#/2026/Days/day01?id=health-checks");
  }

  @Test
  void enterBeforeTheAnswerOpensTheFirstSectionWhenItComes(Page page) {
    SearchBox box = site.open(page, "/");
    AtomicReference<Route> late = new AtomicReference<>();
    page.route("**/api/search?q=volume&**", late::set);
    box.input().fill("volume");
    box.press("Enter");
    page.waitForCondition(() -> late.get() != null);
    assertThat(page).hasURL(site.origin() + "/");
    late.get().resume();
    page.waitForURL(url -> url.contains("#/2026/Days/day02"));
  }

  @Test
  void enterBeforeTheAnswerIsForgottenWhenOneTypesOn(Page page) {
    SearchBox box = site.open(page, "/");
    page.route("**/api/search?q=vol&**", route -> {});
    box.input().fill("vol");
    box.press("Enter");
    box.input().fill("volume");
    assertThat(box.hits().first()).containsText("volumes");
    assertThat(page).hasURL(site.origin() + "/");
  }

  @Test
  void theArrowsMoveTheCursorUntilASectionIsChosen(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("health checks");
    box.hits().first().waitFor();
    box.press("ArrowLeft");
    assertThat(box.hits().first().locator("[part=heading]")).hasText("Health checks");
    assertThat(box.input().evaluate("input => input.selectionStart")).isEqualTo(12);
    box.press("ArrowDown");
    box.press("ArrowUp");
    box.press("ArrowLeft");
    assertThat(box.active().locator("[part=heading]")).hasText("상태 확인");
  }

  @Test
  void controlEnterOpensAnotherTab(Page page) {
    SearchBox box = site.open(page, "/");
    box.input().fill("volume");
    box.hits().first().waitFor();
    Page tab = page.context().waitForPage(() -> box.press("Control+Enter"));
    assertThat(tab).hasURL(site.origin() + "/#/2026/Days/day02?id=day-2-kubernetes-volumes");
    assertThat(page).hasURL(site.origin() + "/");
  }

  @Test
  void keysBelongToTheInputMethodWhileASyllableIsComposed(Page page) {
    SearchBox box = site.open(page, "/");
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> {
      if (request.url().contains("/api/search")) {
        asked.add(request.url());
      }
    });
    CDPSession devTools = page.context().newCDPSession(page);
    box.input().focus();
    for (String composed : List.of("ㅂ", "보", "볼", "볼ㄹ", "볼류", "볼륨")) {
      compose(devTools, composed);
    }
    assertThat(box.hits().first()).containsText("쿠버네티스 볼륨");
    assertThat(
            page.evaluate(
                "() => document.querySelector('haru-search').shadowRoot.activeElement.value"))
        .isEqualTo("볼륨");
    int searches = asked.size();
    for (String key : List.of("Enter", "ArrowDown", "ArrowUp", "ArrowRight", "Escape")) {
      pressWhileComposing(devTools, key);
    }
    assertThat(box.active()).hasAttribute("id", box.hits().first().getAttribute("id"));
    assertThat(box.hits().first()).isVisible();
    assertThat(page).hasURL(site.origin() + "/");

    commit(devTools, "볼륨");
    box.press("Enter");
    page.waitForURL(url -> url.contains("#/2026/ko/Days/day02"));
    assertThat(asked).as("searches").hasSize(searches);
  }

  @Test
  void halfASyllableSearches(Page page) {
    SearchBox box = site.open(page, "/");
    CDPSession devTools = page.context().newCDPSession(page);
    box.input().focus();
    compose(devTools, "쿠버네ㅌ");
    assertThat(box.options().first()).containsText("쿠버네티스");
  }

  private static void compose(CDPSession devTools, String text) {
    JsonObject composition = new JsonObject();
    composition.addProperty("text", text);
    composition.addProperty("selectionStart", text.length());
    composition.addProperty("selectionEnd", text.length());
    devTools.send("Input.imeSetComposition", composition);
  }

  private static void commit(CDPSession devTools, String text) {
    JsonObject committed = new JsonObject();
    committed.addProperty("text", text);
    devTools.send("Input.insertText", committed);
  }

  private static void pressWhileComposing(CDPSession devTools, String key) {
    JsonObject press = new JsonObject();
    press.addProperty("type", "rawKeyDown");
    press.addProperty("windowsVirtualKeyCode", 229);
    press.addProperty("code", key);
    press.addProperty("key", "Process");
    devTools.send("Input.dispatchKeyEvent", press);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Control+k", "Meta+k", "/"})
  void hotkeysOpenTheDialogAndTheFocusReturns(String key, Page page) {
    SearchBox box = site.open(page, "/dialog");
    page.locator("a").focus();
    page.keyboard().press(key);
    assertThat(box.dialog()).isVisible();
    assertThat(box.input()).isFocused();
    assertThat(box.input()).hasValue("");
    page.keyboard().press("Escape");
    assertThat(box.dialog()).isHidden();
    assertThat(page.locator("a")).isFocused();
  }

  @Test
  void aSlashThatIsTypedElsewhereIsASlash(Page page) {
    SearchBox box = site.open(page, "/dialog");
    page.locator("#other").focus();
    page.keyboard().press("/");
    assertThat(page.locator("#other")).hasValue("/");
    assertThat(box.dialog()).isHidden();
    page.keyboard().press("Control+k");
    assertThat(box.dialog()).isVisible();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div contenteditable id=editor></div>",
        "<div contenteditable=plaintext-only id=editor></div>",
        "<div role=textbox tabindex=0 id=editor></div>",
        "<canvas tabindex=0 id=editor></canvas>"
      })
  void aSlashBelongsToEveryKindOfEditor(String editor, Page page) {
    SearchBox box = site.open(page, "/dialog");
    page.evaluate(
        """
        html => {
          document.body.insertAdjacentHTML('beforeend', html);
          if (window.editor.matches('canvas')) window.editor.editContext = new EditContext();
          window.editor.focus();
        }
        """,
        editor);
    page.keyboard().press("/");
    assertThat(box.dialog()).isHidden();
    page.keyboard().press("Control+k");
    assertThat(box.dialog()).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ㅏ", "л", "Process", "κ"})
  void hotkeysWorkInOtherLayouts(String typed, Page page) {
    SearchBox box = site.open(page, "/dialog");
    page.evaluate(
        """
        key => document.body.dispatchEvent(
          new KeyboardEvent('keydown', {key, code: 'KeyK', ctrlKey: true, bubbles: true, composed: true}))
        """,
        typed);
    assertThat(box.dialog()).isVisible();
  }

  /** Dvorak has the letter t on the key that is K elsewhere. */
  @Test
  void aLatinLayoutHasItsOwnLetters(Page page) {
    SearchBox box = site.open(page, "/dialog");
    page.evaluate(
        """
        () => document.body.dispatchEvent(
          new KeyboardEvent('keydown', {key: 't', code: 'KeyK', ctrlKey: true, bubbles: true, composed: true}))
        """);
    assertThat(box.dialog()).isHidden();
  }

  @Test
  void theSlashCanBeSwitchedOff(Page page) {
    SearchBox box = site.open(page, "/dialog");
    page.evaluate("() => document.querySelector('haru-search').setAttribute('slash', 'off')");
    page.locator("a").focus();
    page.keyboard().press("/");
    assertThat(box.dialog()).isHidden();
    page.keyboard().press("Control+k");
    assertThat(box.dialog()).isVisible();
  }

  @Test
  void theHotkeyAttributeNamesTheLetter(Page page) {
    SearchBox box = site.open(page, "/letter");
    assertThat(box.button()).containsText("Ctrl J");
    page.keyboard().press("Control+k");
    assertThat(box.dialog()).isHidden();
    page.keyboard().press("Control+j");
    assertThat(box.dialog()).isVisible();
  }

  @Test
  void aFieldInThePageHasNoHotkey(Page page) {
    SearchBox box = site.open(page, "/");
    page.locator("a").focus();
    page.keyboard().press("/");
    assertThat(box.input()).not().isFocused();
  }

  @Test
  void tabGoesRoundWithinTheDialog(Page page) {
    SearchBox box = site.open(page, "/dialog");
    box.button().click();
    box.input().fill("volume");
    box.hits().first().waitFor();
    for (String key : List.of("Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab")) {
      page.keyboard().press(key);
      assertThat(box.dialog().locator(":focus")).hasCount(1);
    }
    assertThat(box.input()).isFocused();
    page.keyboard().press("Escape");
    assertThat(box.button()).isFocused();
  }

  @Test
  void aClickBesideTheDialogClosesIt(Page page) {
    SearchBox box = site.open(page, "/dialog");
    box.button().click();
    page.mouse().click(5, 5);
    assertThat(box.dialog()).isHidden();
  }
}
