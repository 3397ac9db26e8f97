package dev.haru.course.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * VitePress' anchors: the id that the author gave, otherwise the heading's words with hyphens
 * between them.
 *
 * <p>An id is given in braces at the heading's end and used as it is; whatever else these hold is
 * not part of the text. The text has neither tags, images nor emoji shortcodes, and references such
 * as {@code &amp;} as they are written. It is decomposed (so that Hangul becomes jamo), accents are
 * dropped, ASCII punctuation, curly quotes and white space become single hyphens, and a leading
 * digit gets {@code _} before it. An anchor given before gets {@code -1}, {@code -2}, … Source:
 * {@code slugify} of @mdit-vue/shared, {@code uniqueSlug} of markdown-it-anchor, {@code getAttrs}
 * and the pattern {@code end of block} of markdown-it-attrs, as VitePress 1 calls them.
 */
final class VitePressAnchors extends Anchors {

  private static final Pattern COMBINING = Pattern.compile("[\u0300-\u036f]+");
  private static final Pattern CONTROL = Pattern.compile("[\0-\u001f]+");
  private static final Pattern SPECIAL = Pattern.compile("[\\s\\p{Z}\ufeff\\p{Punct}“”‘’]+");

  /** A part of an attribute, or the space after it. */
  private static final Pattern PART = Pattern.compile("\\s++|\"[^\"]*+\"?+|[^\\s\"]++");

  private static final Pattern REFERENCE_OR_ESCAPE = Pattern.compile("\\\\\\p{Punct}|&#?\\w++;");

  private final UniqueIds ids = new UniqueIds();
  private final InlineReader reader;

  VitePressAnchors(MarkdownSource source) {
    super(source);
    this.reader = new Reader(source);
  }

  private static final class Reader extends InlineReader {

    private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

    /** With few exceptions names have letters; a name next to a letter or digit is not an emoji. */
    private static final Pattern EMOJI =
        Pattern.compile(
            "(?<![a-zA-Z0-9:]):(?:[+-]1|100|1234|(?=[0-9_]{0,9}[a-z])[a-z0-9_]++):(?![a-zA-Z0-9:])");

    Reader(MarkdownSource source) {
      super(source);
    }

    @Override
    String text(String literal, String raw) {
      String text = raw.indexOf(':') < 0 ? raw : EMOJI.matcher(raw).replaceAll("");
      return text.indexOf('\\') < 0
          ? text
          : ESCAPED.matcher(text.replace("\\&", "&amp;")).replaceAll("$1");
    }

    /** Only two tildes strike text through. */
    @Override
    String tag(Node node) {
      boolean one =
          node instanceof Strikethrough strike && strike.getOpeningDelimiter().equals("~");
      return one ? "~" : "";
    }

    /** There are no footnotes: their marks are text. */
    @Override
    String footnote(String label) {
      return "[^" + label + "]";
    }

    @Override
    String hardBreak() {
      return "";
    }
  }

  @Override
  public String next(Heading heading) {
    Braces braces = attributes(heading);
    String id = braces == null ? null : id(braces.inner());
    if (id != null) {
      ids.take(id);
      return id;
    }
    String text = reader.read(heading);
    return ids.unique(slug(braces == null ? text : Braces.removeFrom(text)));
  }

  private @Nullable Braces attributes(Heading heading) {
    Braces braces = Braces.endOfText(heading, source);
    if (braces == null || REFERENCE_OR_ESCAPE.matcher(braces.inner()).find()) {
      return null;
    }
    String inner = braces.inner();
    return inner.isEmpty() || inner.equals("#") || inner.equals(".") ? null : braces;
  }

  private static @Nullable String id(String inner) {
    StringBuilder attribute = new StringBuilder();
    Matcher part = PART.matcher(inner + " ");
    while (part.find()) {
      if (!part.group().isBlank()) {
        attribute.append(part.group());
        continue;
      }
      String text = attribute.toString();
      attribute.setLength(0);
      if (text.startsWith("#")) {
        return text.substring(1);
      }
      if (text.equals("id") || text.startsWith("id=")) {
        return text.substring(Math.min("id=".length(), text.length())).replace("\"", "");
      }
    }
    return null;
  }

  private static String slug(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String letters = CONTROL.matcher(COMBINING.matcher(plain).replaceAll("")).replaceAll("");
    // Lowercased before hyphens are inserted: to Java a hyphen does not end a word with a sigma.
    String words = SPECIAL.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("-");
    int start = words.startsWith("-") ? 1 : 0;
    int end = words.endsWith("-") ? words.length() - 1 : words.length();
    String slug = words.substring(start, Math.max(start, end));
    boolean digit = !slug.isEmpty() && slug.charAt(0) >= '0' && slug.charAt(0) <= '9';
    return digit ? "_" + slug : slug;
  }
}
