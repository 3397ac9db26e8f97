package dev.haru.course.site;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Permalinks with tokens such as {@code :year}, as in Jekyll and Hugo. */
final class Permalink {

  private static final Pattern TOKEN = Pattern.compile(":([a-z_]+)");
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[^\\d].*)?", Pattern.DOTALL);

  private Permalink() {}

  /** Returns the template with each token replaced by its value, or null if a token has none. */
  static @Nullable String fill(String template, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    Matcher token = TOKEN.matcher(template);
    while (token.find()) {
      String value = values.get(token.group(1));
      if (value == null) {
        return null;
      }
      token.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return token.appendTail(filled).toString();
  }

  /** Adds the tokens of a date such as {@code 2024-01-02}; none if it has another form. */
  static void addDate(Map<String, String> values, String date) {
    Matcher parts = DATE.matcher(date);
    if (parts.matches()) {
      values.put("year", parts.group(1));
      values.put("month", padded(parts.group(2)));
      values.put("day", padded(parts.group(3)));
      values.put("short_year", parts.group(1).substring(2));
      values.put("i_month", withoutZero(parts.group(2)));
      values.put("i_day", withoutZero(parts.group(3)));
    }
  }

  private static String padded(String number) {
    return number.length() < 2 ? "0" + number : number;
  }

  private static String withoutZero(String number) {
    return number.startsWith("0") ? number.substring(1) : number;
  }
}
