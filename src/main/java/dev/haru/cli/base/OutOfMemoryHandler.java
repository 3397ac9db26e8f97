package dev.haru.cli.base;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ends a long-running process with a message when a thread runs out of memory: a half-working
 * process is useless, and a supervisor can start it again. Everything else is left to the previous
 * handler.
 */
final class OutOfMemoryHandler implements UncaughtExceptionHandler {

  /** Created in advance: when it is needed, there is no memory for it. */
  private static final byte[] SENTENCE =
      ("haru: out of memory, so the process has ended; start it again with more memory for Java,"
              + " for example with HARU_JAVA_OPTS=-Xmx2g\n")
          .getBytes(StandardCharsets.UTF_8);

  private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

  private final Runnable end;
  private final @Nullable UncaughtExceptionHandler before;

  /**
   * Creates the handler.
   *
   * @param end ends the process at once
   */
  OutOfMemoryHandler(Runnable end) {
    this.end = end;
    this.before = Thread.getDefaultUncaughtExceptionHandler();
  }

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      say(SENTENCE);
      end.run();
    } else if (before != null) {
      before.uncaughtException(thread, thrown);
    } else {
      String sentence = "haru: the thread " + thread.getName() + " ended: " + thrown + "\n";
      say(sentence.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void say(byte[] sentence) {
    try {
      ERR.write(sentence);
    } catch (IOException e) {
      // Nobody is reading.
    }
  }
}
