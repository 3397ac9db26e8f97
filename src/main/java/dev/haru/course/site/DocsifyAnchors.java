package dev.haru.course.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.jspecify.annotations.Nullable;

/**
 * docsify's anchors: derived from the heading's HTML, entities included.
 *
 * <p>Options such as {@code :id=custom} and the marks {@code docsify-ignore} are removed first.
 * Then A–Z become lower case, tags and ASCII punctuation go (but {@code &amp;} leaves {@code amp}
 * and {@code '} leaves {@code 39}), white space becomes hyphens, hyphens are merged and a leading
 * digit gets {@code _} before it. A second heading with the same slug gets {@code -1}, even if
 * another heading has that anchor: docsify does not check. Two lines do not make a heading. Source:
 * {@code heading}, {@code getAndRemoveConfig} and {@code slugify} in docsify 4's {@code
 * lib/docsify.js}.
 */
final class DocsifyAnchors extends Anchors {

  /** White space as JavaScript has it. */
  private static final String SPACE =
      "\\t-\\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

  private static final Pattern OPTION =
      Pattern.compile("(?:^|[" + SPACE + "]):([\\w-]+:?)=?([\\w%-]+)?");
  private static final List<String> MARKS =
      List.of(
          "<!-- {docsify-ignore} -->",
          "{docsify-ignore}",
          "<!-- {docsify-ignore-all} -->",
          "{docsify-ignore-all}");

  private static final Predicate<String> BLANK =
      Pattern.compile("[" + SPACE + "]").asMatchPredicate();
  private static final Pattern PUNCTUATION =
      Pattern.compile("[\u2000-\u206f\u2e00-\u2e7f\\p{Punct}&&[^_-]]");
  private static final Pattern SPACES = Pattern.compile("[-" + SPACE + "]+");

  private final Map<String, Integer> counts = new HashMap<>();

  DocsifyAnchors(MarkdownSource source) {
    super(source);
  }

  @Override
  public String next(Heading heading) {
    if (hasTwoLines(heading)) {
      return "";
    }
    String html = new DocsifyHtml(source).read(heading);
    StringBuilder rest = new StringBuilder();
    String id = takeOptions(html, rest);
    if (id != null) {
      return id.isEmpty() ? "" : counted(slug(id));
    }
    String text = trim(rest.toString());
    for (String mark : MARKS) {
      int at = text.indexOf(mark);
      text = at < 0 ? text : text.substring(0, at) + text.substring(at + mark.length());
    }
    return counted(slug(text));
  }

  private static boolean hasTwoLines(Heading heading) {
    for (Node node = heading.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        return true;
      }
    }
    return false;
  }

  /** Appends the HTML without its options; returns the option {@code id}, or null without one. */
  private static @Nullable String takeOptions(String html, StringBuilder rest) {
    String id = null;
    Matcher option = OPTION.matcher(html);
    while (option.find()) {
      boolean shortcode = option.group(1).endsWith(":");
      option.appendReplacement(rest, shortcode ? Matcher.quoteReplacement(option.group()) : "");
      if (option.group(1).equals("id")) {
        id = option.group(2) == null ? "" : option.group(2);
      }
    }
    option.appendTail(rest);
    return id;
  }

  private static String slug(String html) {
    StringBuilder lower = new StringBuilder(html.length());
    trim(html)
        .chars()
        .map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c)
        .forEach(c -> lower.append((char) c));
    String text = withoutTags(lower);
    String slug = SPACES.matcher(PUNCTUATION.matcher(text).replaceAll("")).replaceAll("-");
    return !slug.isEmpty() && slug.charAt(0) >= '0' && slug.charAt(0) <= '9' ? "_" + slug : slug;
  }

  /** Removes {@code <[^>]+>}; a pattern would search for the end again from each {@code <}. */
  private static String withoutTags(CharSequence html) {
    String all = html.toString();
    StringBuilder text = new StringBuilder(all.length());
    int from = 0;
    int open = all.indexOf('<');
    while (open >= 0) {
      int close = all.indexOf('>', open + 1);
      if (close < 0) {
        break;
      }
      boolean tag = close > open + 1;
      text.append(all, from, tag ? open : close + 1);
      from = close + 1;
      open = all.indexOf('<', from);
    }
    return text.append(all.substring(from)).toString();
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && BLANK.test(text.substring(start, start + 1))) {
      start++;
    }
    while (end > start && BLANK.test(text.substring(end - 1, end))) {
      end--;
    }
    return text.substring(start, end);
  }

  private String counted(String slug) {
    int count = counts.merge(slug, 0, (before, zero) -> before + 1);
    return count == 0 ? slug : slug + "-" + count;
  }
}
