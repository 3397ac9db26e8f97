package dev.haru.course.mdx;

/**
 * The Markdown of a text in MDX.
 *
 * @param markdown the text without imports, exports, tags, expressions and comments; its lines are
 *     those of the original
 * @param isValid whether the text is likely to be MDX: its tags and braces are balanced
 */
public record MdxText(String markdown, boolean isValid) {

  /** Reads a text in MDX. */
  public static MdxText of(String text) {
    return new MdxReader(text).read();
  }
}
