package dev.haru.course.model;

/**
 * A coherent piece of a section's text: a paragraph, a list item's paragraph, a code block or a
 * table row.
 *
 * @param role the kind of text
 * @param lead the marker shown before the text, such as {@code "• "}, {@code "2. "} or {@code "│ "}
 *     for a quote, indented for its depth; empty for a plain paragraph
 * @param text the text, NFC, lines separated by {@code \n}, never empty
 * @param info the first word of a code block's fence ({@code bash}), otherwise empty
 * @param line the 1-based line in the file at which the block starts
 */
public record Block(BlockRole role, String lead, String text, String info, int line) {

  /** Creates a block; {@code text} must not be empty. */
  public Block {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a block must have text, at line " + line);
    }
  }
}
