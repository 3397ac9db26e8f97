package dev.haru.search.correct;

import dev.haru.hangul.Hangul;
import dev.haru.hangul.InitialConsonants;
import dev.haru.hangul.KeystrokeDistance;
import dev.haru.phonetic.SoundIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a lexicon, indexed for finding those similar to a typed one. Safe for use by several
 * threads.
 */
public final class FuzzyWordIndex {

  /**
   * A word and the keys that type it.
   *
   * @param word the word
   * @param keystrokes its keys, for measuring distances to it
   * @param frequency the number of sections that contain it
   */
  public record IndexedWord(String word, KeystrokeDistance keystrokes, int frequency) {}

  /** The order of equally near words: the most frequent first. */
  static final Comparator<IndexedWord> MOST_FREQUENT =
      Comparator.comparingInt(IndexedWord::frequency).reversed().thenComparing(IndexedWord::word);

  private static final int MIN_SYLLABLES = 3;

  private final List<IndexedWord> hangul = new ArrayList<>();
  private final List<IndexedWord> latin = new ArrayList<>();

  /** The Hangul words with spaces, which sort differently. */
  private final List<IndexedWord> spaced = new ArrayList<>();

  private final Map<String, List<IndexedWord>> byChosung = new HashMap<>();
  private @Nullable SoundIndex latinSounds;
  private @Nullable SoundIndex hangulSounds;

  /**
   * Indexes words.
   *
   * @param frequencies the words in lower case, preferably sorted, with the number of sections that
   *     contain each
   */
  public FuzzyWordIndex(Collection<Map.Entry<String, Integer>> frequencies) {
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(frequencies);
    if (!isSorted(sorted)) {
      sorted.sort(Map.Entry.comparingByKey());
    }
    for (Map.Entry<String, Integer> entry : sorted) {
      String word = entry.getKey();
      if (Hangul.isSyllable(word.charAt(0))) {
        addHangul(new IndexedWord(word, KeystrokeDistance.from(word), entry.getValue()));
      } else if (KnownWords.isLatin(word)) {
        latin.add(new IndexedWord(word, KeystrokeDistance.from(word), entry.getValue()));
      }
    }
    byChosung.values().forEach(words -> words.sort(MOST_FREQUENT));
  }

  private static boolean isSorted(List<Map.Entry<String, Integer>> words) {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i - 1).getKey().compareTo(words.get(i).getKey()) > 0) {
        return false;
      }
    }
    return true;
  }

  private void addHangul(IndexedWord indexedWord) {
    hangul.add(indexedWord);
    if (indexedWord.word().indexOf(' ') >= 0) {
      spaced.add(indexedWord);
    }
    byChosung
        .computeIfAbsent(InitialConsonants.of(indexedWord.word()), c -> new ArrayList<>(1))
        .add(indexedWord);
  }

  /** Returns the Latin words by their sound. */
  synchronized SoundIndex latinSounds() {
    if (latinSounds == null) {
      latinSounds = sounds(latin);
    }
    return latinSounds;
  }

  /**
   * Returns the Hangul words by their sound, without short ones, which sound like too many others.
   */
  synchronized SoundIndex hangulSounds() {
    if (hangulSounds == null) {
      hangulSounds =
          sounds(hangul.stream().filter(word -> word.word().length() >= MIN_SYLLABLES).toList());
    }
    return hangulSounds;
  }

  private static SoundIndex sounds(List<IndexedWord> words) {
    Map<String, Integer> frequencies = new HashMap<>();
    words.forEach(word -> frequencies.put(word.word(), word.frequency()));
    return SoundIndex.of(frequencies);
  }

  /** Returns the words in the same script as a word: Hangul or Latin. */
  public List<IndexedWord> inLettersOf(String word) {
    return isLatin(word) ? latin : hangul;
  }

  private static boolean isLatin(String word) {
    return word.charAt(0) < 0x80;
  }

  /**
   * Returns the words in the same script as a word that begin with some chars, ignoring spaces; the
   * result may include other words.
   */
  public Stream<IndexedWord> beginningWith(String word, String chars) {
    List<IndexedWord> sorted = inLettersOf(word);
    int from = place(sorted, chars);
    int to = place(sorted, chars + Character.MAX_VALUE);
    return isLatin(word)
        ? latin.subList(from, to).stream()
        : Stream.concat(
            sorted.subList(from, to).stream().filter(each -> each.word().indexOf(' ') < 0),
            spaced.stream());
  }

  /** Returns the index of the first word that does not sort before a text. */
  private static int place(List<IndexedWord> sorted, String text) {
    int from = 0;
    int to = sorted.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted.get(middle).word().compareTo(text) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Returns the most frequent of some words in descending order. */
  public static List<String> mostFrequent(Stream<IndexedWord> words, int limit) {
    return words.sorted(MOST_FREQUENT).limit(limit).map(IndexedWord::word).toList();
  }

  /** Returns the words with these initial consonants, the most frequent first. */
  public List<String> withChosung(String chosung, int limit) {
    return byChosung.getOrDefault(chosung, List.of()).stream()
        .limit(limit)
        .map(IndexedWord::word)
        .toList();
  }
}
