package dev.haru.text;

import java.util.Set;

/** Names of HTML elements, in lower case. */
public final class HtmlNames {

  private static final Set<String> VOID =
      Set.of(
          "area",
          "base",
          "basefont",
          "br",
          "col",
          "embed",
          "frame",
          "hr",
          "img",
          "input",
          "link",
          "meta",
          "param",
          "source",
          "track",
          "wbr");

  /** The names that begin a block of HTML; source: CommonMark 0.31, "HTML blocks", kind 6. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "base",
          "basefont",
          "blockquote",
          "body",
          "caption",
          "center",
          "col",
          "colgroup",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frame",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "head",
          "header",
          "hr",
          "html",
          "iframe",
          "legend",
          "li",
          "link",
          "main",
          "menu",
          "menuitem",
          "nav",
          "noframes",
          "ol",
          "optgroup",
          "option",
          "p",
          "param",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "title",
          "tr",
          "track",
          "ul");

  private HtmlNames() {}

  /** Returns whether an element has neither content nor a closing tag. */
  public static boolean isVoid(String name) {
    return VOID.contains(name);
  }

  /** Returns the level of a heading's element, or 0. */
  public static int headingLevel(String name) {
    int level = name.length() == 2 && name.charAt(0) == 'h' ? name.charAt(1) - '0' : 0;
    return level >= 1 && level <= 6 ? level : 0;
  }

  /** Returns whether an element's tag begins a block of HTML. */
  public static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }

  /** Returns whether an element is shown apart from the text around it. */
  public static boolean isShownApart(String name) {
    return isBlock(name) || name.equals("br") || name.equals("pre");
  }
}
