package dev.haru.course.config;

/**
 * The tokens of a script in JavaScript or TypeScript, just precise enough to find literal values.
 * Comments are skipped. The script is never run.
 */
final class ScriptTokens {

  /** A kind of token. */
  enum Kind {
    /** A name, a keyword or a number. */
    WORD,
    /** A string whose value is known. */
    STRING,
    /** A string with expressions, or a regular expression. */
    UNKNOWN,
    /** A single sign. */
    SIGN,
    /** The end of the script. */
    END
  }

  private final String text;
  private int at;
  private Kind kind = Kind.END;
  private String value = "";

  ScriptTokens(String text) {
    this.text = text;
  }

  Kind kind() {
    return kind;
  }

  /** Returns the word, the string's value or the sign. */
  String value() {
    return value;
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && value.equals(sign);
  }

  /** Reads the next token. */
  void next() {
    Kind before = kind;
    String valueBefore = value;
    skipBlank();
    if (at >= text.length()) {
      set(Kind.END, "");
      return;
    }
    char c = text.charAt(at);
    if (c == '"' || c == '\'' || c == '`') {
      string(c);
    } else if (isWordPart(c)) {
      int start = at;
      while (at < text.length() && isWordPart(text.charAt(at))) {
        at++;
      }
      set(Kind.WORD, text.substring(start, at));
    } else if (c == '/' && mayStartPattern(before, valueBefore)) {
      pattern();
    } else {
      at++;
      set(Kind.SIGN, String.valueOf(c));
    }
  }

  private void set(Kind kind, String value) {
    this.kind = kind;
    this.value = value;
  }

  private static boolean isWordPart(char c) {
    return Character.isJavaIdentifierPart(c) || c == '.' || c == '@';
  }

  /** Returns whether a slash after a token starts a regular expression rather than dividing. */
  private static boolean mayStartPattern(Kind before, String value) {
    return before == Kind.END
        || before == Kind.SIGN && !value.equals(")") && !value.equals("]")
        || before == Kind.WORD && value.equals("return");
  }

  private void skipBlank() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        return;
      }
    }
  }

  private void string(char quote) {
    StringBuilder string = new StringBuilder();
    boolean known = true;
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at);
      if (c == '\n' && quote != '`') {
        // An apostrophe in the text of a JSX element: reading resumes on the next line.
        set(Kind.SIGN, ",");
        return;
      }
      if (c == '\\' && at + 1 < text.length()) {
        string.append(Escapes.of(text.charAt(at + 1)));
        at += 2;
        continue;
      }
      known &= quote != '`' || !text.startsWith("${", at);
      string.append(c);
      at++;
    }
    at++;
    set(known ? Kind.STRING : Kind.UNKNOWN, string.toString());
  }

  private void pattern() {
    int start = at;
    boolean set = false;
    at++;
    while (at < text.length() && text.charAt(at) != '\n') {
      char c = text.charAt(at);
      at++;
      if (c == '\\') {
        at++;
      } else if (c == '/' && !set) {
        set(Kind.UNKNOWN, "");
        return;
      }
      set = c == '[' || set && c != ']';
    }
    at = start + 1; // it was a division, or the end of a tag
    set(Kind.SIGN, "/");
  }
}
