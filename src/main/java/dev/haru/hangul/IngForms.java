package dev.haru.hangul;

import java.util.ArrayList;
import java.util.List;

/**
 * English words in -ing as they are written in Hangul, and the words that they come from: 캐시 and
 * 캐싱, 로그 and 로깅, 모니터 and 모니터링, 포맷 and 포매팅.
 */
public final class IngForms {

  private static final char VOWEL = 'ㅣ';
  private static final char FINAL = 'ㅇ';

  /** The vowels that English words without one get at their end, and that -ing replaces. */
  private static final String REPLACED = "ㅡㅣ";

  /** The finals of English words, and below each the initial that it becomes before a vowel. */
  private static final String FINALS = "ㄴㅁㄹㅂㄱㅅ";

  private static final String INITIALS = "ㄴㅁㄹㅍㅋㅌ";

  private IngForms() {}

  /**
   * Returns the possible forms in -ing of a word, and the words whose form in -ing it may be; most
   * of them do not exist.
   *
   * @param word a word of Hangul syllables
   */
  public static List<String> of(String word) {
    List<String> forms = new ArrayList<>();
    if (word.length() < 2 || !word.chars().allMatch(c -> Hangul.isSyllable((char) c))) {
      return forms;
    }
    String before = word.substring(0, word.length() - 1);
    char last = word.charAt(word.length() - 1);
    addLonger(forms, before, last);
    if (Hangul.medial(last) == VOWEL && Hangul.trailing(last) == FINAL) {
      addShorter(forms, before, Hangul.initial(last));
    }
    return forms;
  }

  private static void addLonger(List<String> forms, String before, char last) {
    char initial = Hangul.initial(last);
    char vowel = Hangul.medial(last);
    char end = Hangul.trailing(last);
    int place = FINALS.indexOf(end);
    if (end == Hangul.NO_FINAL && REPLACED.indexOf(vowel) >= 0) {
      forms.add(before + ing(initial));
    } else if (end == Hangul.NO_FINAL) {
      forms.add(before + last + ing('ㄹ')); // English words in -er
    } else if (place >= 0) {
      char moved = INITIALS.charAt(place);
      forms.add(before + last + ing(moved));
      forms.add(before + Hangul.compose(initial, vowel, Hangul.NO_FINAL) + ing(moved));
    }
  }

  private static void addShorter(List<String> forms, String before, char initial) {
    for (int i = 0; i < REPLACED.length(); i++) {
      forms.add(before + Hangul.compose(initial, REPLACED.charAt(i), Hangul.NO_FINAL));
    }
    if (before.length() < 2) {
      return;
    }
    char last = before.charAt(before.length() - 1);
    boolean isOpen = Hangul.trailing(last) == Hangul.NO_FINAL;
    int place = INITIALS.indexOf(initial);
    if (initial == 'ㄹ' && isOpen) {
      forms.add(before);
    }
    if (place >= 0 && isOpen) {
      char end = Hangul.compose(Hangul.initial(last), Hangul.medial(last), FINALS.charAt(place));
      forms.add(before.substring(0, before.length() - 1) + end);
    } else if (place >= 0 && Hangul.trailing(last) == FINALS.charAt(place)) {
      forms.add(before);
    }
  }

  private static char ing(char initial) {
    return Hangul.compose(initial, VOWEL, FINAL);
  }
}
