package dev.haru.search.correct;

import dev.haru.analysis.dictionary.Synonyms;
import dev.haru.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words that a query can have meant: those of the course as people type them, and those of the
 * dictionary whose equivalents the course has.
 *
 * <p>Of one generation of an index; safe for use by several threads. Whether a word is known is
 * looked up in the index; all words are read only when one is not known and its neighbours are
 * wanted.
 */
public final class CourseVocabulary {

  private final IndexReader reader;
  private final Synonyms dictionary = Synonyms.ofField();
  private @Nullable FuzzyWordIndex fuzzyWordIndex;

  public CourseVocabulary(IndexReader reader) {
    this.reader = reader;
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
    try {
      int frequency = frequency(term);
      for (String field : List.of(Fields.PROSE, Fields.HEADING, Fields.CODE)) {
        frequency = Math.max(frequency, reader.docFreq(new Term(field, term)));
      }
      return frequency;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private int frequencyInCourse(String word) {
    try {
      return reader.docFreq(new Term(Fields.WORD, word));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Returns all words, to be searched for those that are near to what was typed. */
  public synchronized FuzzyWordIndex fuzzyIndex() {
    if (fuzzyWordIndex == null) {
      fuzzyWordIndex = new FuzzyWordIndex(frequencies());
    }
    return fuzzyWordIndex;
  }

  private Collection<Map.Entry<String, Integer>> frequencies() {
    // In their order, but for a few: words that one segment has come in order.
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = Terms.getTerms(leaf.reader(), Fields.WORD);
        TermsEnum words = terms.iterator();
        for (BytesRef word = words.next(); word != null; word = words.next()) {
          frequencies.merge(word.utf8ToString(), words.docFreq(), Integer::sum);
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
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

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("the index can no longer be read", e);
  }
}
