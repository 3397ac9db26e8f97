package dev.haru.cli.base;

/** How a long-running command learns that the process should end. */
public interface ShutdownSignal {

  /** What such a command does first, such as a build. */
  @FunctionalInterface
  interface Start {
    /** Starts the command; the signal is awaited afterwards. */
    void run() throws Exception;
  }

  /**
   * Runs the start, waits until the process is asked to end, and then runs the end, after which the
   * process may be gone. A start during which that happens is interrupted.
   *
   * @param end may be run by another thread, and while the start still runs
   * @throws Exception what the start throws, unless it was interrupted
   */
  void run(Start start, Runnable end) throws Exception;
}
