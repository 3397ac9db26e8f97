package dev.haru.mcp;

/** A call that cannot be answered; the message is a sentence for the assistant. */
public final class ToolFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_VALUE = 100;

  /** Creates the exception with a sentence that says what to do. */
  public ToolFailure(String sentence) {
    super(sentence);
  }

  /** Returns a value of a call in quotation marks; the end of a long one is left out. */
  static String quoted(String value) {
    return value.length() <= LONGEST_VALUE
        ? "'" + value + "'"
        : "'" + value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE / 2)) + "…'";
  }
}
