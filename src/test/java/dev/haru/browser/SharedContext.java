package dev.haru.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The context in which tests open their pages, emptied after each. A page of the sites' host stays
 * open in it, so that Chromium keeps the process of that host: starting one, with cold code and
 * fonts, takes longer than most tests.
 */
final class SharedContext implements AutoCloseable {

  private final Site site = Site.start().page("/", "<p>idle");
  private @Nullable BrowserContext context;
  private @Nullable Page idle;

  /** Opens a page. */
  Page newPage(Browser browser) {
    if (context == null) {
      context = browser.newContext(new Browser.NewContextOptions().setLocale("en-US"));
      idle = context.newPage();
      idle.navigate(site.origin());
    }
    return context.newPage();
  }

  /**
   * Closes all contexts but this one, which is emptied: its pages, what they kept, and its cache.
   * After a failure it is closed too.
   */
  void empty(Browser browser, boolean hasFailed) {
    for (BrowserContext each : List.copyOf(browser.contexts())) {
      if (hasFailed || !each.equals(context)) {
        each.close();
      }
    }
    if (hasFailed) {
      context = null;
    } else if (context != null) {
      for (Page each : List.copyOf(context.pages())) {
        if (!each.equals(idle)) {
          each.close();
        }
      }
      context.setOffline(false);
      CDPSession devTools = context.newCDPSession(idle);
      devTools.send("Network.clearBrowserCache");
      JsonObject everything = new JsonObject();
      everything.addProperty("origin", "*");
      everything.addProperty("storageTypes", "all");
      devTools.send("Storage.clearDataForOrigin", everything);
      devTools.detach();
    }
  }

  @Override
  public void close() {
    site.close();
  }
}
