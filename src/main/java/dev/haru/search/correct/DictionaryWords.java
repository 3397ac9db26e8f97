package dev.haru.search.correct;

import dev.haru.analysis.dictionary.Synonyms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.ToIntFunction;

/**
 * The words of a dictionary with their names in the other language, ready to be looked up in any
 * index. Immutable.
 */
final class DictionaryWords {

  /**
   * A word of the dictionary.
   *
   * @param word the word, without spaces
   * @param names its names in the other language
   */
  record Entry(String word, List<Name> names) {}

  /**
   * A name of a word in the other language.
   *
   * @param text the name as it is written
   * @param words its words, in lower case
   */
  record Name(String text, List<String> words) {

    static Name of(String text) {
      return new Name(text, Arrays.asList(text.toLowerCase(Locale.ROOT).split(" ", -1)));
    }

    /** Returns its frequency, which is that of its rarest word. */
    int frequency(ToIntFunction<String> ofWord) {
      int rarest = Integer.MAX_VALUE;
      for (String word : words) {
        rarest = Math.min(rarest, ofWord.applyAsInt(word));
      }
      return rarest;
    }

    /**
     * Returns whether it is a Korean compound with spaces; its initial consonants may be typed part
     * by part.
     */
    boolean isSpacedKorean() {
      return words.size() > 1 && text.charAt(0) > 0x80;
    }
  }

  /** The words of each dictionary, shared by all indexes. */
  private static final Map<Synonyms, DictionaryWords> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  private final List<Entry> entries = new ArrayList<>();

  private DictionaryWords(Synonyms dictionary) {
    dictionary.forEach(
        (word, names) -> entries.add(new Entry(word, names.stream().map(Name::of).toList())));
  }

  /** Returns the words of a dictionary. */
  static DictionaryWords of(Synonyms dictionary) {
    return KNOWN.computeIfAbsent(dictionary, DictionaryWords::new);
  }

  /** Returns all words. */
  List<Entry> entries() {
    return entries;
  }
}
