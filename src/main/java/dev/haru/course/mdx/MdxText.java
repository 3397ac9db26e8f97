package dev.haru.course.mdx;

/**
 * The Markdown of a text in MDX.
 *
 * @param markdown the text without imports, exports, tags, expressions and comments; its lines are
 *     those of the original
 * @param isValid whether the text is likely to be MDX: its tags and braces are balanced
 */
public record MdxText(String markdown, boolean isValid) {

  /**
   * What stands, before its id and a brace, at the end of a heading that was an element. A
   * generator of sites from MDX gives such a heading no anchor but its own id, if it has one.
   */
  public static final String OWN_ID = " {#\uFDD0";

  /** Reads a text in MDX. */
  public static MdxText of(String text) {
    return new MdxReader(text).read();
  }
}
