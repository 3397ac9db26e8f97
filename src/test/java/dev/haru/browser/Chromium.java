package dev.haru.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Chromium of this machine, driven by Playwright on the Node.js of this machine. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final @Nullable String missing;
  private final @Nullable Playwright playwright;
  private final @Nullable Browser browser;
  private final SharedContext shared = new SharedContext();

  private Chromium(
      @Nullable String missing, @Nullable Playwright playwright, @Nullable Browser browser) {
    this.missing = missing;
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Path program = found(NAMES);
    Path node = found(List.of("node", "nodejs"));
    if (program == null || node == null) {
      return new Chromium(
          (program == null ? "Chromium" : "Node.js")
              + " is not on the PATH; .ci/run installs it where it may",
          null,
          null);
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(
                    Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
    LaunchOptions options =
        new LaunchOptions()
            .setExecutablePath(program)
            // Containers lack what the sandbox needs, and have little shared memory.
            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"));
    return new Chromium(null, playwright, playwright.chromium().launch(options));
  }

  static @Nullable Path found(List<String> names) {
    for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
      for (String name : names) {
        Path program = Path.of(directory, name);
        if (Files.isExecutable(program)) {
          return program;
        }
      }
    }
    return null;
  }

  /** Returns what is missing for tests in a browser, or null. */
  @Nullable String missing() {
    return missing;
  }

  Browser browser() {
    return browser;
  }

  /** Returns the context of the tests' pages. */
  SharedContext shared() {
    return shared;
  }

  @Override
  public void close() {
    shared.close();
    if (playwright != null) {
      playwright.close();
    }
  }
}
