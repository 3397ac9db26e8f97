package dev.haru.server.http;

import java.lang.Thread.UncaughtExceptionHandler;

/**
 * Want of memory, wherever it was caught: it goes to the handler of what nobody catches, which ends
 * the process. Any thread may have lost what it was about, and a server that no longer accepts
 * connections, or hears that it is to end, would look alive.
 */
public final class OutOfMemory {

  /** Causes may form a circle. */
  private static final int MAX_DEPTH = 100;

  private OutOfMemory() {}

  /** Hands an {@link OutOfMemoryError} among the causes to the process's handler, if it has one. */
  public static void handOver(Throwable thrown) {
    UncaughtExceptionHandler process = Thread.getDefaultUncaughtExceptionHandler();
    int depth = 0;
    for (Throwable each = thrown; each != null && depth < MAX_DEPTH; each = each.getCause()) {
      if (each instanceof OutOfMemoryError && process != null) {
        process.uncaughtException(Thread.currentThread(), each);
      }
      depth++;
    }
  }
}
