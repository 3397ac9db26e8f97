package dev.haru.index;

/**
 * The text of a section as it is stored: what excerpts are cut from. Blocks are separated by line
 * ends; an item begins with its marker, a table's second row with {@link #NEXT_ROW}, and a line of
 * code with {@link #CODE}.
 */
public final class DisplayedText {

  /**
   * The first char of a line of code. No block contains it, and analyzers take it for white space.
   */
  public static final char CODE = '\u000B';

  /**
   * The marker of a table's row after another one; cells within a row stand apart in the same way.
   */
  public static final String NEXT_ROW = "| ";

  private DisplayedText() {}

  /** Returns whether the line that begins at an offset is one of code. */
  public static boolean isCode(String text, int lineStart) {
    return lineStart < text.length() && text.charAt(lineStart) == CODE;
  }
}
