package dev.haru.search;

import dev.haru.index.Fields;
import dev.haru.text.Equivalents;
import dev.haru.text.Hangul;
import dev.haru.text.KeyDistance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words that a query can have meant: those of the course as people type them, and those of the
 * dictionary whose equivalents the course has.
 *
 * <p>Immutable; of one generation of an index.
 */
final class Lexicon {

  /**
   * A word and the keys that write it.
   *
   * @param word the word
   * @param keys measures the distance to it
   */
  record Keyed(String word, KeyDistance keys) {}

  private final Map<String, Integer> frequencies = new HashMap<>();
  private final List<Keyed> hangul = new ArrayList<>();
  private final List<Keyed> latin = new ArrayList<>();
  private final Map<String, List<String>> byChosung = new HashMap<>();

  private Lexicon() {}

  /** Reads the words of an index and adds those of the dictionary. */
  static Lexicon of(IndexReader reader, Equivalents dictionary) throws IOException {
    Lexicon lexicon = new Lexicon();
    Terms terms = MultiTerms.getTerms(reader, Fields.WORD);
    if (terms != null) {
      TermsEnum words = terms.iterator();
      for (BytesRef word = words.next(); word != null; word = words.next()) {
        lexicon.frequencies.put(word.utf8ToString(), words.docFreq());
      }
    }
    lexicon.addDictionary(dictionary);
    lexicon.index();
    return lexicon;
  }

  private void addDictionary(Equivalents dictionary) {
    Map<String, Integer> added = new TreeMap<>();
    for (String word : dictionary.words()) {
      int frequency =
          dictionary.of(word).stream().mapToInt(this::frequencyOfAll).max().orElse(0);
      if (frequency > 0) {
        added.put(word, frequency);
      }
      for (String other : dictionary.of(word)) {
        // Compounds with their spaces, to be found by the initial consonants of their parts.
        if (other.indexOf(' ') > 0 && Hangul.isSyllable(other.charAt(0)) && frequency(word) > 0 | frequency > 0) {
          added.put(other, Math.max(frequency, frequencyOfAll(other)));
        }
      }
    }
    added.forEach((word, frequency) -> frequencies.merge(word, frequency, Math::max));
  }

  /** A term of several words is as frequent as its rarest word. */
  private int frequencyOfAll(String words) {
    return Arrays.stream(words.toLowerCase(Locale.ROOT).split(" ", -1))
        .mapToInt(this::frequency)
        .min()
        .orElse(0);
  }

  private void index() {
    frequencies.keySet().stream()
        .sorted()
        .forEach(
            word -> {
              if (Hangul.isSyllable(word.charAt(0))) {
                hangul.add(new Keyed(word, KeyDistance.from(word)));
                byChosung
                    .computeIfAbsent(Hangul.chosung(word), c -> new ArrayList<>())
                    .add(word);
              } else if (word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                latin.add(new Keyed(word, KeyDistance.from(word)));
              }
            });
  }

  /** Returns in how many sections a word is, or what it stands for; 0 for one that is not known. */
  int frequency(String word) {
    return frequencies.getOrDefault(word, 0);
  }

  /** Returns whether a word is known. */
  boolean knows(String word) {
    return frequencies.containsKey(word);
  }

  /** Returns the words in Hangul. */
  List<Keyed> hangul() {
    return hangul;
  }

  /** Returns the words in lower-case Latin letters. */
  List<Keyed> latin() {
    return latin;
  }

  /** Returns the words with these initial consonants, the most frequent first. */
  List<String> withChosung(String chosung, int limit) {
    return byChosung.getOrDefault(chosung, List.of()).stream()
        .sorted(
            (a, b) -> {
              int byFrequency = Integer.compare(frequency(b), frequency(a));
              return byFrequency != 0 ? byFrequency : a.compareTo(b);
            })
        .limit(limit)
        .toList();
  }
}
