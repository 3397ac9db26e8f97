package dev.haru.course.site;

import org.commonmark.node.Heading;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The braces at the end of a heading's source, in which most generators read attributes.
 *
 * @param inner the text between them
 * @param before the source before them
 */
record Braces(String inner, String before) {

  /** Returns the last braces, or null if the heading does not end with braces. */
  static @Nullable Braces endOf(Heading heading, MarkdownSource source) {
    String raw = source.inlines(heading).stripTrailing();
    int open = raw.lastIndexOf('{');
    boolean escaped = raw.endsWith("\\}") || open > 0 && raw.charAt(open - 1) == '\\';
    if (open < 0 || escaped || !raw.endsWith("}")) {
      return null;
    }
    String inner = raw.substring(open + 1, raw.length() - 1);
    return inner.indexOf('}') >= 0 || inner.indexOf('`') >= 0
        ? null
        : new Braces(inner, raw.substring(0, open));
  }

  /** Returns the last braces if they are in the text that ends the heading, otherwise null. */
  static @Nullable Braces endOfText(Heading heading, MarkdownSource source) {
    return heading.getLastChild() instanceof Text text && text.getLiteral().indexOf('{') >= 0
        ? endOf(heading, source)
        : null;
  }

  /** Returns a heading's text without its last braces and the space before them. */
  static String removeFrom(String text) {
    int open = text.lastIndexOf('{');
    return open < 0 ? text : text.substring(0, open).stripTrailing();
  }
}
