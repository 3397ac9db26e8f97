package dev.haru.hangul;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The stems that a written form of a Korean verb or adjective may have: 그리 of 그린다, 돕 of 도왔다, 부르 of
 * 불렀다. Most of them do not exist; a lexicon has to tell.
 *
 * <p>The usual endings of written Korean are undone, with what they do to a stem: contracted
 * vowels, a lost ㄹ or ㅡ, and the irregular ㄷ, ㅂ, ㅅ and 르. Endings that make a noun or an attribute
 * of one sound (ㄴ, ㄹ, ㅁ) are left out; they are too often those of nouns.
 */
public final class VerbForms {

  /**
   * A stem that a word may be a form of.
   *
   * @param stem the stem as in the dictionary, without 다
   * @param length the number of the word's chars that have sounds of the stem
   * @param isCertain whether the ending is hardly ever that of another word
   */
  public record Form(String stem, int length, boolean isCertain) {}

  /** Endings after the stem as in the dictionary that other words do not end with. */
  private static final Set<String> CERTAIN = Set.of("습니다 습니까 는다 는데 는지 도록 지만 다가 고서".split(" "));

  /** Endings after the stem as in the dictionary that other words end with too. */
  private static final Set<String> PLAIN =
      Set.of("다 기 고 지 는 네 게 자 던 거나 기도 기를 기가 기에 기로 기와 기는 기만 지는 지도 지를".split(" "));

  /** The endings before which a stem loses a final ㄹ. */
  private static final Set<String> WITHOUT_L = Set.of("는", "네", "는데", "는지");

  /** Endings after a vowel, ㄹ or an inserted 으. */
  private static final Set<String> AFTER_VOWEL = Set.of("면", "며", "니", "니까", "려고", "려면", "러", "므로");

  /** What follows the past tense. */
  private static final Set<String> AFTER_PAST =
      Set.of("다 습니다 습니까 고 지만 으며 으면 으니 으므로 던 는데 는지 거나 기 을 어요 다가 다면 다고 다는".split(" "));

  /** What follows the ending 아 or 어. */
  private static final Set<String> AFTER_A = Set.of("서", "도", "야", "요", "야만");

  private static final String CONTRACTED = "ㅏㅏㅏㅡㅓㅓㅓㅡㅐㅐㅔㅔㅘㅗㅝㅜㅕㅣㅕㅕㅙㅚㅞㅞ";

  private final String word;
  private final List<Form> forms = new ArrayList<>();

  private VerbForms(String word) {
    this.word = word;
  }

  /**
   * Returns the possible stems of a word, the likeliest first.
   *
   * @param word a word of Hangul syllables
   */
  public static List<Form> of(String word) {
    VerbForms found = new VerbForms(word);
    for (int at = word.length() - 1; at > 0; at--) {
      String ending = word.substring(at);
      found.addPlain(at, ending);
      found.addContracted(at, ending);
    }
    found.addInA(word.length(), false);
    return found.forms;
  }

  private void add(String stem, int length, boolean isCertain) {
    if (!stem.isEmpty()) {
      forms.add(new Form(stem, length, isCertain));
    }
  }

  /** Adds the stems before an ending that begins with a syllable of its own. */
  private void addPlain(int at, String ending) {
    String stem = word.substring(0, at);
    if (CERTAIN.contains(ending) || PLAIN.contains(ending)) {
      add(stem, at, CERTAIN.contains(ending));
      if (WITHOUT_L.contains(ending)) {
        addWithFinal(stem, 'ㄹ', at, CERTAIN.contains(ending));
      }
    }
    if (AFTER_VOWEL.contains(ending)) {
      boolean isLong = ending.length() > 1;
      char last = stem.charAt(at - 1);
      if (last == '으' && at > 1) {
        addRegular(stem.substring(0, at - 1), isLong);
        add(stem, at, isLong); // 모으다
      } else if (Hangul.trailing(last) == Hangul.NO_FINAL || Hangul.trailing(last) == 'ㄹ') {
        add(stem, at, false);
        if (last == '우' && at > 1) {
          addWithFinal(stem.substring(0, at - 1), 'ㅂ', at, false);
        }
      }
    }
  }

  /** Adds the stems before an ending whose first sound is in the syllable before it. */
  private void addContracted(int at, String ending) {
    char last = word.charAt(at - 1);
    switch (Hangul.trailing(last)) {
      case 'ㄴ' -> {
        if (ending.equals("다") || ending.equals("데")) {
          addOpen(at, false);
        }
      }
      case 'ㅂ' -> {
        if (ending.equals("니다") || ending.equals("니까")) {
          addOpen(at, last != '입'); // 입니다 is the copula
        }
      }
      case 'ㅆ' -> {
        if (AFTER_PAST.contains(ending)) {
          addInA(at, true);
        }
      }
      default -> {
        if (AFTER_A.contains(ending)) {
          addInA(at, false);
        }
      }
    }
  }

  /**
   * Adds the stems of a syllable whose final belongs to the ending: the one that ends in a vowel
   * and the one that has lost its ㄹ.
   */
  private void addOpen(int end, boolean isCertain) {
    String stem = word.substring(0, end - 1) + Hangul.open(word.charAt(end - 1));
    add(stem, end, isCertain);
    addWithFinal(stem, 'ㄹ', end, isCertain);
  }

  /** Adds the stems of a word whose stem and 아 or 어 end at an index. */
  private void addInA(int end, boolean isPast) {
    char last = Hangul.open(word.charAt(end - 1));
    if (!isPast && last != word.charAt(end - 1)) {
      return;
    }
    String before = word.substring(0, end - 1);
    char initial = Hangul.initial(last);
    char vowel = Hangul.medial(last);
    boolean isA = vowel == 'ㅏ' || vowel == 'ㅓ';
    if (initial == 'ㅇ' && isA) {
      addRegular(before, isPast);
      if (!before.isEmpty()) {
        add(before + '으', end, isPast);
      }
    }
    for (int i = 0; i < CONTRACTED.length(); i += 2) {
      if (CONTRACTED.charAt(i) == vowel && (initial != 'ㅇ' || !isA)) {
        char stem = Hangul.compose(initial, CONTRACTED.charAt(i + 1), Hangul.NO_FINAL);
        add(before + stem, end, isPast);
      }
    }
    if (last == '해') {
      add(before + '하', end, isPast);
    }
    if (initial == 'ㅇ' && (vowel == 'ㅘ' || vowel == 'ㅝ')) {
      addWithFinal(before, 'ㅂ', end, isPast);
    }
    if (initial == 'ㄹ' && isA && endsWith(before, 'ㄹ')) {
      int at = before.length() - 1;
      add(before.substring(0, at) + Hangul.open(before.charAt(at)) + '르', end, isPast);
    }
  }

  /** Adds a stem before a vowel, and those whose ㄷ became ㄹ or whose ㅅ was lost before it. */
  private void addRegular(String stem, boolean isCertain) {
    if (!isAlwaysContracted(stem)) {
      add(stem, stem.length(), isCertain);
    }
    if (endsWith(stem, 'ㄹ')) {
      int at = stem.length() - 1;
      addWithFinal(stem.substring(0, at) + Hangul.open(stem.charAt(at)), 'ㄷ', at + 1, isCertain);
    }
    addWithFinal(stem, 'ㅅ', stem.length(), isCertain);
  }

  /** Returns whether a stem always makes one vowel with the next: 쓰 and 어 are 써. */
  private static boolean isAlwaysContracted(String stem) {
    char last = stem.isEmpty() ? Hangul.NO_FINAL : stem.charAt(stem.length() - 1);
    return Hangul.isSyllable(last)
        && Hangul.trailing(last) == Hangul.NO_FINAL
        && "ㅏㅓㅡ".indexOf(Hangul.medial(last)) >= 0;
  }

  /** Adds a stem with a final consonant if it ends in a vowel. */
  private void addWithFinal(String stem, char end, int length, boolean isCertain) {
    int at = stem.length() - 1;
    if (at >= 0 && endsWith(stem, Hangul.NO_FINAL)) {
      char last = stem.charAt(at);
      char closed = Hangul.compose(Hangul.initial(last), Hangul.medial(last), end);
      add(stem.substring(0, at) + closed, length, isCertain);
    }
  }

  private static boolean endsWith(String stem, char end) {
    return !stem.isEmpty() && Hangul.trailing(stem.charAt(stem.length() - 1)) == end;
  }
}
