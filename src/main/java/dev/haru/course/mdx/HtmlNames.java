package dev.haru.course.mdx;

import java.util.Set;

/** Names of HTML elements. */
final class HtmlNames {

  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private static final Set<String> BLOCKS =
      Set.of(
          "blockquote",
          "br",
          "caption",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "li",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private HtmlNames() {}

  /** Returns whether an element has neither content nor a closing tag. */
  static boolean isVoid(String name) {
    return VOID.contains(name);
  }

  /** Returns the level of a heading's element, or 0. */
  static int headingLevel(String name) {
    int level = name.length() == 2 && name.charAt(0) == 'h' ? name.charAt(1) - '0' : 0;
    return level >= 1 && level <= 6 ? level : 0;
  }

  /** Returns whether an element is shown apart from the text around it. */
  static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }
}
