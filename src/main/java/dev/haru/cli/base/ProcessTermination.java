package dev.haru.cli.base;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The end of this process, with SIGTERM or Ctrl-C. */
public final class ProcessTermination implements ShutdownSignal {

  /** A build ends after the lesson at hand, and leaves the index as it was even if it does not. */
  private static final long PATIENCE_SECONDS = 10;

  private final Runnable done;
  private final Runnable failed;

  /**
   * Creates the termination.
   *
   * @param done ends the process once the command has ended
   * @param failed ends the process at once, as a failure
   */
  public ProcessTermination(Runnable done, Runnable failed) {
    this.done = done;
    this.failed = failed;
  }

  @Override
  public void run(Start start, Runnable end) throws Exception {
    Thread.setDefaultUncaughtExceptionHandler(new OutOfMemoryHandler(failed));
    Thread starting = Thread.currentThread();
    CountDownLatch started = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              starting.interrupt();
              end.run();
              await(started);
              done.run();
            },
            "haru-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      start.run();
    } catch (Exception | Error e) {
      if (remove(hook)) {
        throw e;
      }
    } finally {
      started.countDown();
    }
    awaitEnd();
  }

  /** Returns whether the hook will not run; otherwise it is what made the start fail. */
  private static boolean remove(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false; // it runs
    }
  }

  private static void await(CountDownLatch started) {
    try {
      boolean unused = started.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The hook ends the process. */
  private static void awaitEnd() {
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        // It is for the start, which is over.
      }
    }
  }
}
