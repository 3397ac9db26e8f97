package dev.haru.search.correct;

import dev.haru.hangul.KeystrokeDistance;
import dev.haru.hangul.PrefixAutomaton;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An expander of typed beginnings to whole words; a beginning may end in half a syllable. */
public final class PrefixExpander {

  /** The fewest keys of a beginning; too many words begin with fewer. */
  private static final int MIN_KEYS = 3;

  /** The fewest chars of a beginning; single syllables are everyday words: 수, 일. */
  private static final int MIN_CHARS = 2;

  /** The fewest keys of a beginning with a slip; fewer leave too little to go by. */
  private static final int MIN_KEYS_WITH_SLIP = 5;

  /** The most words returned; more would not narrow down what was meant. */
  private static final int MAX_WORDS = 50;

  private final WordFrequencies vocabulary;

  public PrefixExpander(WordFrequencies vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the words that begin with the typed text, without that text itself, the most frequent
   * first.
   */
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

  /**
   * Returns the words that begin with the typed text except for one wrong key, the most frequent
   * first.
   */
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
