package dev.haru.cli;

/** What the process tells whoever called it. */
final class ExitCode {

  /** Found, or done. */
  static final int DONE = 0;

  /** Nothing found. */
  static final int NOTHING_FOUND = 1;

  /** A usage error, a failure, or a part of the course that could not be read. */
  static final int FAILURE = 2;

  private ExitCode() {}
}
