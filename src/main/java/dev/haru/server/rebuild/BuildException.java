package dev.haru.server.rebuild;

/** A failed build, with the reason. */
public final class BuildException extends Exception {

  private static final long serialVersionUID = 1L;

  /** The code if another process is writing the index, so that the build can succeed later. */
  public static final String LOCKED = "index-locked";

  private final String code;

  /**
   * Creates the exception.
   *
   * @param code the kind of failure, which may be public
   * @param message the same in a sentence with paths, for the log only
   */
  public BuildException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Returns the kind of failure. */
  String code() {
    return code;
  }
}
