package dev.haru.course.mdx;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tag of JSX.
 *
 * @param name the element's name, empty for a fragment
 * @param kind whether it opens or closes an element, or is an element without content
 * @param attributes the attributes whose values are strings
 * @param end the offset after it
 */
record JsxTag(String name, Kind kind, Map<String, String> attributes, int end) {

  /** What a tag does: open an element, close it, or stand for an element without content. */
  enum Kind {
    OPENING,
    CLOSING,
    EMPTY
  }

  /** Reads the tag that begins at an offset, or returns null if none does. */
  static @Nullable JsxTag read(String text, int from, JavaScript script, Effort effort) {
    Reading reading = new Reading(text, from + 1, script);
    JsxTag tag = effort.isLeft() ? reading.tag() : null;
    if (tag == null) {
      effort.waste(reading.at - from);
    }
    return tag;
  }

  private static final class Reading {
    private final String text;
    private final JavaScript script;
    private int at;

    Reading(String text, int at, JavaScript script) {
      this.text = text;
      this.at = at;
      this.script = script;
    }

    @Nullable JsxTag tag() {
      boolean isClosing = take('/');
      skipSpaces();
      String name = name();
      if (name == null) {
        return null;
      }
      skipSpaces();
      if (isClosing || name.isEmpty()) {
        Kind kind = isClosing ? Kind.CLOSING : Kind.OPENING;
        return take('>') ? new JsxTag(name, kind, Map.of(), at) : null;
      }
      if (take('>')) {
        return new JsxTag(name, Kind.OPENING, Map.of(), at);
      }
      Map<String, String> attributes = new HashMap<>();
      while (at < text.length()) {
        if (take('>')) {
          return new JsxTag(name, Kind.OPENING, attributes, at);
        } else if (take('/')) {
          skipSpaces();
          return take('>') ? new JsxTag(name, Kind.EMPTY, attributes, at) : null;
        } else if (!attribute(attributes)) {
          return null;
        }
        skipSpaces();
      }
      return null;
    }

    /** Returns a name such as {@code Tabs.Item} or {@code xml:lang}, "", or null if malformed. */
    private @Nullable String name() {
      int start = at;
      if (!isNameStart()) {
        return "";
      }
      while (isNameStart()) {
        while (at < text.length() && isNamePart(text.charAt(at))) {
          at++;
        }
        if (!take('.') && !take(':')) {
          return text.substring(start, at);
        }
      }
      return null;
    }

    private boolean attribute(Map<String, String> attributes) {
      if (at < text.length() && text.charAt(at) == '{') {
        return expression();
      }
      String name = name();
      if (name == null || name.isEmpty()) {
        return false;
      }
      skipSpaces();
      if (!take('=')) {
        return true;
      }
      skipSpaces();
      char quote = at < text.length() ? text.charAt(at) : ' ';
      if (quote == '{') {
        return expression();
      }
      int end = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
      if (end < 0) {
        at = quote == '"' || quote == '\'' ? text.length() : at;
        return false;
      }
      attributes.put(name, text.substring(at + 1, end));
      at = end + 1;
      return true;
    }

    private boolean expression() {
      int end = script.afterExpression(at);
      at = end < 0 ? at : end;
      return end >= 0;
    }

    private boolean take(char c) {
      boolean isHere = at < text.length() && text.charAt(at) == c;
      at += isHere ? 1 : 0;
      return isHere;
    }

    private void skipSpaces() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private boolean isNameStart() {
      return at < text.length()
          && (Character.isLetter(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0);
    }

    private static boolean isNamePart(char c) {
      return Character.isLetterOrDigit(c) || "_$-".indexOf(c) >= 0;
    }
  }
}
