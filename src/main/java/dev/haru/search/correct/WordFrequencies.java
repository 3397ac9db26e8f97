package dev.haru.search.correct;

import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.index.Fields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How frequent the words are that a query can have meant: those of the course as people type them,
 * and those of the dictionary, which are as frequent as what they stand for.
 *
 * <p>Of one generation of an index; safe for use by several threads. Whether a word is known is
 * looked up in the index; all words are read only when one is not known and words near to it are
 * wanted.
 */
public final class WordFrequencies {

  private static final List<String> TERM_FIELDS =
      List.of(Fields.PROSE, Fields.HEADING, Fields.CODE);

  private final CourseVocabulary vocabulary;
  private final Synonyms dictionary = Synonyms.ofField();
  private @Nullable FuzzyWordIndex fuzzyIndex;

  public WordFrequencies(CourseVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns in how many sections a word is, or what it stands for; 0 for one that is not known. */
  public int frequency(String word) {
    int most = frequencyInCourse(word);
    for (String name : dictionary.of(word)) {
      most = Math.max(most, DictionaryWords.Name.of(name).frequency(this::frequencyInCourse));
    }
    return most;
  }

  /** Returns whether a word is known. */
  public boolean knows(String word) {
    return frequency(word) > 0;
  }

  /** Returns whether a word has a name in the other language. */
  boolean isNamed(String word) {
    return !dictionary.of(word).isEmpty();
  }

  /** Returns whether a term, as lessons are analyzed, is known. */
  boolean hasTerm(String term) {
    return termFrequency(term) > 0;
  }

  /** Returns in how many sections a term, as lessons are analyzed, is, or what it stands for. */
  public int termFrequency(String term) {
    int frequency = frequency(term);
    for (String field : TERM_FIELDS) {
      frequency = Math.max(frequency, vocabulary.frequency(field, term));
    }
    return frequency;
  }

  private int frequencyInCourse(String word) {
    return vocabulary.frequency(Fields.WORD, word);
  }

  /** Returns all words, to be searched for those that are near to what was typed. */
  public synchronized FuzzyWordIndex fuzzyIndex() {
    if (fuzzyIndex == null) {
      fuzzyIndex = new FuzzyWordIndex(frequencies());
    }
    return fuzzyIndex;
  }

  private Collection<Map.Entry<String, Integer>> frequencies() {
    // Nearly in their order already: the words of one segment come in order.
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    vocabulary.beginningWith(
        Fields.WORD, "", (word, sections) -> frequencies.merge(word, sections, Integer::sum));
    addDictionary(frequencies);
    return frequencies.entrySet();
  }

  /** From here on the index need not be asked again. */
  private static void addDictionary(Map<String, Integer> frequencies) {
    ToIntFunction<String> inCourse = word -> frequencies.getOrDefault(word, 0);
    Map<String, Integer> ofDictionary = new LinkedHashMap<>();
    for (DictionaryWords.Entry entry : DictionaryWords.ofField().entries()) {
      int frequency = inCourse.applyAsInt(entry.word());
      for (DictionaryWords.Name name : entry.names()) {
        frequency = Math.max(frequency, name.frequency(inCourse));
      }
      if (frequency > 0) {
        ofDictionary.merge(entry.word(), frequency, Math::max);
        for (DictionaryWords.Name name : entry.names()) {
          if (name.isSpacedKorean()) {
            ofDictionary.merge(name.text(), frequency, Math::max);
          }
        }
      }
    }
    ofDictionary.forEach((word, frequency) -> frequencies.merge(word, frequency, Math::max));
  }
}
