package dev.haru.server.http;

import java.lang.Thread.UncaughtExceptionHandler;

/**
 * Out-of-memory errors, wherever they are caught: they go to the process's handler of uncaught
 * exceptions, which ends the process. Any thread may have failed halfway, and a server that no
 * longer accepts connections, or no longer notices a signal to stop, would look alive.
 */
public final class OutOfMemory {

  /** Causes may form a cycle. */
  private static final int MAX_DEPTH = 100;

  private OutOfMemory() {}

  /**
   * Passes an {@link OutOfMemoryError} among the causes to the process's handler, if it has one.
   */
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
