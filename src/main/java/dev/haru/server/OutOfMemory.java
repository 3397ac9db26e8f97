package dev.haru.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What happens when there is no memory left: the process ends at once, for whoever started it to
 * start it again. Any thread may have lost what it was about, and a server that no longer accepts
 * connections, or hears that it is to end, would look alive.
 */
public final class OutOfMemory {

  /** As for every failure of haru. */
  static final int EXIT_CODE = 2;

  /** Made beforehand: there is no memory to make it when it is needed. */
  private static final byte[] SENTENCE =
      ("haru: there is not enough memory, and the server has ended; start it again and give Java"
              + " more, for example with HARU_JAVA_OPTS=-Xmx2g\n")
          .getBytes(StandardCharsets.UTF_8);

  private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

  private OutOfMemory() {}

  /** Ends the process when a thread ends for want of memory; others are left to Java. */
  public static void endsTheProcess() {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
      endIf(thrown);
      if (before == null) {
        thrown.printStackTrace();
      } else {
        before.uncaughtException(thread, thrown);
      }
    });
  }

  /** Ends the process if this was thrown for want of memory. */
  static void endIf(Throwable thrown) {
    if (isCauseOf(thrown)) {
      try {
        ERR.write(SENTENCE);
      } catch (IOException e) {
        // Nobody reads it.
      }
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  static boolean isCauseOf(Throwable thrown) {
    int depth = 0;
    for (Throwable each = thrown; each != null && depth < 100; each = each.getCause(), depth++) {
      if (each instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }
}
