package dev.haru.cli.base;

import java.util.Locale;

/** A build's progress line, shown only on a terminal. */
final class Progress {

  private static final long INTERVAL_NANOS = 100_000_000;

  private final Console console;
  private final long start = System.nanoTime();
  private long shown;
  private boolean visible;

  Progress(Console console) {
    this.console = console;
  }

  void show(int done, int all) {
    long now = System.nanoTime();
    if (!console.showsProgress() || now - shown < INTERVAL_NANOS && done < all) {
      return;
    }
    shown = now;
    visible = true;
    double seconds = Math.max(1e-3, (now - start) / 1e9);
    console
        .err()
        .printf(Locale.ROOT, "\r\u001B[K%,d of %,d lessons, %,.0f/s", done, all, done / seconds);
    console.err().flush();
  }

  void clear() {
    if (visible) {
      console.err().print("\r\u001B[K");
      visible = false;
    }
  }
}
