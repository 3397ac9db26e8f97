package org.teavm.classlib.java.util.regex;

/**
 * A translator of those regular expressions of Java that mean the same in JavaScript with the flag
 * {@code u}, once a few of their signs are written out.
 *
 * <p>The two differ in what is a line's end, a space or a letter without case. Everything that
 * JavaScript does not have, or reads otherwise in a way that cannot be written out, is rejected.
 */
public final class JavaScriptRegExp {

  private static final int CASE_INSENSITIVE = 2;
  private static final int DOTALL = 32;

  private static final String SPACES = "\\t\\n\\v\\f\\r ";
  private static final String PUNCTUATION = "!-\\/:-@\\[-`\\{-~";

  /** Letters after a backslash that mean the same in both. */
  private static final String SAME_ESCAPES = "dDwWbBtnrf";

  private static final String SYNTAX = "^$\\.*+?()[]{}|/";

  private final String pattern;
  private final int flags;
  private final StringBuilder translated = new StringBuilder();
  private int at;

  private JavaScriptRegExp(String pattern, int flags) {
    this.pattern = pattern;
    this.flags = flags;
  }

  /**
   * Returns the source of the JavaScript regular expression.
   *
   * @param flags none, or those of {@code java.util.regex.Pattern} for case and for dots
   * @throws IllegalArgumentException if there is none that is known to mean the same
   */
  public static String of(String pattern, int flags) {
    return new JavaScriptRegExp(pattern, flags).translated();
  }

  private String translated() {
    if ((flags & ~(CASE_INSENSITIVE | DOTALL)) != 0) {
      throw rejected("flags");
    }
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      switch (c) {
        case '\\' -> addEscape(SPACES);
        case '[' -> addClass();
        case '(' -> addGroup();
        case '.' ->
            translated.append((flags & DOTALL) != 0 ? "[^]" : "[^\\n\\r\\u0085\\u2028\\u2029]");
        case '$' -> throw rejected("$, which also matches before a line's end; write \\z");
        case '*', '+', '?' -> addQuantifier(c);
        case '{' -> addCount();
        case '}', ']' -> translated.append('\\').append(c);
        default -> addLetter(c);
      }
    }
    return translated.toString();
  }

  private void addLetter(char c) {
    boolean isLetter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    if ((flags & CASE_INSENSITIVE) != 0 && isLetter) {
      translated.append('[').append(c).append((char) (c ^ 0x20)).append(']');
    } else {
      translated.append(c == '/' ? "\\/" : String.valueOf(c));
    }
  }

  private void addEscape(String spaces) {
    boolean isInClass = spaces.equals("");
    char c = next();
    if (c == 's') {
      translated.append(isInClass ? SPACES : "[" + SPACES + "]");
    } else if (c == 'S' && !isInClass) {
      translated.append("[^" + SPACES + "]");
    } else if (c == 'z' && !isInClass) {
      translated.append("(?![^])");
    } else if (c == 'p') {
      addProperty(isInClass);
    } else if (c == 'Q' && !isInClass) {
      addQuoted();
    } else if (SAME_ESCAPES.indexOf(c) >= 0 && !(isInClass && (c == 'b' || c == 'B'))) {
      translated.append('\\').append(c);
    } else if (c >= '1' && c <= '9' && !isInClass && !isDigit()) {
      translated.append('\\').append(c);
    } else if (SYNTAX.indexOf(c) >= 0 || isInClass && c == '-') {
      translated.append('\\').append(c);
    } else if (c == '-' || c == '#' || c == ':') {
      translated.append(c);
    } else {
      throw rejected("\\" + c);
    }
  }

  private void addProperty(boolean isInClass) {
    int end = pattern.indexOf('}', at);
    if (next() != '{' || end < 0) {
      throw rejected("\\p");
    }
    String name = pattern.substring(at, end);
    at = end + 1;
    switch (name) {
      case "Punct" -> translated.append(isInClass ? PUNCTUATION : "[" + PUNCTUATION + "]");
      case "ASCII", "L", "M", "N", "Mn" -> translated.append("\\p{").append(name).append('}');
      default -> throw rejected("\\p{" + name + "}");
    }
  }

  private void addQuoted() {
    int end = pattern.indexOf("\\E", at);
    int last = end < 0 ? pattern.length() : end;
    for (int i = at; i < last; i++) {
      translated.append(SYNTAX.indexOf(pattern.charAt(i)) < 0 ? "" : "\\");
      addLetter(pattern.charAt(i));
    }
    at = end < 0 ? last : end + 2;
  }

  private void addClass() {
    translated.append('[');
    if (is('^')) {
      translated.append('^');
      at++;
    }
    boolean isEmpty = true;
    while (!is(']') || isEmpty) {
      char c = next();
      isEmpty = false;
      if (c == '[' || c == ']' || c == '&' && is('&')) {
        throw rejected("a class within a class");
      } else if (c == '\\') {
        addEscape("");
      } else if ((flags & CASE_INSENSITIVE) != 0 && Character.isLetter(c)) {
        throw rejected("a class of letters without case");
      } else {
        translated.append(c == '-' || SYNTAX.indexOf(c) < 0 ? "" : "\\").append(c);
      }
    }
    at++;
    translated.append(']');
  }

  private void addGroup() {
    translated.append('(');
    if (is('?')) {
      at++;
      char kind = next();
      if (":=!".indexOf(kind) < 0) {
        throw rejected("(?" + kind);
      }
      translated.append('?').append(kind);
    }
  }

  private void addCount() {
    int end = pattern.indexOf('}', at);
    for (int i = at; i < end; i++) {
      char c = pattern.charAt(i);
      if ((c < '0' || c > '9') && c != ',') {
        throw rejected("{");
      }
    }
    if (end < 0) {
      throw rejected("{");
    }
    translated.append('{').append(pattern, at, end);
    at = end + 1;
    addQuantifier('}');
  }

  private void addQuantifier(char c) {
    translated.append(c);
    if (is('?')) {
      translated.append('?');
      at++;
    }
    if (is('+')) {
      throw rejected("a possessive quantifier");
    }
  }

  private boolean isDigit() {
    return at < pattern.length() && pattern.charAt(at) >= '0' && pattern.charAt(at) <= '9';
  }

  private boolean is(char c) {
    return at < pattern.length() && pattern.charAt(at) == c;
  }

  private char next() {
    if (at >= pattern.length()) {
      throw rejected("its end");
    }
    return pattern.charAt(at++);
  }

  private IllegalArgumentException rejected(String what) {
    return new IllegalArgumentException("no JavaScript for " + what + " in " + pattern);
  }
}
