package dev.haru.browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** What a test needs that not every machine has. */
final class Needed {

  private Needed() {}

  /** Skips the test where something is missing, and says so; with {@code CI=true} it fails. */
  static void orSkip(@Nullable String missing) {
    if (missing == null) {
      return;
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(missing);
    }
    System.err.println("Tests in a browser are skipped: " + missing);
    Assumptions.abort(missing);
  }
}
