package dev.haru.search;

import dev.haru.text.Hangul;
import java.util.ArrayList;
import java.util.List;

/** Finds the words of which only the initial consonants were typed. */
final class ChosungReader {

  private static final int MAX_SPAN = 4;
  private static final int MAX_WORDS = 50;

  /** Initial consonants with which particles begin. */
  private static final String OF_PARTICLES = "ㅇㄱㄴㄹㄷㅎㅁ";

  private final Lexicon lexicon;

  ChosungReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Words with the same initial consonants.
   *
   * @param typed what was typed
   * @param length how many words of the query it takes
   * @param words the words, the most frequent first
   */
  record Found(String typed, int length, List<String> words) {}

  /** Returns what the words from a place on may be, the longest compound first. */
  Found at(List<String> typed, int from) {
    int most = from;
    while (most < typed.size() && most - from < MAX_SPAN && Hangul.isChosung(typed.get(most))) {
      most++;
    }
    for (int end = most; end > from + 1; end--) {
      String spaced = Hangul.splitClusters(String.join(" ", typed.subList(from, end)));
      List<String> words = lexicon.neighbours().withChosung(spaced, MAX_WORDS);
      if (!words.isEmpty()) {
        return new Found(String.join(" ", typed.subList(from, end)), end - from, words);
      }
    }
    return new Found(typed.get(from), 1, words(Hangul.splitClusters(typed.get(from))));
  }

  private List<String> words(String chosung) {
    if (chosung.length() < 2) {
      return List.of();
    }
    List<String> words = new ArrayList<>(lexicon.neighbours().withChosung(chosung, MAX_WORDS));
    char last = chosung.charAt(chosung.length() - 1);
    if (words.isEmpty() && chosung.length() > 2 && OF_PARTICLES.indexOf(last) >= 0) {
      words.addAll(
          lexicon.neighbours().withChosung(chosung.substring(0, chosung.length() - 1), MAX_WORDS));
    }
    return words;
  }
}
