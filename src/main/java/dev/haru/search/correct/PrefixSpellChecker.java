package dev.haru.search.correct;

import dev.haru.hangul.KeystrokeDistance;
import dev.haru.search.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A spell checker for text that is still being typed: its last word is the beginning of a word. */
public final class PrefixSpellChecker {

  /** The fewest keys of a corrected beginning; shorter ones are similar to too many words. */
  private static final int MIN_KEYS = 4;

  private static final int MOST_WORDS = 3;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final WordFrequencies vocabulary;
  private final SpellChecker spellChecker;

  public PrefixSpellChecker(WordFrequencies vocabulary) {
    this.vocabulary = vocabulary;
    this.spellChecker = new SpellChecker(vocabulary);
  }

  private record Meant(FuzzyWordIndex.IndexedWord word, int cost) {}

  /**
   * Returns the texts that may have been meant, with at most one slip per word, the likeliest
   * first.
   */
  public Set<String> corrected(String typed, Deadline deadline) {
    String[] words = SPACES.split(typed.toLowerCase(Locale.ROOT), -1);
    StringBuilder before = new StringBuilder();
    for (int i = 0; i + 1 < words.length; i++) {
      deadline.check(); // each word is compared with all known words
      before.append(known(words[i])).append(' ');
    }
    String last = words[words.length - 1];
    Set<String> corrected = new LinkedHashSet<>(Set.of(before + last));
    KeystrokeDistance keys = KeystrokeDistance.from(last);
    deadline.check();
    if (keys.keys() >= MIN_KEYS) {
      for (Meant meant : meant(last, keys)) {
        corrected.add(before + beginning(keys, meant));
      }
    }
    return corrected;
  }

  private String known(String word) {
    String nearest = vocabulary.knows(word) ? null : spellChecker.nearest(word, "", "", 1);
    return nearest == null ? word : nearest;
  }

  private List<Meant> meant(String word, KeystrokeDistance typed) {
    List<Meant> near = new ArrayList<>();
    for (FuzzyWordIndex.IndexedWord other : vocabulary.fuzzyIndex().inLettersOf(word)) {
      int cost = typed.toBeginningOf(other.keystrokes(), KeystrokeDistance.KEY);
      if (cost <= KeystrokeDistance.KEY) {
        near.add(new Meant(other, cost));
      }
    }
    near.sort(
        Comparator.comparingInt(Meant::cost)
            .thenComparing(meant -> meant.word().frequency(), Comparator.reverseOrder())
            .thenComparing(meant -> meant.word().word()));
    return near.subList(0, Math.min(MOST_WORDS, near.size()));
  }

  /** Returns the shortest beginning of a word that is as near to the typed text as any. */
  private static String beginning(KeystrokeDistance typed, Meant meant) {
    String word = meant.word().word();
    int end = 1;
    while (end < word.length()
        && typed.to(KeystrokeDistance.from(word.substring(0, end)), meant.cost()) > meant.cost()) {
      end++;
    }
    return word.substring(0, end);
  }
}
