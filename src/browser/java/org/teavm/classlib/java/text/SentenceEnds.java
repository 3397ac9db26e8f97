package org.teavm.classlib.java.text;

/**
 * Where the JDK's {@code BreakIterator} ends sentences, as a regular expression of JavaScript. The
 * browser's {@code Intl.Segmenter} has other rules: it ends them elsewhere in every ninth line of a
 * course, so that excerpts would be cut otherwise.
 *
 * <p>The rules were found by asking the JDK. A full stop ends a sentence before a space and a
 * letter that is not lower case, before spaces and any letter, and before signs that open something
 * and a letter; an exclamation or question mark always does.
 */
public final class SentenceEnds {

  /** Marks that belong to the char before them. */
  private static final String IGNORED = "\\p{Mn}\\p{Me}\\p{Cf}";

  private static final String SPACES = "\\p{Zs}\\t\\n\\f\\r\\u2028";
  private static final String SURE = "!?\\u3002\\uff01\\uff1f";
  private static final String STOPS = ".\\uff0e";
  private static final String CLOSING = "\\p{Pe}\\p{Pf}";

  /** Signs before a word, among them quotation marks, which may also close a sentence. */
  private static final String OPENING =
      "(?:[^\\p{L}\\p{N},\\u2029"
          + (CLOSING + SPACES + SURE + STOPS + IGNORED)
          + "]["
          + IGNORED
          + "]*)+";

  private static final String AFTER_STOP = "[" + STOPS + CLOSING + "\"'" + IGNORED + "]";
  private static final String SPACE = "[" + SPACES + "][" + IGNORED + "]*";
  private static final String MANY_SPACES = "[" + SPACES + IGNORED + "]*";

  private SentenceEnds() {}

  /**
   * Returns the regular expression: a sentence ends after each match. If the match has a group, one
   * also ends before it: the JDK does so if signs that open something open nothing.
   */
  public static String regExp() {
    String unfinished =
        ("(?:" + MANY_SPACES + OPENING + "$|(?:" + SPACE + "){2,}" + OPENING)
            + ("[" + SPACES + "])");
    return ("((?<![" + STOPS + "])[" + STOPS + "](?=" + AFTER_STOP + "*(?!" + AFTER_STOP + ")")
        + (unfinished + "))")
        + ("|[" + SURE + "][" + SURE + STOPS + CLOSING + "\"'" + IGNORED + "]*" + MANY_SPACES)
        + "\\u2029?"
        + ("|[" + STOPS + "]" + AFTER_STOP + "*(?:" + SPACE + "(?=[^\\P{L}\\p{Ll}])")
        + ("|(?:" + SPACE + "){2,}(?=\\p{L})|(?<=[\"'][" + IGNORED + "]*)(?=\\p{L})")
        + ("|" + MANY_SPACES + "(?=" + OPENING + "\\p{L})|" + MANY_SPACES + "\\u2029)")
        + ("|\\u2029|[\\u0964\\u0965]" + MANY_SPACES);
  }
}
