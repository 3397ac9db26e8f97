package dev.haru.course.site;

import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/**
 * Hugo's anchors: the id that the author gave, otherwise the letters and digits of the heading's
 * text.
 *
 * <p>An id is given in attributes at the heading's end, <code>{#id .class}</code>, and used as it
 * is. The text includes the alternative text of images, but neither tags nor autolinks; the
 * typographer has turned {@code --} and {@code ---} into dashes; named references are resolved,
 * numbers such as {@code &#39;} are not. From its last line, letters in lower case, decimal digits
 * and {@code _} are kept; a space or a hyphen becomes a hyphen. If nothing is left, the anchor is
 * {@code heading}; an anchor given before gets {@code -1}, {@code -2}, … and a heading without text
 * gets none. Source: {@code goldmark/autoid.go} and {@code extensions/attributes} of Hugo 0.145 or
 * newer, {@code parser/attribute.go} and {@code extension/typographer.go} of goldmark.
 */
final class HugoAnchors extends Anchors {

  private final UniqueIds ids = new UniqueIds();
  private final InlineReader reader;

  HugoAnchors(MarkdownSource source) {
    super(source);
    this.reader = new Reader(source);
  }

  private static final class Reader extends InlineReader {

    /** The hyphens that the typographer turns into a dash, and an escaped one, which it leaves. */
    private static final Pattern DASHES = Pattern.compile("\\\\-|---|--");

    Reader(MarkdownSource source) {
      super(source);
    }

    @Override
    String text(String literal, String raw) {
      String typeset =
          DASHES.matcher(raw).replaceAll(dashes -> dashes.group().startsWith("\\") ? "-" : "–");
      return Entities.resolveNamed(typeset);
    }

    @Override
    String code(String literal) {
      return Entities.resolveNamed(literal);
    }

    @Override
    boolean readsAlt() {
      return true;
    }

    /** To goldmark an autolink has no text. */
    @Override
    boolean reads(Link link) {
      return !(link.getFirstChild() instanceof Text text
          && text.getNext() == null
          && isAddress(text.getLiteral(), link.getDestination()));
    }

    private static boolean isAddress(String text, String destination) {
      return text.contains(":") && text.equals(destination)
          || text.contains("@") && destination.equals("mailto:" + text)
          || text.startsWith("www.") && destination.endsWith("://" + text);
    }
  }

  @Override
  public String next(Heading heading) {
    HeadingAttributes attributes = HeadingAttributes.of(heading, source);
    String id = attributes.id();
    if (id == null) {
      String text = attributes.removeFrom(reader.read(heading));
      text = text.substring(text.lastIndexOf('\n') + 1);
      return text.isEmpty() ? "" : ids.unique(slug(text));
    }
    ids.take(id);
    return id;
  }

  private static String slug(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    strip(text)
        .codePoints()
        .filter(c -> c == ' ' || c == '-' || c == '_' || Character.isLetter(c) || isDigit(c))
        .map(c -> c == ' ' ? '-' : Character.toLowerCase(c))
        .forEach(slug::appendCodePoint);
    return slug.isEmpty() ? "heading" : slug.toString();
  }

  private static boolean isDigit(int c) {
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c == '\u0085' || c >= '\t' && c <= '\r' || Character.isSpaceChar(c);
  }
}
