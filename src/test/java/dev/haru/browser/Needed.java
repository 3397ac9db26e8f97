package dev.haru.browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Requirements of tests that not every machine meets. */
final class Needed {

  private Needed() {}

  /** Skips the test with a message if something is missing; with {@code CI=true} it fails. */
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
