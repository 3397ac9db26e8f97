package dev.haru.eval;

/** An evaluation file that cannot be used; the message names file, line, value and rule. */
public final class EvalFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with its one sentence. */
  public EvalFormatException(String message) {
    super(message);
  }
}
