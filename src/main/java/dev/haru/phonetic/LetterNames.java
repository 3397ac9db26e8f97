package dev.haru.phonetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of Latin letters and digits in Hangul: {@code 에스큐엘} is {@code sql}. */
final class LetterNames {

  private static final String TABLE =
      "에이 a 비 b 씨 c 시 c 디 d 이 e 에프 f 지 g 에이치 h 에치 h 아이 i 제이 j 케이 k 엘 l 엠 m 엔 n 오 o 피 p 큐 q"
          + " 알 r 아르 r 에스 s 티 t 유 u 브이 v 더블유 w 더블류 w 엑스 x 와이 y 제트 z"
          + " 제로 0 원 1 투 2 쓰리 3 스리 3 포 4 파이브 5 식스 6 세븐 7 에이트 8 나인 9";

  private static final Map<String, String> NAMES = names();
  private static final int LONGEST_NAME = 3;
  private static final int MAX_SYLLABLES = 24;

  /**
   * Syllables of which a word of two must have one to be read as two letters, because others are
   * common in Korean words: 지시 and 유지 are words.
   */
  private static final String FOREIGN = "디티씨큐엘엠엔";

  /**
   * A word that ends in names of letters.
   *
   * @param head the sounds before them
   * @param letters the letters
   */
  record Tail(String head, String letters) {}

  private LetterNames() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    String[] fields = TABLE.split(" ", -1);
    for (int i = 0; i < fields.length; i += 2) {
      names.put(fields[i], fields[i + 1]);
    }
    return names;
  }

  /**
   * Returns the letters or digits that a word spells, at least two, or an empty string. A word has
   * only one reading, because no name is a sequence of other names.
   *
   * @param word whole syllables
   */
  static String spelling(String word) {
    boolean few = word.length() == 2 && word.chars().noneMatch(c -> FOREIGN.indexOf(c) >= 0);
    if (few || word.length() > MAX_SYLLABLES) {
      return "";
    }
    StringBuilder letters = new StringBuilder();
    int at = 0;
    while (at < word.length()) {
      int length = Math.min(LONGEST_NAME, word.length() - at);
      while (length > 0 && !NAMES.containsKey(word.substring(at, at + length))) {
        length--;
      }
      if (length == 0) {
        return "";
      }
      letters.append(NAMES.get(word.substring(at, at + length)));
      at += length;
    }
    return letters.length() > 1 ? letters.toString() : "";
  }

  /**
   * Returns the ways to read a word's end as names of letters: 마이에스큐엘 ends in sql.
   *
   * @param word whole syllables
   */
  static List<Tail> tails(String word) {
    List<Tail> tails = new ArrayList<>(0);
    for (int i = word.length() - 2; i > 0 && word.length() <= MAX_SYLLABLES; i--) {
      String letters = spelling(word.substring(i));
      if (!letters.isEmpty()) {
        tails.add(new Tail(HangulSounds.of(word.substring(0, i)), letters));
      }
    }
    return tails;
  }
}
