package dev.haru.course.site;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** HTML's character references: {@code &amp;}, {@code &#39;}, {@code &#x27;}. */
final class Entities {

  private static final Pattern NAMED = Pattern.compile("&[a-zA-Z][a-zA-Z0-9]*;");
  private static final Pattern ANY =
      Pattern.compile("&(?:[a-zA-Z][a-zA-Z0-9]*|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");

  private static final Parser PARSER = Parser.builder().build();

  private Entities() {}

  /** Resolves named references; leaves numbers and unknown names. */
  static String resolveNamed(String text) {
    return resolve(NAMED, text);
  }

  /** Resolves names and numbers; leaves unknown names. */
  static String resolve(String text) {
    return resolve(ANY, text);
  }

  private static String resolve(Pattern pattern, String text) {
    Map<String, String> known = new HashMap<>();
    return text.indexOf('&') < 0
        ? text
        : pattern
            .matcher(text)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    known.computeIfAbsent(found.group(), Entities::character)));
  }

  /** Asks commonmark, whose table of names is not public. */
  private static String character(String reference) {
    Node paragraph = PARSER.parse(reference).getFirstChild();
    return paragraph != null && paragraph.getFirstChild() instanceof Text text
        ? text.getLiteral()
        : reference;
  }
}
