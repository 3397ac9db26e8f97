package dev.haru.server.rebuild;

/** A build that failed, and why. */
public final class BuildException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Another process writes the index: when it is done, the same build works. */
  public static final String LOCKED = "index-locked";

  private final String code;

  /**
   * Creates the exception.
   *
   * @param code which kind of failure it is, for everybody to know
   * @param message the same in a sentence, with paths: for the log
   */
  public BuildException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Returns which kind of failure it is. */
  String code() {
    return code;
  }
}
