package dev.haru.eval;

/** Thrown for a malformed evaluation file; the message names file, line, value and rule. */
public final class EvalFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public EvalFormatException(String message) {
    super(message);
  }
}
