package dev.haru.phonetic;

import dev.haru.language.FunctionWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An index of words by their sound, across scripts: {@code 스테이트풀셋} finds {@code statefulset},
 * {@code statefulset} finds {@code 스테이트풀셋}, and {@code 에스큐엘}, letter by letter, {@code sql}.
 *
 * <p>The consonant skeleton selects the words worth comparing; their similarity is measured by an
 * alignment of letters and sounds by the conventions of Korean transliteration. Vowels and
 * frequency decide between words with the same consonants.
 *
 * <p>Sound alone cannot tell a loanword from another word: 아래 sounds like area. Look up only words
 * that no dictionary or glossary knows.
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class SoundIndex {

  /**
   * The weight of the logarithm of the frequency in the ranking: it decides between words of nearly
   * equal similarity.
   */
  private static final double FREQUENCY_WEIGHT = 0.008;

  /** The fewest letters of a word within a closed name. */
  private static final int MIN_WORD = 3;

  /** The most letters of a closed name; splitting takes their square. */
  private static final int MAX_NAME = 40;

  /**
   * A word of the vocabulary that sounds like the one looked up.
   *
   * @param term the word as the vocabulary has it
   * @param similarity its similarity, above 0.8; 1 for a regular spelling
   * @param frequency its frequency in the vocabulary
   */
  public record Match(String term, double similarity, int frequency) {

    private double rank() {
      return similarity + FREQUENCY_WEIGHT * Math.log(1.0 + frequency);
    }
  }

  private static final Comparator<Match> LIKELIEST_FIRST =
      Comparator.comparingDouble(Match::rank).reversed().thenComparing(Match::term);

  private record Hangul(String term, int frequency, HangulSound sound) {}

  private final List<Hangul> hangul = new ArrayList<>();
  private final LatinEntries latin = new LatinEntries();
  private final List<LatinEntries> latinByFirst = new ArrayList<>();
  private final Map<String, Integer> latinFrequencies = new HashMap<>();
  private final Map<String, List<Hangul>> hangulBySpelling = new HashMap<>();

  private SoundIndex(Map<String, Integer> vocabulary) {
    for (int i = 0; i < ConsonantSkeleton.CLASS_COUNT; i++) {
      latinByFirst.add(new LatinEntries());
    }
    for (Map.Entry<String, Integer> entry : vocabulary.entrySet()) {
      String term = entry.getKey();
      if (HangulSounds.isHangul(term)) {
        addHangul(term, entry.getValue());
      } else if (!term.isEmpty() && !FunctionWords.contains(term)) {
        addLatin(term, entry.getValue());
      }
    }
    for (Map.Entry<String, Integer> entry : latinFrequencies.entrySet()) {
      String words = words(entry.getKey());
      if (!words.isEmpty()) {
        addLatin(entry.getKey(), words, entry.getValue());
      }
    }
  }

  /**
   * Returns the words of the vocabulary that a closed name is made of, as few as possible, with a
   * space between them ({@code linked list} for {@code linkedlist}), or an empty string.
   */
  private String words(String term) {
    int length = term.length();
    if (length < 2 * MIN_WORD || length > MAX_NAME) {
      return "";
    }
    String[] best = new String[length + 1];
    int[] count = new int[length + 1];
    best[0] = "";
    for (int end = MIN_WORD; end <= length; end++) {
      for (int from = 0; from + MIN_WORD <= end; from++) {
        boolean isBetter = best[end] == null || count[from] + 1 < count[end];
        if (best[from] != null
            && end - from < length
            && isBetter
            && latinFrequencies.containsKey(term.substring(from, end))) {
          best[end] = best[from] + (from == 0 ? "" : " ") + term.substring(from, end);
          count[end] = count[from] + 1;
        }
      }
    }
    return best[length] == null ? "" : best[length];
  }

  /**
   * Returns an index of a vocabulary.
   *
   * @param vocabulary the words with their frequencies, none below 0: Hangul words, and Latin ones
   *     in lower case, as written or stemmed, or several separated by a space or hyphen. Other
   *     scripts and English function words are ignored
   */
  public static SoundIndex of(Map<String, Integer> vocabulary) {
    return new SoundIndex(vocabulary);
  }

  private void addHangul(String term, int frequency) {
    String word = Normalizer.normalize(term, Normalizer.Form.NFC);
    Hangul entry = new Hangul(term, frequency, HangulSound.of(word));
    if (!entry.sound.sounds().isEmpty()) {
      hangul.add(entry);
    }
    String letters = LetterNames.spelling(word);
    if (!letters.isEmpty()) {
      hangulBySpelling.computeIfAbsent(letters, k -> new ArrayList<>(1)).add(entry);
    }
  }

  private void addLatin(String term, int frequency) {
    latinFrequencies.put(term, frequency);
    addLatin(term, term, frequency);
  }

  private void addLatin(String term, String spoken, int frequency) {
    LatinSound sound = LatinSound.of(spoken);
    if (!sound.letters().isEmpty()) {
      LatinEntries.Latin entry = new LatinEntries.Latin(term, frequency, sound);
      latin.add(entry);
      for (int kind = 0; kind < ConsonantSkeleton.CLASS_COUNT; kind++) {
        if (sound.consonants().mayBeginWith(kind)) {
          latinByFirst.get(kind).add(entry);
        }
      }
    }
  }

  /**
   * Returns the words of the other script that sound like a word, the likeliest first; empty if
   * none is similar.
   *
   * @param word a Hangul word without particles, or a Latin one in lower case
   * @param limit the maximum number, 0 or more
   */
  public List<Match> lookUp(String word, int limit) {
    List<Match> matches =
        HangulSounds.isHangul(word)
            ? latinLike(Normalizer.normalize(word, Normalizer.Form.NFC))
            : hangulLike(word);
    matches.sort(LIKELIEST_FIRST);
    Set<String> seen = new HashSet<>();
    return matches.stream().filter(match -> seen.add(match.term)).limit(limit).toList();
  }

  private List<Match> latinLike(String word) {
    List<Match> matches = new ArrayList<>();
    String spelling = LetterNames.spelling(word);
    Integer spelled = latinFrequencies.get(spelling);
    if (spelled != null) {
      matches.add(new Match(spelling, 1, spelled));
    }
    HangulSound wanted = HangulSound.of(word);
    if (!wanted.sounds().isEmpty()) {
      OptionalInt first = wanted.consonants().firstClasses().findFirst();
      LatinEntries words = first.isPresent() ? latinByFirst.get(first.getAsInt()) : latin;
      words.mayBe(
          wanted,
          latinWord -> {
            double similarity = wanted.similarity(latinWord.sound());
            if (similarity > 0) {
              matches.add(new Match(latinWord.term(), similarity, latinWord.frequency()));
            }
          });
    }
    return matches;
  }

  private List<Match> hangulLike(String word) {
    List<Match> matches = new ArrayList<>();
    for (Hangul entry : hangulBySpelling.getOrDefault(word, List.of())) {
      matches.add(new Match(entry.term, 1, entry.frequency));
    }
    LatinSound wanted = LatinSound.of(word);
    if (!wanted.letters().isEmpty()) {
      for (Hangul entry : hangul) {
        double similarity = entry.sound.similarity(wanted);
        if (similarity > 0) {
          matches.add(new Match(entry.term, similarity, entry.frequency));
        }
      }
    }
    return matches;
  }
}
