package dev.haru.cli.base;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Ends a process that runs for long, with a sentence, when a thread has no memory left: a
 * supervisor can start it again, and half alive it would be of no use. Everything else is left to
 * the handler before it.
 */
final class OutOfMemoryHandler implements UncaughtExceptionHandler {

  /** Made beforehand: there is no memory to make it when it is needed. */
  private static final byte[] SENTENCE =
      ("haru: there is not enough memory, and the process has ended; start it again and give Java"
              + " more, for example with HARU_JAVA_OPTS=-Xmx2g\n")
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
      // Nobody reads it.
    }
  }
}
