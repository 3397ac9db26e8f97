package dev.haru.search.correct;

import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.hangul.Hangul;
import dev.haru.index.Fields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The words of a course, as people type them, and those of the dictionaries that stand for a word
 * of the course.
 */
public final class CourseLexicon implements Lexicon {

  /** The share of Korean words from which a course is written in Korean, if only in part. */
  private static final double KOREAN = 0.1;

  private final CourseVocabulary vocabulary;
  private final Dictionaries dictionaries;

  /** Creates a lexicon; nothing is read yet. */
  public CourseLexicon(CourseVocabulary vocabulary, Dictionaries dictionaries) {
    this.vocabulary = vocabulary;
    this.dictionaries = dictionaries;
  }

  @Override
  public Map<String, Integer> frequencies() {
    // Nearly sorted already: the words of each segment come in order.
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    vocabulary.beginningWith(
        Fields.WORD, "", (word, sections) -> frequencies.merge(word, sections, Integer::sum));
    Map<String, Integer> everydayWords = new LinkedHashMap<>(frequencies);
    addAll(DictionaryWords.of(dictionaries.everyday()), everydayWords);
    everydayWords.keySet().removeAll(frequencies.keySet());
    boolean isKorean = isKorean(frequencies.keySet());
    addAll(DictionaryWords.of(dictionaries.field()), frequencies);
    everydayWords.forEach((word, sections) -> {
      if (!isKorean || !Hangul.isSyllable(word.charAt(0))) {
        frequencies.putIfAbsent(word, sections);
      }
    });
    return frequencies;
  }

  /**
   * Returns whether a course is written in Korean, if only in part. Its own Korean words are then
   * likelier meant by a misspelled word, or by initial consonants, than everyday words it lacks.
   */
  private static boolean isKorean(Collection<String> words) {
    long korean = words.stream().filter(word -> Hangul.isSyllable(word.charAt(0))).count();
    return korean > KOREAN * words.size();
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
