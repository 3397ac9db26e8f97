package dev.haru.cli.base;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The shutdown of this process by SIGTERM or Ctrl-C. */
public final class ProcessTermination implements ShutdownSignal {

  /** A build stops after the current lesson; if it does not, the index stays as it was. */
  private static final long PATIENCE_SECONDS = 10;

  private final Runnable done;
  private final Runnable failed;

  /**
   * Creates the signal.
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

  /** Removes the hook; returns false if it already runs and thereby made the start fail. */
  private static boolean remove(Thread hook) {
    try {
      return Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return false; // it is running
    }
  }

  private static void await(CountDownLatch started) {
    try {
      boolean unused = started.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the hook to end the process. */
  private static void awaitEnd() {
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        // Meant for the start, which is over.
      }
    }
  }
}
