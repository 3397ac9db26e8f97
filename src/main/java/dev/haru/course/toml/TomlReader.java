package dev.haru.course.toml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reader of TOML: keys, tables, arrays of tables, strings of all four kinds, lists and inline
 * tables; numbers, dates and booleans as they are written. After a line that it cannot read it goes
 * on with the next one.
 */
final class TomlReader {

  /** The maximum nesting of lists and inline tables. */
  private static final int MAX_DEPTH = 10;

  /** The maximum number of parts of a key. */
  private static final int MAX_PARTS = 40;

  private static final Pattern BARE = Pattern.compile("[\\w-]++");
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?:true|false|[+-]?(?:inf|nan|[0-9][\\w.:+-]*+(?: [0-9][\\w.:+-]*+)?+))(?!\\w)");

  private final String text;
  private final Matcher bare;
  private final Matcher literal;
  private final Map<String, Object> root = new LinkedHashMap<>();
  private Map<String, Object> table = root;
  private int at;

  TomlReader(String text) {
    this.text = text;
    this.bare = BARE.matcher(text);
    this.literal = LITERAL.matcher(text);
  }

  Toml read() {
    int fault = -1;
    skip(true);
    while (at < text.length()) {
      int start = at;
      boolean read = text.charAt(at) == '[' ? header() : pair(table, 0);
      if (!read || !lineEnd()) {
        at = read ? at : start; // a list that is never closed must not take other lines with it
        fault = fault < 0 ? at : fault;
        skipLine();
      }
      skip(true);
    }
    return new Toml(root, fault < 0 ? 0 : lineOf(fault));
  }

  private int lineOf(int place) {
    return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
  }

  private boolean header() {
    boolean array = text.startsWith("[[", at);
    at += array ? 2 : 1;
    List<String> key = key();
    if (key == null || !next(array ? "]]" : "]")) {
      return false;
    }
    Map<String, Object> above = tableOf(root, key.subList(0, key.size() - 1));
    if (above == null) {
      return false;
    }
    Map<String, Object> found =
        array ? newItem(above, key.getLast()) : tableOf(above, List.of(key.getLast()));
    table = found == null ? table : found;
    return found != null;
  }

  /** Adds a table to an array of tables; null if the name has a value of another kind. */
  @SuppressWarnings("unchecked") // lists have no items but values
  private static @Nullable Map<String, Object> newItem(Map<String, Object> above, String name) {
    if (!(above.computeIfAbsent(name, any -> new ArrayList<>()) instanceof List<?> list)) {
      return null;
    }
    Map<String, Object> item = new LinkedHashMap<>();
    ((List<Object>) list).add(item);
    return item;
  }

  /** Returns the table of a key; of an array of tables the last; null if a part is none. */
  @SuppressWarnings("unchecked") // maps have no keys but names
  private static @Nullable Map<String, Object> tableOf(Map<String, Object> from, List<String> key) {
    Map<String, Object> found = from;
    for (String part : key) {
      Object value = found.computeIfAbsent(part, any -> new LinkedHashMap<>());
      if (value instanceof List<?> list && !list.isEmpty()) {
        value = list.getLast();
      }
      if (!(value instanceof Map<?, ?> map)) {
        return null;
      }
      found = (Map<String, Object>) map;
    }
    return found;
  }

  private boolean pair(Map<String, Object> into, int depth) {
    List<String> key = key();
    if (key == null || !next("=")) {
      return false;
    }
    Object value = value(depth);
    Map<String, Object> place =
        value == null ? null : tableOf(into, key.subList(0, key.size() - 1));
    if (place == null) {
      return false;
    }
    place.put(key.getLast(), value);
    return true;
  }

  private @Nullable List<String> key() {
    List<String> key = new ArrayList<>();
    do {
      skip(false);
      String part = isQuote() ? string() : bareKey();
      if (part == null || key.size() == MAX_PARTS) {
        return null;
      }
      key.add(part);
    } while (next("."));
    return key;
  }

  private @Nullable String bareKey() {
    if (!bare.region(at, text.length()).lookingAt()) {
      return null;
    }
    at = bare.end();
    return bare.group();
  }

  private @Nullable Object value(int depth) {
    skip(false);
    char first = at < text.length() ? text.charAt(at) : ' ';
    if (first == '[' || first == '{') {
      if (depth == MAX_DEPTH) {
        return null;
      }
      at++;
      return first == '[' ? list(depth + 1) : inlineTable(depth + 1);
    }
    return isQuote() ? string() : literal();
  }

  private @Nullable List<Object> list(int depth) {
    List<Object> items = new ArrayList<>();
    skip(true);
    while (!next("]")) {
      Object item = value(depth);
      if (item == null || !separated("]")) {
        return null;
      }
      items.add(item);
    }
    return items;
  }

  private @Nullable Map<String, Object> inlineTable(int depth) {
    Map<String, Object> inner = new LinkedHashMap<>();
    skip(true);
    while (!next("}")) {
      if (!pair(inner, depth) || !separated("}")) {
        return null;
      }
    }
    return inner;
  }

  /** Skips the comma after an item; returns whether another one or the end follows. */
  private boolean separated(String end) {
    skip(true);
    boolean comma = next(",");
    skip(true);
    return comma || text.startsWith(end, at);
  }

  private @Nullable String literal() {
    if (!literal.region(at, text.length()).lookingAt()) {
      return null;
    }
    at = literal.end();
    return literal.group();
  }

  private boolean isQuote() {
    return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
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

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** Skips spaces and comments; line ends only if asked to. */
  private void skip(boolean lines) {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        skipLine();
      } else if (c == ' ' || c == '\t' || c == '\r' || lines && c == '\n') {
        at++;
      } else {
        return;
      }
    }
  }
}
