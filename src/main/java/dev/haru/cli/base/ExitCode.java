package dev.haru.cli.base;

/** The process's exit codes. */
public final class ExitCode {

  /** Success. */
  public static final int DONE = 0;

  /** Nothing was found. */
  public static final int NOTHING_FOUND = 1;

  /** A usage error, a failure, or a part of the course that could not be read. */
  public static final int FAILURE = 2;

  /** Not of the process: the command has to run again, with {@link ServerLibraries}. */
  public static final int WITH_LIBRARIES = 3;

  private ExitCode() {}
}
