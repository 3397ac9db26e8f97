package dev.haru.course.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The attributes at a heading's end as goldmark reads them: <code>{#id .class key=value}</code>.
 *
 * @param present whether the heading has any
 * @param id the id they give, or null if they give none
 */
record HeadingAttributes(boolean present, @Nullable String id) {

  private static final HeadingAttributes NONE = new HeadingAttributes(false, null);

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:.-]*+";
  private static final String SHORT = "([#.])([^\\s\\p{Punct}&&[^_:.-]]*+)";
  private static final String VALUE = "(?:\"([^\"]*+)\"|(" + NAME + "|[0-9.+-]++))";

  /** One attribute with the separator after it. */
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\s*+(?:" + SHORT + "|(" + NAME + ")\\s*+=\\s*+" + VALUE + ")\\s*+,?\\s*+");

  static HeadingAttributes of(Heading heading, MarkdownSource source) {
    if (!(heading.getLastChild() instanceof Text last) || source.isClosed(heading)) {
      return NONE;
    }
    String text = last.getLiteral();
    int open = text.lastIndexOf('{');
    if (open < 0 || !text.endsWith("}") || source.of(last, text).endsWith("\\}")) {
      return NONE;
    }
    String id = null;
    Matcher attribute = ATTRIBUTE.matcher(text).region(open + 1, text.length() - 1);
    while (attribute.lookingAt()) {
      String value = valueOfId(attribute);
      id = value != null ? value : id;
      attribute.region(attribute.end(), text.length() - 1);
    }
    return attribute.regionStart() == attribute.regionEnd()
        ? new HeadingAttributes(true, id)
        : NONE;
  }

  private static @Nullable String valueOfId(Matcher attribute) {
    if (attribute.group(1) != null) {
      return attribute.group(1).equals("#") ? attribute.group(2) : null;
    }
    if (!"id".equals(attribute.group(3))) {
      return null;
    }
    return attribute.group(4) != null ? attribute.group(4) : attribute.group(5);
  }

  /** Returns a heading's text without its attributes and the hashes before them that close it. */
  String removeFrom(String text) {
    if (!present) {
      return text;
    }
    String title = text.substring(0, Math.max(0, text.lastIndexOf('{'))).stripTrailing();
    int end = title.length();
    while (end > 0 && title.charAt(end - 1) == '#') {
      end--;
    }
    return end == 0 || title.charAt(end - 1) == ' ' ? title.substring(0, end) : title;
  }
}
