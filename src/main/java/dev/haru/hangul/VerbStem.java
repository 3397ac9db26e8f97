package dev.haru.hangul;

/** The stems of Korean verbs and adjectives, such that all forms of a verb have the same one. */
public final class VerbStem {

  /**
   * No final, and the finals that a stem has in some of its forms and lacks or changes in others.
   */
  private static final String LOST = Hangul.NO_FINAL + "ㄷㄹ";

  /** The stems of one syllable whose ㄷ becomes ㄹ before vowels: all that Korean has. */
  private static final String D_TO_L = "걷긷눋듣묻붇싣";

  private VerbStem() {}

  /**
   * Returns the stem of a verb whose dictionary form an analyzer has guessed from one of its forms.
   *
   * <p>Before ㄱ, ㄷ and ㅈ (쓰기, 듣다) a stem is written as in the dictionary, whatever final consonant
   * the analyzer prefers. Before other sounds a final ㄹ may have been lost (쓰는 belongs to 쓰다 and to
   * 쓸다), so stems of one syllable never keep it.
   *
   * @param guessed the stem in the analyzer's opinion
   * @param text the text
   * @param start the offset of the verb
   */
  public static String of(String guessed, String text, int start) {
    int last = guessed.length() - 1;
    if (last < 0 || !Hangul.isSyllable(guessed.charAt(last))) {
      return guessed;
    }
    char end = guessed.charAt(last);
    int at = start + last;
    if (LOST.indexOf(Hangul.trailing(end)) > 0
        && at + 1 < text.length()
        && isSameBeforeFinal(end, text.charAt(at))
        && LOST.indexOf(Hangul.trailing(text.charAt(at))) >= 0
        && isBeforeUnchanged(text.charAt(at + 1))) {
      end = text.charAt(at);
    }
    return indexed(guessed.substring(0, last) + end);
  }

  /** Returns the form in which a stem of the dictionary is indexed, the same for all its forms. */
  public static String indexed(String stem) {
    char end = stem.charAt(0);
    boolean isChanged =
        stem.length() == 1
            && Hangul.isSyllable(end)
            && (Hangul.trailing(end) == 'ㄹ' || D_TO_L.indexOf(end) >= 0);
    return isChanged ? String.valueOf(Hangul.open(end)) : stem;
  }

  /** Returns whether two stems differ at most in the final consonant of their last syllable. */
  public static boolean isSameBeforeFinal(String left, String right) {
    int last = left.length() - 1;
    return last >= 0
        && right.length() - 1 == last
        && left.regionMatches(0, right, 0, last)
        && isSameBeforeFinal(left.charAt(last), right.charAt(last));
  }

  private static boolean isSameBeforeFinal(char left, char right) {
    return Hangul.isSyllable(left)
        && Hangul.isSyllable(right)
        && Hangul.initial(left) == Hangul.initial(right)
        && Hangul.medial(left) == Hangul.medial(right);
  }

  private static boolean isBeforeUnchanged(char next) {
    return Hangul.isSyllable(next) && "ㄱㄷㅈ".indexOf(Hangul.initial(next)) >= 0;
  }
}
