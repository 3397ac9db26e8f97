package dev.haru.server.http;

import java.util.Locale;

/**
 * Texts of lessons and requests, made safe for HTML and XML.
 *
 * <p>Control characters and changes of the writing direction are removed, because they would take
 * effect beyond the text that contains them.
 */
public final class HtmlEscapes {

  private HtmlEscapes() {}

  /** Returns a text without the characters that take effect beyond it. */
  public static String printable(String text) {
    if (text.codePoints().allMatch(HtmlEscapes::isPrintable)) {
      return text;
    }
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().filter(HtmlEscapes::isPrintable).forEach(printable::appendCodePoint);
    return printable.toString();
  }

  /** Returns a text as content or an attribute's value: printable and without markup. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    printable(text)
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#039;"); // DocSearch knows this form alone
            default -> escaped.appendCodePoint(c);
          }
        });
    return escaped.toString();
  }

  /**
   * Returns whether an address leads to a page: it is relative, or of the web. Other schemes, such
   * as {@code javascript:}, run a program.
   */
  public static boolean isWebAddress(String address) {
    String plain = address.strip().toLowerCase(Locale.ROOT);
    boolean isWeb = plain.startsWith("https://") || plain.startsWith("http://");
    int colon = plain.indexOf(':');
    boolean isRelative = colon < 0 || plain.substring(0, colon).matches(".*[/?#].*");
    return isWeb || isRelative;
  }

  private static boolean isPrintable(int c) {
    boolean isDirection = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    boolean isControl = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean isNoCharacter = Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
    return !isDirection && !isControl && !isNoCharacter;
  }
}
