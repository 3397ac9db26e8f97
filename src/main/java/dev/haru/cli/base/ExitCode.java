package dev.haru.cli.base;

/** What the process tells whoever called it. */
public final class ExitCode {

  /** Found, or done. */
  public static final int DONE = 0;

  /** Nothing found. */
  public static final int NOTHING_FOUND = 1;

  /** A usage error, a failure, or a part of the course that could not be read. */
  public static final int FAILURE = 2;

  private ExitCode() {}
}
