package dev.haru.index;

import dev.haru.language.FunctionWords;
import dev.haru.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A term of {@link Fields#SUGGEST}: a suggestion, found by the beginning of one of its words.
 *
 * @param key the folded text, starting at that word
 * @param isHeading whether it is a heading or a lesson's title, as opposed to a term from the text
 * @param text the text to suggest
 */
public record SuggestTerm(String key, boolean isHeading, String text) {

  /** The longest text that is suggested, in UTF-16 units. */
  public static final int MAX_LENGTH = 80;

  /**
   * Begins every term, but no word and no key. Lucene compresses a block of terms only if all of
   * them begin with the same three bytes.
   */
  public static final String PREFIX = "   ";

  /** The number of words by which a text can be found; further ones are ignored. */
  private static final int MAX_WORDS = 10;

  /** Ends a heading's key; sorts below all chars of a key, so that shorter keys come first. */
  private static final char HEADING = '\u001F';

  /** Ends any other key; sorts below its chars too. */
  private static final char TERM = ' ';

  /** Parses a term; returns null if the text is not one. */
  public static @Nullable SuggestTerm parse(String term) {
    int end = PREFIX.length();
    while (end < term.length() && term.charAt(end) > TERM) {
      end++;
    }
    if (end >= term.length() || !term.startsWith(PREFIX)) {
      return null;
    }
    String key = term.substring(PREFIX.length(), end);
    String text = SurfaceFormCodec.text(key, term.substring(end + 1));
    return text == null ? null : new SuggestTerm(key, term.charAt(end) == HEADING, text);
  }

  /**
   * Returns the term as the index stores it: the key, the kind, and how to restore the text from
   * the key.
   */
  @Override
  public String toString() {
    return PREFIX + key + (isHeading ? HEADING : TERM) + SurfaceFormCodec.of(key, text);
  }

  /**
   * Returns the terms by which a text is found: first the whole text, then the rest of the text
   * from each later word on that is not a function word.
   */
  public static List<SuggestTerm> of(boolean isHeading, String text) {
    List<SuggestTerm> terms = new ArrayList<>();
    terms.add(new SuggestTerm(FoldedText.of(text).chars(), isHeading, text));
    for (int at = 1; at < text.length() && terms.size() < MAX_WORDS; at++) {
      if (isPartOfWord(text, at) && !isPartOfWord(text, at - 1) && !isFunctionWord(text, at)) {
        terms.add(new SuggestTerm(FoldedText.of(text.substring(at)).chars(), isHeading, text));
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
