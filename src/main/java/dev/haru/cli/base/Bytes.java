package dev.haru.cli.base;

import java.util.Locale;

/** Sizes for people. */
final class Bytes {

  private Bytes() {}

  /** Returns a number of bytes in KB or MB of 1,000. */
  static String of(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.0f KB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
