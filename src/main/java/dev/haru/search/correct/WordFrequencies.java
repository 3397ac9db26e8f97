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

  private final CourseVocabulary vocabulary;
  private final Synonyms dictionary = Synonyms.ofField();
  private final Synonyms everyday = Synonyms.ofEveryday();
  private @Nullable FuzzyWordIndex fuzzyIndex;

  public WordFrequencies(CourseVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the number of sections that contain a word or what it stands for; 0 if it is unknown.
   */
  public int frequency(String word) {
    int frequency = Math.max(frequencyInCourse(word), frequency(word, dictionary));
    return frequency > 0 ? frequency : frequency(word, everyday);
  }

  private int frequency(String word, Synonyms synonyms) {
    int most = 0;
    for (String name : synonyms.of(word)) {
      most = Math.max(most, DictionaryWords.Name.of(name).frequency(this::frequencyInCourse));
    }
    return most;
  }

  /** Returns whether a word is known. */
  public boolean knows(String word) {
    return frequency(word) > 0;
  }

  /**
   * Returns whether a word has a name in the other language: in the IT dictionary, or an everyday
   * one that the course uses.
   */
  boolean isNamed(String word) {
    return !dictionary.of(word).isEmpty() || frequency(word, everyday) > 0;
  }

  /** Returns whether a term, analyzed as lessons are, is known. */
  boolean hasTerm(String term) {
    return termFrequency(term) > 0;
  }

  /**
   * Returns the number of sections that contain a term, analyzed as lessons are, or what it stands
   * for.
   */
  public int termFrequency(String term) {
    int frequency = frequency(term);
    for (String field : TERM_FIELDS) {
      frequency = Math.max(frequency, vocabulary.frequency(field, term));
    }
    return frequency;
  }

  /** Returns whether the course itself has all of these terms, analyzed as lessons are. */
  public boolean isInCourse(List<String> terms) {
    return terms.stream()
        .allMatch(
            term -> TERM_FIELDS.stream().anyMatch(field -> vocabulary.frequency(field, term) > 0));
  }

  private int frequencyInCourse(String word) {
    return vocabulary.frequency(Fields.WORD, word);
  }

  /** Returns all words, indexed for finding those similar to a typed one. */
  public synchronized FuzzyWordIndex fuzzyIndex() {
    if (fuzzyIndex == null) {
      fuzzyIndex = new FuzzyWordIndex(frequencies());
    }
    return fuzzyIndex;
  }

  private Collection<Map.Entry<String, Integer>> frequencies() {
    // Nearly sorted already: the words of each segment come in order.
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    vocabulary.beginningWith(
        Fields.WORD, "", (word, sections) -> frequencies.merge(word, sections, Integer::sum));
    addAll(DictionaryWords.ofField(), frequencies);
    Map<String, Integer> ofEveryday = new LinkedHashMap<>(frequencies);
    addAll(DictionaryWords.ofEveryday(), ofEveryday);
    ofEveryday.forEach(frequencies::putIfAbsent);
    return frequencies.entrySet();
  }

  /** Adds a dictionary's words, with the course's frequencies read so far instead of the index. */
  private static void addAll(DictionaryWords dictionary, Map<String, Integer> frequencies) {
    ToIntFunction<String> inCourse = word -> frequencies.getOrDefault(word, 0);
    Map<String, Integer> ofDictionary = new LinkedHashMap<>();
    for (DictionaryWords.Entry entry : dictionary.entries()) {
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
