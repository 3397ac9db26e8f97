package dev.haru.analysis;

import dev.haru.hangul.VerbForms;
import dev.haru.hangul.VerbStem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;

/**
 * A reader of words as forms of verbs, by their endings and nori's lexicon. Nori itself takes many
 * forms to pieces (지우|ㅂ니다 as 지|웁|니다, 그리기 as 그|리기) or for another verb's (쌓았다 as 쌓이었다), the same
 * verb in different ways, so that one form would not find another.
 */
final class VerbReader {

  /** Verbs that only join others, and the copula. */
  private static final Set<POS.Tag> JOINING_VERBS =
      EnumSet.of(POS.Tag.VX, POS.Tag.VCP, POS.Tag.VCN, POS.Tag.XSV, POS.Tag.XSA, POS.Tag.VSV);

  /** The pronouns of one syllable; nori knows others, which nobody writes any more: 여는, 거는. */
  private static final String PRONOUNS = "나너저이그누내네";

  private final KoreanLexicon lexicon;

  VerbReader(KoreanLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * What a word is as a verb.
   *
   * @param stem the stem as it is indexed, or an empty string if it is not a verb, or one that nori
   *     has read as well
   * @param length the number of the word's chars that have sounds of the stem
   * @param isInstead whether nori's reading is wrong
   */
  record Reading(String stem, int length, boolean isInstead) {

    static final Reading NONE = new Reading("", 0, false);
  }

  /** Returns what a word of Hangul syllables, of which nori has made some tokens, is as a verb. */
  Reading read(String word, List<NoriToken> tokens) {
    NoriToken first = tokens.getFirst();
    if (isJoiningVerb(first)) {
      return Reading.NONE;
    }
    List<VerbForms.Form> forms =
        VerbForms.of(word).stream().filter(form -> lexicon.hasVerb(form.stem())).toList();
    if (forms.isEmpty()) {
      return Reading.NONE;
    }
    VerbForms.Form form = forms.getFirst();
    if (first.isVerb()) {
      return beside(first, word, forms, tokens);
    }
    boolean isOne = tokens.size() == 1;
    if (!isOne && isNoun(first) && (isParticle(tokens.get(1)) || isJoiningVerb(tokens.get(1)))) {
      return Reading.NONE; // 머지만 is 머지 and 만, not 멀지만; 시작합니다 is 시작
    }
    if (form.isCertain() && !(isOne && isNoun(first))) {
      return instead(form);
    }
    boolean isShort = word.length() == form.length() + 1;
    boolean isDictionaryForm = isShort && word.endsWith("다");
    if (isOne) {
      boolean isNamed = isDictionaryForm || isShort && word.endsWith("기");
      return isNoun(first) && isNamed ? besides(form) : Reading.NONE;
    }
    if (!first.isJoining()) { // 끝내고 is 끝 and 나고 to nori
      return form.stem().length() > 1 ? besides(form) : Reading.NONE;
    }
    return form.stem().length() > 1 || isDictionaryForm || isOddPronoun(first)
        ? instead(form)
        : Reading.NONE;
  }

  /** Returns a verb where nori has read one too: the same, a shorter one, or a wrong one. */
  private static Reading beside(
      NoriToken first, String word, List<VerbForms.Form> forms, List<NoriToken> tokens) {
    String read = VerbStem.of(first.reading(), word, 0);
    if (forms.stream().anyMatch(form -> VerbStem.indexed(form.stem()).equals(read))) {
      return Reading.NONE;
    }
    VerbForms.Form form = forms.getFirst();
    boolean isPart = form.stem().startsWith(first.reading());
    boolean hasOthers =
        tokens.stream().skip(1).anyMatch(each -> !each.isJoining() || isJoiningVerb(each));
    return isPart && hasOthers ? besides(form) : instead(form);
  }

  private static Reading besides(VerbForms.Form form) {
    return new Reading(VerbStem.indexed(form.stem()), form.length(), false);
  }

  private static Reading instead(VerbForms.Form form) {
    return new Reading(VerbStem.indexed(form.stem()), form.length(), true);
  }

  private static boolean isNoun(NoriToken token) {
    return token.tag() == POS.Tag.NNG || token.tag() == POS.Tag.NNP;
  }

  private static boolean isJoiningVerb(NoriToken token) {
    return token.tag() != null && JOINING_VERBS.contains(token.tag());
  }

  private static boolean isParticle(NoriToken token) {
    return token.tag() != null && token.tag().name().startsWith("J");
  }

  private static boolean isOddPronoun(NoriToken first) {
    return first.tag() == POS.Tag.NP && PRONOUNS.indexOf(first.term().charAt(0)) < 0;
  }
}
