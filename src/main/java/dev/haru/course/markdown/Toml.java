package dev.haru.course.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the TOML that front matter uses: keys, tables, strings of all four kinds, lists,
 * inline tables; numbers, dates and booleans as they are written. Of arrays of tables, the last one
 * counts. Only lists and inline tables are read recursively, and they may nest ten deep.
 */
final class Toml {

  private static final int MAX_DEPTH = 10;
  private static final Pattern BARE = Pattern.compile("[\\w-]++");
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?:true|false|[+-]?(?:inf|nan|[0-9][\\w.:+-]*+(?: [0-9][\\w.:+-]*+)?+))(?!\\w)");

  private final String text;
  private final FlatValues values;
  private final Matcher bare;
  private final Matcher literal;
  private String table = "";
  private int at;

  Toml(String text, FlatValues values) {
    this.text = text;
    this.values = values;
    this.bare = BARE.matcher(text);
    this.literal = LITERAL.matcher(text);
  }

  /** Reads the text up to its end, or up to a fault; returns whether there was no fault. */
  boolean read() {
    skip(true);
    while (at < text.length()) {
      if (!(text.charAt(at) == '[' ? table() : pair(table, 1)) || !lineEnd()) {
        return false;
      }
      skip(true);
    }
    return true;
  }

  /** Returns the 1-based line at which reading ended. */
  int line() {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private boolean table() {
    boolean array = text.startsWith("[[", at);
    at += array ? 2 : 1;
    String key = key();
    if (key == null || !next(array ? "]]" : "]")) {
      return false;
    }
    table = key + ".";
    return true;
  }

  private boolean pair(String prefix, int depth) {
    String key = key();
    return key != null && next("=") && value(prefix + key, depth);
  }

  private @Nullable String key() {
    StringBuilder key = new StringBuilder();
    do {
      skip(false);
      String part;
      if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
        part = string();
      } else {
        part = bare.region(at, text.length()).lookingAt() ? bare.group() : null;
        at = part == null ? at : bare.end();
      }
      if (part == null) {
        return null;
      }
      key.append(key.isEmpty() ? "" : ".").append(part);
    } while (next("."));
    return key.toString();
  }

  private boolean value(String key, int depth) {
    skip(false);
    if (at < text.length() && text.charAt(at) == '[') {
      StringBuilder items = new StringBuilder();
      boolean read = list(items, depth);
      values.putList(key, items.toString());
      return read;
    }
    if (at < text.length() && text.charAt(at) == '{') {
      return inlineTable(key + ".", depth);
    }
    String value = scalar();
    if (value != null) {
      values.put(key, value);
    }
    return value != null;
  }

  private boolean list(StringBuilder items, int depth) {
    at++;
    skip(true);
    while (at < text.length() && !next("]")) {
      char c = text.charAt(at);
      boolean read;
      if (c == '[' || c == '{') { // deeper items are read and left out
        read =
            depth < MAX_DEPTH
                && (c == '[' ? list(new StringBuilder(), depth + 1) : inlineTable("", depth));
      } else {
        String item = scalar();
        read = item != null;
        items
            .append(items.isEmpty() ? "" : "\n")
            .append(item == null ? "" : item.replace('\n', ' '));
      }
      skip(true);
      if (!read || !next(",") && !text.startsWith("]", at)) {
        return false;
      }
      skip(true);
    }
    return at > 0 && text.charAt(at - 1) == ']';
  }

  private boolean inlineTable(String prefix, int depth) {
    at++;
    skip(true);
    while (at < text.length() && !next("}")) {
      if (depth >= MAX_DEPTH || !pair(prefix, depth + 1)) {
        return false;
      }
      skip(true);
      if (!next(",") && !text.startsWith("}", at)) {
        return false;
      }
      skip(true);
    }
    return at > 0 && text.charAt(at - 1) == '}';
  }

  private @Nullable String scalar() {
    if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      return string();
    }
    if (!literal.region(at, text.length()).lookingAt()) {
      return null;
    }
    at = literal.end();
    return literal.group();
  }

  private @Nullable String string() {
    char quote = text.charAt(at);
    String three = String.valueOf(quote).repeat(3);
    String fence = text.startsWith(three, at) ? three : String.valueOf(quote);
    int start = at + fence.length();
    int end = start;
    while (end < text.length() && !text.startsWith(fence, end)) {
      if (fence.length() == 1 && text.charAt(end) == '\n') {
        return null;
      }
      end += quote == '"' && text.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= text.length()) {
      return null;
    }
    at = end + fence.length();
    String inside = text.substring(start, end);
    return quote == '"' ? TomlEscapes.resolve(inside) : inside;
  }

  private boolean next(String mark) {
    skip(false);
    boolean found = text.startsWith(mark, at);
    at += found ? mark.length() : 0;
    return found;
  }

  private boolean lineEnd() {
    skip(false);
    return at >= text.length() || text.charAt(at) == '\n';
  }

  /** Skips spaces and comments; line ends only if asked to. */
  private void skip(boolean lines) {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == ' ' || c == '\t' || lines && c == '\n') {
        at++;
      } else {
        return;
      }
    }
  }
}
