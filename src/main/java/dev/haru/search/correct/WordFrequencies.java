package dev.haru.search.correct;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.index.Fields;
import dev.haru.text.WrittenWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The frequencies of the words that a query may mean: words of the course as people type them, and
 * words of the dictionaries, which are as frequent as what they stand for.
 *
 * <p>An instance belongs to one generation of an index and is safe for use by several threads.
 * Single words are looked up in the index; all words are read only when similar words are needed
 * for an unknown one.
 */
public final class WordFrequencies {

  private static final List<String> TERM_FIELDS =
      List.of(Fields.PROSE, Fields.HEADING, Fields.CODE);

  private static final List<String> WRITTEN_FIELDS =
      CourseVocabulary.FIELDS.stream().map(field -> Fields.in(field, Fields.AS_WRITTEN)).toList();

  private final CourseVocabulary vocabulary;
  private final Lexicon lexicon;
  private final Synonyms dictionary;
  private final Synonyms everyday;
  private @Nullable FuzzyWordIndex fuzzyIndex;

  /**
   * Creates a look-up.
   *
   * @param lexicon all words
   */
  public WordFrequencies(CourseVocabulary vocabulary, Lexicon lexicon, Dictionaries dictionaries) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
    this.dictionary = dictionaries.field();
    this.everyday = dictionaries.everyday();
  }

  /**
   * Returns the number of sections that contain a word, as it is written or as a term, or what it
   * stands for; 0 if it is unknown.
   */
  public int frequency(String word) {
    int named = frequencyOfNames(word);
    return named > 0 ? named : frequencyAsWritten(word);
  }

  private int frequencyOfNames(String word) {
    int named = frequency(word, dictionary, this::frequencyInCourse);
    int frequency = Math.max(frequencyInCourse(word), named);
    return frequency > 0 ? frequency : everydayFrequency(word);
  }

  /** Returns the frequency of a word's everyday names, whether in this form or in another one. */
  private int everydayFrequency(String word) {
    return frequency(
        word, everyday, name -> Math.max(frequencyInCourse(name), frequencyAsTerm(name)));
  }

  private static int frequency(String word, Synonyms synonyms, ToIntFunction<String> ofName) {
    int most = 0;
    for (String name : synonyms.of(word)) {
      most = Math.max(most, DictionaryWords.Name.of(name).frequency(ofName));
    }
    return most;
  }

  /**
   * Returns the number of sections that contain all words of a text as they are written, among the
   * words that may not be found by their terms: at most that of the rarest of them.
   */
  private int frequencyAsWritten(String text) {
    int least = Integer.MAX_VALUE;
    for (WrittenWords.Word word : WrittenWords.in(text)) {
      int most = 0;
      for (String field : WRITTEN_FIELDS) {
        most = Math.max(most, vocabulary.frequency(field, word.folded()));
      }
      if (most == 0) {
        return 0;
      }
      least = Math.min(least, most);
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  /** Returns whether a word is known only because the course has it as it is written. */
  boolean isOnlyWritten(String word) {
    return frequencyOfNames(word) == 0 && frequencyAsWritten(word) > 0;
  }

  /** Returns whether a word is known, because the course has it as it is written or otherwise. */
  public boolean knows(String word) {
    return frequency(word) > 0;
  }

  /**
   * Returns whether a word has a name in the other language: in the IT dictionary, or an everyday
   * one that the course uses.
   */
  boolean isNamed(String word) {
    return !dictionary.of(word).isEmpty() || everydayFrequency(word) > 0;
  }

  /** Returns whether a term, analyzed as lessons are, is known, if only within a longer word. */
  boolean hasTerm(String term) {
    return termFrequency(term) > 0 || termFrequency(AnalyzedText.inner(term)) > 0;
  }

  /**
   * Returns the number of sections that contain a term, analyzed as lessons are, or what it stands
   * for.
   */
  public int termFrequency(String term) {
    return Math.max(frequency(term), frequencyAsTerm(term));
  }

  private int frequencyAsTerm(String term) {
    int frequency = 0;
    for (String field : TERM_FIELDS) {
      frequency = Math.max(frequency, vocabulary.frequency(field, term));
    }
    return frequency;
  }

  /** Returns whether the course itself has all of these terms, analyzed as lessons are. */
  public boolean isInCourse(List<String> terms) {
    return terms.stream().allMatch(term -> frequencyAsTerm(term) > 0);
  }

  private int frequencyInCourse(String word) {
    return vocabulary.frequency(Fields.WORD, word);
  }

  /** Returns the course's words that begin with some chars, with their frequencies. */
  Map<String, Integer> inCourseBeginningWith(String chars) {
    Map<String, Integer> frequencies = new HashMap<>();
    vocabulary.beginningWith(
        Fields.WORD, chars, (word, sections) -> frequencies.merge(word, sections, Integer::sum));
    return frequencies;
  }

  /**
   * Returns the given words with those of the dictionary that begin with some chars and are known.
   *
   * @param isWanted which of them are looked up
   */
  Map<String, Integer> withDictionary(
      String chars, Predicate<String> isWanted, Map<String, Integer> words) {
    return with(dictionary, chars, isWanted, words);
  }

  /** Returns the given words with those of the everyday dictionary in the same way. */
  Map<String, Integer> withEveryday(
      String chars, Predicate<String> isWanted, Map<String, Integer> words) {
    return with(everyday, chars, isWanted, words);
  }

  private Map<String, Integer> with(
      Synonyms synonyms, String chars, Predicate<String> isWanted, Map<String, Integer> words) {
    Map<String, Integer> all = new HashMap<>(words);
    synonyms.forEachBeginningWith(
        chars,
        (word, names) -> {
          int frequency = isWanted.test(word) ? frequency(word) : 0;
          if (frequency > 0) {
            all.merge(word, frequency, Math::max);
          }
        });
    return all;
  }

  /** Returns all words, indexed for finding those similar to a typed one. */
  public synchronized FuzzyWordIndex fuzzyIndex() {
    if (fuzzyIndex == null) {
      fuzzyIndex = lexicon.words();
    }
    return fuzzyIndex;
  }
}
