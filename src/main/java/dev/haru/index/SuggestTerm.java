package dev.haru.index;

import dev.haru.text.Folded;
import dev.haru.text.FunctionWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A term of {@link Fields#SUGGEST}: something to suggest, found by the beginning of one of its
 * words.
 *
 * @param key the folded text from that word on
 * @param isHeading whether it is a heading or a lesson's title, not a term of the lesson's text
 * @param text what to suggest
 */
public record SuggestTerm(String key, boolean isHeading, String text) {

  /** The longest text that is suggested, in UTF-16 units. */
  public static final int MAX_LENGTH = 80;

  /** Below all chars of a key, so that shorter keys come first. */
  private static final char SEPARATOR = '\u0001';

  /** Of a longer text the first ones serve. */
  private static final int MAX_WORDS = 10;

  private static final char HEADING = 'h';
  private static final char TERM = 't';

  /** Reads a term; null for what is none. */
  public static @Nullable SuggestTerm parse(String term) {
    int separator = term.indexOf(SEPARATOR);
    return separator < 0
        ? null
        : new SuggestTerm(
            term.substring(0, separator),
            term.charAt(separator + 1) == HEADING,
            term.substring(separator + 2));
  }

  /** Returns the term as the index holds it. */
  @Override
  public String toString() {
    return key + SEPARATOR + (isHeading ? HEADING : TERM) + text;
  }

  /**
   * Returns the terms by which a text is found: by its beginning, which is the first, and by that
   * of each word in it that says something.
   */
  public static List<SuggestTerm> of(boolean isHeading, String text) {
    List<SuggestTerm> terms = new ArrayList<>();
    terms.add(new SuggestTerm(Folded.of(text).chars(), isHeading, text));
    for (int at = 1; at < text.length() && terms.size() < MAX_WORDS; at++) {
      if (isPartOfWord(text, at) && !isPartOfWord(text, at - 1) && !isFunctionWord(text, at)) {
        terms.add(new SuggestTerm(Folded.of(text.substring(at)).chars(), isHeading, text));
      }
    }
    return terms;
  }

  private static boolean isFunctionWord(String text, int start) {
    int end = start;
    while (end < text.length() && isPartOfWord(text, end)) {
      end++;
    }
    return FunctionWords.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isPartOfWord(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '\'';
  }
}
