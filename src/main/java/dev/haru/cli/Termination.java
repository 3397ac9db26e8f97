package dev.haru.cli;

/** How a command that runs until it is told to end hears of it. */
interface Termination {

  /**
   * Waits until the process is told to end, and then runs the end, after which the process may be
   * gone.
   *
   * @param heard run as soon as the process would hear of it
   */
  void await(Runnable heard, Runnable end) throws InterruptedException;
}
