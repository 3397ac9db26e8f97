package dev.haru.course.config;

import java.util.HashMap;
import java.util.Map;

/**
 * The values of a configuration in TOML: tables, lists of tables, and keys with strings, numbers,
 * lists and inline tables. What is not TOML is passed over, so that a mistake in one line does not
 * hide the others.
 */
final class TomlValues {

  /** The maximum nesting of lists and inline tables. */
  private static final int MAX_DEPTH = 50;

  private final String text;
  private final Values values = new Values();
  private final Map<String, Integer> lists = new HashMap<>();
  private String table = "";
  private int at;

  private TomlValues(String text) {
    this.text = text;
  }

  /** Reads a configuration. */
  static Values read(String text) {
    TomlValues reader = new TomlValues(text);
    reader.read();
    return reader.values;
  }

  private void read() {
    while (skipToValue()) {
      int start = at;
      if (text.charAt(at) == '[') {
        header();
      } else {
        pair(table);
      }
      skipLine();
      at = Math.max(at, start + 1);
    }
  }

  private void header() {
    boolean list = text.startsWith("[[", at);
    at += list ? 2 : 1;
    String name = key();
    if (list && lists.size() < Values.MAX_VALUES) {
      int number = lists.merge(name, 1, Integer::sum) - 1;
      name += "." + number;
    }
    values.put(name, ""); // known, though it may be empty
    table = name + ".";
  }

  private void pair(String start) {
    String key = key();
    skipSpaces();
    if (peek() == '=') {
      at++;
      value(start + key, 0);
    }
  }

  /** Reads a key with its dots, without quotes. */
  private String key() {
    StringBuilder key = new StringBuilder();
    while (at < text.length() && "=]\n\r#,}".indexOf(peek()) < 0) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        key.append(string());
      } else {
        key.append(c == ' ' || c == '\t' ? "" : c);
        at++;
      }
    }
    return key.toString();
  }

  private void value(String path, int depth) {
    skipSpaces();
    switch (peek()) {
      case '"', '\'' -> values.put(path, string());
      case '[' -> list(path, depth + 1);
      case '{' -> inlineTable(path, depth + 1);
      default -> values.put(path, bare());
    }
  }

  private void list(String path, int depth) {
    at++;
    int number = 0;
    while (depth <= MAX_DEPTH && skipToValue() && peek() != ']') {
      int start = at;
      if (peek() == ',') {
        at++;
        continue;
      }
      value(path + "." + number++, depth);
      at = Math.max(at, start + 1);
    }
    at++;
  }

  private void inlineTable(String path, int depth) {
    at++;
    while (depth <= MAX_DEPTH && skipToValue() && peek() != '}') {
      int start = at;
      if (peek() == ',') {
        at++;
        continue;
      }
      String key = key();
      skipSpaces();
      if (peek() == '=') {
        at++;
        value(path + "." + key, depth);
      }
      at = Math.max(at, start + 1);
    }
    at++;
  }

  private String bare() {
    int start = at;
    while (at < text.length() && ",]}#\n\r".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String string() {
    char quote = text.charAt(at);
    String triple = String.valueOf(quote).repeat(3);
    boolean many = text.startsWith(triple, at);
    at += many ? 3 : 1;
    StringBuilder string = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (many ? text.startsWith(triple, at) : c == quote || c == '\n') {
        at += many ? 3 : c == quote ? 1 : 0;
        return string.toString();
      }
      if (c == '\\' && quote == '"' && at + 1 < text.length()) {
        string.append(Escapes.of(text.charAt(at + 1)));
        at += 2;
      } else {
        string.append(c);
        at++;
      }
    }
    return string.toString();
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\n';
  }

  private void skipSpaces() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\n') {
      at++;
    }
  }

  /** Skips white space and comments; returns whether anything follows. */
  private boolean skipToValue() {
    while (at < text.length()) {
      if (text.charAt(at) == '#') {
        skipLine();
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }
}
