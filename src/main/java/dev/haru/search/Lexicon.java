package dev.haru.search;

import dev.haru.index.Fields;
import dev.haru.text.Equivalents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
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
final class Lexicon {

  private final IndexReader reader;
  private final Equivalents dictionary;
  private @Nullable Neighbours neighbours;

  Lexicon(IndexReader reader, Equivalents dictionary) {
    this.reader = reader;
    this.dictionary = dictionary;
  }

  /** Returns in how many sections a word is, or what it stands for; 0 for one that is not known. */
  int frequency(String word) {
    return frequency(word, this::frequencyInCourse);
  }

  private int frequency(String word, ToIntFunction<String> inCourse) {
    int most = inCourse.applyAsInt(word);
    for (String name : dictionary.of(word)) {
      most = Math.max(most, rarest(name, inCourse));
    }
    return most;
  }

  /** Returns whether a word is known. */
  boolean knows(String word) {
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
  int termFrequency(String term) {
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

  /** A name of several words is as frequent as its rarest word. */
  private static int rarest(String words, ToIntFunction<String> inCourse) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split(" ", -1))
        .mapToInt(inCourse)
        .min()
        .orElse(0);
  }

  private int frequencyInCourse(String word) {
    try {
      return reader.docFreq(new Term(Fields.WORD, word));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Returns all words, to be searched for those that are near to what was typed. */
  synchronized Neighbours neighbours() {
    if (neighbours == null) {
      neighbours = new Neighbours(frequencies());
    }
    return neighbours;
  }

  private SortedMap<String, Integer> frequencies() {
    SortedMap<String, Integer> frequencies = new TreeMap<>();
    try {
      Terms terms = MultiTerms.getTerms(reader, Fields.WORD);
      TermsEnum words = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef word = words.next(); word != null; word = words.next()) {
        frequencies.put(word.utf8ToString(), words.docFreq());
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    // From here on the index need not be asked again.
    Map<String, Integer> inCourse = new HashMap<>(frequencies);
    for (String word : dictionary.words()) {
      int frequency = frequency(word, each -> inCourse.getOrDefault(each, 0));
      if (frequency > 0) {
        frequencies.merge(word, frequency, Math::max);
        addSpaced(frequencies, word, frequency);
      }
    }
    return frequencies;
  }

  /** Compounds with their spaces too, to be found by the initial consonants of their parts. */
  private void addSpaced(Map<String, Integer> frequencies, String word, int frequency) {
    for (String other : dictionary.of(word)) {
      if (other.indexOf(' ') > 0 && other.charAt(0) > 0x80) {
        frequencies.merge(other, frequency, Math::max);
      }
    }
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("the index can no longer be read", e);
  }
}
