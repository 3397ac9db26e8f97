package dev.haru.search.correct;

import dev.haru.hangul.KeystrokeDistance;
import dev.haru.hangul.PrefixAutomaton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** An expander of typed beginnings to whole words; a beginning may end in half a syllable. */
public final class PrefixExpander {

  /** The fewest keys of a beginning; too many words begin with fewer. */
  private static final int MIN_KEYS = 3;

  /** The fewest chars of a beginning; single syllables are everyday words: 수, 일. */
  private static final int MIN_CHARS = 2;

  /** The fewest keys of a beginning with a slip; fewer leave too little to go by. */
  private static final int MIN_KEYS_WITH_SLIP = 6;

  /** The most words that rank results; more would not narrow down what was meant. */
  private static final int MAX_LIKELIEST = 50;

  /**
   * The most words of the course that find results. Source: over the eleven languages of the public
   * course, at most 260 words have the same first three letters.
   */
  private static final int MAX_WORDS = 500;

  private final WordFrequencies vocabulary;

  public PrefixExpander(WordFrequencies vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The words that begin with a typed text, the most frequent first.
   *
   * @param likeliest the most frequent words of the course and the dictionary, without the text
   *     itself
   * @param inCourse all words of the course, up to a limit, and the text itself if it is one
   * @param known all single words of the course and of both dictionaries, up to a limit
   */
  public record Beginnings(List<String> likeliest, List<String> inCourse, List<String> known) {

    static final Beginnings NONE = new Beginnings(List.of(), List.of(), List.of());

    /** Returns whether no word begins with the text. */
    public boolean isEmpty() {
      return likeliest.isEmpty() && known.isEmpty();
    }
  }

  /** Returns the words that begin with the typed text. */
  public Beginnings of(String typed) {
    String beginning = typed.toLowerCase(Locale.ROOT);
    if (KeystrokeDistance.from(beginning).keys() < MIN_KEYS || beginning.length() < MIN_CHARS) {
      return Beginnings.NONE;
    }
    PrefixAutomaton automaton = PrefixAutomaton.of(beginning);
    Predicate<String> begins = word -> automaton.lengthIn(word.replace(" ", ""), 0) >= 0;
    String literal = automaton.literal();
    if (literal.isEmpty()) { // any word may begin with it
      List<String> words =
          FuzzyWordIndex.mostFrequent(
              vocabulary
                  .fuzzyIndex()
                  .beginningWith(beginning, literal)
                  .filter(each -> begins.test(each.word())),
              MAX_WORDS);
      return new Beginnings(likeliest(words), words, single(words));
    }
    Map<String, Integer> inCourse = vocabulary.inCourseBeginningWith(literal);
    inCourse.keySet().removeIf(begins.negate());
    Map<String, Integer> all = vocabulary.withDictionary(literal, begins, inCourse);
    Map<String, Integer> known = vocabulary.withEveryday(literal, begins, all);
    all.remove(beginning);
    return new Beginnings(
        CourseVocabulary.mostFrequent(all, MAX_LIKELIEST),
        CourseVocabulary.mostFrequent(inCourse, MAX_WORDS),
        single(CourseVocabulary.mostFrequent(known, MAX_WORDS)));
  }

  private static List<String> single(List<String> words) {
    return words.stream().filter(word -> word.indexOf(' ') < 0).toList();
  }

  private static List<String> likeliest(List<String> words) {
    return words.subList(0, Math.min(MAX_LIKELIEST, words.size()));
  }

  /**
   * Returns the words that begin with the typed text except for one wrong key, the most frequent
   * first.
   */
  List<String> nearly(String typed) {
    KeystrokeDistance keys = KeystrokeDistance.from(typed);
    return keys.keys() < MIN_KEYS_WITH_SLIP
        ? List.of()
        : FuzzyWordIndex.mostFrequent(
            vocabulary.fuzzyIndex().inLettersOf(typed).stream()
                .filter(each ->
                    !each.word().equals(typed)
                        && keys.toBeginningOf(each.keystrokes(), KeystrokeDistance.KEY)
                            <= KeystrokeDistance.KEY),
            MAX_LIKELIEST);
  }
}
