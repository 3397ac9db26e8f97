package dev.haru.search.correct;

import dev.haru.hangul.KeystrokeDistance;
import dev.haru.hangul.PrefixAutomaton;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the words of which the beginning was typed, half a syllable at its end included. */
public final class PrefixExpander {

  /** Fewer keys begin too much. */
  private static final int MIN_KEYS = 3;

  /** Syllables alone are words of everyday language: 수, 일. */
  private static final int MIN_CHARS = 2;

  /** Of so short a beginning with a slip in it nothing is left. */
  private static final int MIN_KEYS_WITH_SLIP = 5;

  /** More words are no longer one meaning. */
  private static final int MAX_WORDS = 50;

  private final WordFrequencies vocabulary;

  public PrefixExpander(WordFrequencies vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the words that begin so, the most frequent first; not the word itself. */
  public List<String> exactly(String typed) {
    int keys = KeystrokeDistance.from(typed).keys();
    if (keys < MIN_KEYS || typed.length() < MIN_CHARS) {
      return List.of();
    }
    PrefixAutomaton beginning = PrefixAutomaton.of(typed);
    return mostFrequent(
        typed,
        vocabulary.fuzzyIndex().beginningWith(typed, beginning.literal()),
        each -> beginning.lengthIn(each.word().replace(" ", ""), 0) >= 0);
  }

  /** Returns the words that begin nearly so, one key being wrong; the most frequent first. */
  List<String> nearly(String typed) {
    KeystrokeDistance keys = KeystrokeDistance.from(typed);
    return keys.keys() < MIN_KEYS_WITH_SLIP
        ? List.of()
        : mostFrequent(
            typed,
            vocabulary.fuzzyIndex().inLettersOf(typed).stream(),
            each ->
                keys.toBeginningOf(each.keystrokes(), KeystrokeDistance.KEY)
                    <= KeystrokeDistance.KEY);
  }

  private static List<String> mostFrequent(
      String typed,
      Stream<FuzzyWordIndex.IndexedWord> words,
      Predicate<FuzzyWordIndex.IndexedWord> begins) {
    return FuzzyWordIndex.mostFrequent(
        words.filter(each -> !each.word().equals(typed) && begins.test(each)), MAX_WORDS);
  }
}
