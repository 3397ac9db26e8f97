package dev.haru.course;

/** Settings that cannot be used; the message names file, line, value, rule and next step. */
public final class SettingsException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with its one sentence. */
  public SettingsException(String message) {
    super(message);
  }
}
