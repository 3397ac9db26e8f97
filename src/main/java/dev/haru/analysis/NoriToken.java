package dev.haru.analysis;

import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;
import org.jspecify.annotations.Nullable;

/**
 * A token as nori reads it.
 *
 * @param term the token
 * @param reading the token, Hanja in Hangul
 * @param start the offset of its first char
 * @param end the offset after its last char
 * @param tag its first part of speech, null if it has none
 */
record NoriToken(String term, String reading, int start, int end, POS.@Nullable Tag tag) {

  /**
   * Parts of speech without a meaning of their own: nori's own list (endings, particles,
   * interjections, adverbs, determiners, symbols, affixes) and the copula, auxiliary verbs,
   * pronouns and bound nouns (것, 수, 때), which occur in every sentence.
   */
  private static final Set<POS.Tag> JOINING =
      EnumSet.of(
          POS.Tag.EP,
          POS.Tag.EF,
          POS.Tag.EC,
          POS.Tag.ETN,
          POS.Tag.ETM,
          POS.Tag.IC,
          POS.Tag.JKS,
          POS.Tag.JKC,
          POS.Tag.JKG,
          POS.Tag.JKO,
          POS.Tag.JKB,
          POS.Tag.JKV,
          POS.Tag.JKQ,
          POS.Tag.JX,
          POS.Tag.JC,
          POS.Tag.MAG,
          POS.Tag.MAJ,
          POS.Tag.MM,
          POS.Tag.SP,
          POS.Tag.SSC,
          POS.Tag.SSO,
          POS.Tag.SC,
          POS.Tag.SE,
          POS.Tag.SY,
          POS.Tag.SF,
          POS.Tag.XPN,
          POS.Tag.XSA,
          POS.Tag.XSN,
          POS.Tag.XSV,
          POS.Tag.UNA,
          POS.Tag.NA,
          POS.Tag.VSV,
          POS.Tag.VX,
          POS.Tag.VCP,
          POS.Tag.VCN,
          POS.Tag.NP,
          POS.Tag.NNB);

  /** Returns whether it has no meaning of its own. */
  boolean isJoining() {
    return tag != null && JOINING.contains(tag);
  }

  /** Returns whether it is the stem of a verb or an adjective. */
  boolean isVerb() {
    return tag == POS.Tag.VV || tag == POS.Tag.VA;
  }
}
