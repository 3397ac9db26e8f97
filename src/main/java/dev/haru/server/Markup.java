package dev.haru.server;

import dev.haru.search.Excerpt;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * HTML or XML in the making. Whatever comes from a lesson or a request gets into an answer here and
 * is escaped here; names of elements and attributes are this program's own.
 *
 * <p>Control characters and changes of the writing direction, which would reach beyond the text in
 * which they stand, are left out, as is an address that is not one of the web.
 */
final class Markup {

  private final StringBuilder out;

  private Markup(String prologue) {
    this.out = new StringBuilder(4096).append(prologue).append('\n');
  }

  static Markup html() {
    return new Markup("<!doctype html>");
  }

  static Markup xml() {
    return new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; an attribute without a value is left out
   */
  Markup begin(String element, @Nullable String... attributes) {
    tag(element, attributes);
    out.append('>');
    return this;
  }

  Markup end(String element) {
    out.append("</").append(element).append(">\n");
    return this;
  }

  /** Adds an element that holds a text alone. */
  Markup leaf(String element, String text, @Nullable String... attributes) {
    return begin(element, attributes).text(text).end(element);
  }

  /** Adds an element of HTML that never has an end. */
  Markup single(String element, @Nullable String... attributes) {
    return begin(element, attributes).newLine();
  }

  /** Adds an element of XML without content. */
  Markup empty(String element, @Nullable String... attributes) {
    tag(element, attributes);
    out.append("/>");
    return newLine();
  }

  private Markup newLine() {
    out.append('\n');
    return this;
  }

  Markup text(String text) {
    escape(text, 0, text.length());
    return this;
  }

  /** Adds a text with the parts marked that matched. */
  Markup marked(String text, List<Excerpt.Range> highlights) {
    int at = 0;
    for (Excerpt.Range range : highlights) {
      escape(text, at, range.start());
      out.append("<mark>");
      escape(text, range.start(), range.end());
      out.append("</mark>");
      at = range.end();
    }
    escape(text, at, text.length());
    return this;
  }

  private void tag(String element, @Nullable String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      String name = String.valueOf(attributes[i]);
      String value = attributes[i + 1];
      if (value != null && !(name.equals("href") && leadsElsewhere(value))) {
        out.append(' ').append(name).append("=\"");
        escape(value, 0, value.length());
        out.append('"');
      }
    }
  }

  /** A scheme other than those of web pages runs a program: {@code javascript:}. */
  private static boolean leadsElsewhere(String address) {
    String plain = address.strip().toLowerCase(Locale.ROOT);
    boolean web = plain.startsWith("https://") || plain.startsWith("http://");
    int colon = plain.indexOf(':');
    boolean relative = colon < 0 || plain.substring(0, colon).matches(".*[/?#].*");
    return !web && !relative;
  }

  private void escape(String text, int from, int to) {
    text.substring(from, to).codePoints().forEach(this::escape);
  }

  private void escape(int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> {
        if (isText(c)) {
          out.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean isText(int c) {
    boolean direction = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean noCharacter = Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
    return !direction && !control && !noCharacter;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
