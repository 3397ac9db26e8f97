package dev.haru.cli.base;

/** The signal by which a long-running command learns that the process should end. */
public interface ShutdownSignal {

  /** The start of a long-running command, such as its first build. */
  @FunctionalInterface
  interface Start {
    /** Starts the command; the signal is awaited afterwards. */
    void run() throws Exception;
  }

  /**
   * Runs the start, waits until the process is asked to stop, and then runs the end, after which
   * the process may be gone. If the process is asked to stop during the start, the start is
   * interrupted.
   *
   * @param end may be run by another thread, and while the start still runs
   * @throws Exception what the start throws, unless it was interrupted
   */
  void run(Start start, Runnable end) throws Exception;
}
