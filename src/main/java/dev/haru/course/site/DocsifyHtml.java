package dev.haru.course.site;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/**
 * The HTML of a heading as docsify 4 renders it, with marked 1.2.9.
 *
 * <p>Limited to what its anchor depends on: tags without names, and text escaped as marked escapes
 * it. References such as {@code &copy;} stay as they were written.
 */
final class DocsifyHtml extends InlineReader {

  private static final String TAG = "<i>";

  private static final Pattern RAW_START = Pattern.compile("<(?:pre|code|kbd|script)[\\s>]");
  private static final Pattern RAW_END = Pattern.compile("</(?:pre|code|kbd|script)[\\s>]");

  private static final Pattern AMPERSAND = Pattern.compile("&(?!#?\\w+;)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

  /** Between {@code <kbd>} and {@code </kbd>} and the like, where marked escapes nothing. */
  private boolean inRaw;

  DocsifyHtml(MarkdownSource source) {
    super(source);
  }

  @Override
  String text(String literal, String raw) {
    StringBuilder html = new StringBuilder(raw.length());
    Matcher escaped = ESCAPED.matcher(raw);
    int from = 0;
    while (escaped.find()) {
      html.append(plain(raw.substring(from, escaped.start()))).append(escape(escaped.group(1)));
      from = escaped.end();
    }
    return html.append(plain(raw.substring(from))).toString();
  }

  @Override
  String code(String literal) {
    return TAG + escape(literal.replace("&", "&amp;")) + TAG;
  }

  @Override
  String html(String literal) {
    String tag = literal.toLowerCase(Locale.ROOT);
    if (inRaw ? RAW_END.matcher(tag).lookingAt() : RAW_START.matcher(tag).lookingAt()) {
      inRaw = !inRaw;
    }
    return literal;
  }

  @Override
  String footnote(String label) {
    return plain("[^" + label + "]");
  }

  @Override
  String tag(Node node) {
    return TAG;
  }

  @Override
  String imageTag() {
    return TAG;
  }

  private String plain(String text) {
    return inRaw ? text : escape(text);
  }

  private static String escape(String text) {
    String html = text.indexOf('&') < 0 ? text : AMPERSAND.matcher(text).replaceAll("&amp;");
    return html.replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
