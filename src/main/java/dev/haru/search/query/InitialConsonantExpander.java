package dev.haru.search.query;

import dev.haru.hangul.InitialConsonants;
import dev.haru.hangul.PrefixAutomaton;
import dev.haru.search.correct.FuzzyWordIndex;
import dev.haru.search.correct.PrefixExpander;
import dev.haru.search.correct.WordFrequencies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An expander of words typed as initial consonants, wholly or in part. */
final class InitialConsonantExpander {

  private static final int MAX_SPAN = 4;
  private static final int MAX_WORDS = 50;

  /** The initial consonants of particles. */
  private static final String OF_PARTICLES = "ㅇㄱㄴㄹㄷㅎㅁ";

  private final WordFrequencies vocabulary;
  private final PrefixExpander beginnings;

  InitialConsonantExpander(WordFrequencies vocabulary) {
    this.vocabulary = vocabulary;
    this.beginnings = new PrefixExpander(vocabulary);
  }

  /**
   * Words with the same initial consonants.
   *
   * @param typed the typed text
   * @param length the number of words of the query that it spans
   * @param words the words, the most frequent first
   * @param unfinished whether only the beginning of these words was typed
   */
  record Found(String typed, int length, List<String> words, boolean unfinished) {}

  /** Returns the words that may be meant from a place on, preferring the longest compound. */
  Found at(List<String> typed, int from) {
    String first = typed.get(from);
    if (!InitialConsonants.isChosung(first)) {
      return found(first, mixed(first), from + 1 == typed.size());
    }
    int most = from;
    while (most < typed.size()
        && most - from < MAX_SPAN
        && InitialConsonants.isChosung(typed.get(most))) {
      most++;
    }
    for (int end = most; end > from + 1; end--) {
      String spaced = InitialConsonants.splitClusters(String.join(" ", typed.subList(from, end)));
      List<String> words = vocabulary.fuzzyIndex().withChosung(spaced, MAX_WORDS);
      if (!words.isEmpty()) {
        return new Found(String.join(" ", typed.subList(from, end)), end - from, words, false);
      }
    }
    return found(first, words(InitialConsonants.splitClusters(first)), from + 1 == typed.size());
  }

  /** Returns the matches of one word; if there are none, the last word may still be unfinished. */
  private Found found(String typed, List<String> words, boolean last) {
    boolean unfinished = words.isEmpty() && last && typed.length() > 1;
    return new Found(typed, 1, unfinished ? beginnings.of(typed).likeliest() : words, unfinished);
  }

  /** Returns the words that match a mix of syllables and initial consonants. */
  private List<String> mixed(String typed) {
    String literal = PrefixAutomaton.of(typed.toLowerCase(Locale.ROOT)).literal();
    return FuzzyWordIndex.mostFrequent(
        vocabulary
            .fuzzyIndex()
            .beginningWith(typed, literal)
            .filter(each -> InitialConsonants.matchesWord(typed, each.word())),
        MAX_WORDS);
  }

  private List<String> words(String chosung) {
    if (chosung.length() < 2) {
      return List.of();
    }
    List<String> words = new ArrayList<>(vocabulary.fuzzyIndex().withChosung(chosung, MAX_WORDS));
    char last = chosung.charAt(chosung.length() - 1);
    if (words.isEmpty() && chosung.length() > 2 && OF_PARTICLES.indexOf(last) >= 0) {
      words.addAll(
          vocabulary
              .fuzzyIndex()
              .withChosung(chosung.substring(0, chosung.length() - 1), MAX_WORDS));
    }
    return words;
  }
}
