package dev.haru.server.page;

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
public final class HtmlWriter {

  private final StringBuilder out = new StringBuilder();

  private HtmlWriter() {}

  static HtmlWriter html() {
    return new HtmlWriter().raw("<!doctype html>\n");
  }

  /** Returns an empty XML document. */
  public static HtmlWriter xml() {
    return new HtmlWriter().raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  private HtmlWriter raw(String prologue) {
    out.append(prologue);
    return this;
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn; an attribute without a value is left out
   */
  public HtmlWriter begin(String element, @Nullable String... attributes) {
    tag(element, attributes);
    out.append('>');
    return this;
  }

  /** Writes an end tag. */
  public HtmlWriter end(String element) {
    out.append("</").append(element).append(">\n");
    return this;
  }

  /** Adds an element that holds a text alone. */
  public HtmlWriter leaf(String element, String text, @Nullable String... attributes) {
    return begin(element, attributes).text(text).end(element);
  }

  /** Adds an element of HTML that never has an end. */
  HtmlWriter single(String element, @Nullable String... attributes) {
    return begin(element, attributes).newLine();
  }

  /** Adds an element of XML without content. */
  public HtmlWriter empty(String element, @Nullable String... attributes) {
    tag(element, attributes);
    out.append("/>");
    return newLine();
  }

  private HtmlWriter newLine() {
    out.append('\n');
    return this;
  }

  HtmlWriter text(String text) {
    escape(text, 0, text.length());
    return this;
  }

  /** Returns a text in which nothing is markup. */
  public static String escaped(String text) {
    return new HtmlWriter().text(text).toString();
  }

  /** Returns a text in which nothing is markup but what stands around the parts that matched. */
  public static String escaped(
      String text, List<Excerpt.Range> highlights, String before, String after) {
    return new HtmlWriter().marked(text, highlights, before, after).toString();
  }

  /** Adds a text with the parts marked that matched. */
  HtmlWriter marked(String text, List<Excerpt.Range> highlights) {
    return marked(text, highlights, "<mark>", "</mark>");
  }

  private HtmlWriter marked(
      String text, List<Excerpt.Range> highlights, String before, String after) {
    int at = 0;
    for (Excerpt.Range range : highlights) {
      escape(text, at, range.start());
      out.append(before);
      escape(text, range.start(), range.end());
      out.append(after);
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
      if (value != null && !(name.equals("href") && !isOfTheWeb(value))) {
        out.append(' ').append(name).append("=\"");
        escape(value, 0, value.length());
        out.append('"');
      }
    }
  }

  /**
   * Returns whether a browser that follows an address gets to a page; with other schemes, such as
   * {@code javascript:}, it runs a program.
   */
  public static boolean isOfTheWeb(String address) {
    String plain = address.strip().toLowerCase(Locale.ROOT);
    boolean web = plain.startsWith("https://") || plain.startsWith("http://");
    int colon = plain.indexOf(':');
    boolean relative = colon < 0 || plain.substring(0, colon).matches(".*[/?#].*");
    return web || relative;
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
      case '\'' -> out.append("&#039;"); // DocSearch knows this form alone
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
