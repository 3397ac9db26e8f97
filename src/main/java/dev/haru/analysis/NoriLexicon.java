package dev.haru.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.TokenInfoFST;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/** The entries of nori's own dictionary. */
final class NoriLexicon {

  /**
   * The cost of nouns that do not occur in the texts from which nori's costs were learned. Most of
   * its rare words have exactly this cost, and so do many misspellings, such as 재거 for 제거.
   */
  private static final int COST_OF_UNSEEN_NOUNS = 2639;

  private static final Set<POS.Tag> VERBS = EnumSet.of(POS.Tag.VV, POS.Tag.VA);

  private static final Set<POS.Tag> WORDS =
      EnumSet.of(
          POS.Tag.VV,
          POS.Tag.VA,
          POS.Tag.NNG,
          POS.Tag.NNB,
          POS.Tag.NP,
          POS.Tag.NR,
          POS.Tag.MAG,
          POS.Tag.MAJ,
          POS.Tag.MM,
          POS.Tag.IC);

  private NoriLexicon() {}

  /** Returns whether the stem of a verb or an adjective is an entry. */
  static boolean hasVerb(String stem) {
    return has(stem, VERBS);
  }

  /** Returns whether a word is an entry, unless only as a proper noun or a rare one. */
  static boolean isCommon(String word) {
    return has(word, WORDS);
  }

  private static boolean has(String word, Set<POS.Tag> tags) {
    TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
    int entry = entry(dictionary.getFST(), word);
    if (entry < 0) {
      return false;
    }
    IntsRef words = new IntsRef();
    dictionary.lookupWordIds(entry, words);
    KoMorphData data = dictionary.getMorphAttributes();
    for (int i = 0; i < words.length; i++) {
      int id = words.ints[words.offset + i];
      boolean isRare =
          data.getLeftPOS(id) == POS.Tag.NNG && data.getWordCost(id) == COST_OF_UNSEEN_NOUNS;
      if (data.getPOSType(id) != POS.Type.INFLECT
          && tags.contains(data.getLeftPOS(id))
          && !isRare) {
        return true;
      }
    }
    return false;
  }

  /** Returns the number of a text's entry, or -1 if it has none. */
  private static int entry(TokenInfoFST fst, String text) {
    FST.Arc<Long> arc = fst.getFirstArc(new FST.Arc<>());
    FST.BytesReader reader = fst.getBytesReader();
    int entry = 0;
    try {
      for (int i = 0; i < text.length(); i++) {
        if (fst.findTargetArc(text.charAt(i), arc, arc, i == 0, reader) == null) {
          return -1;
        }
        entry += arc.output().intValue();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary is in memory", e);
    }
    return arc.isFinal() ? entry + arc.nextFinalOutput().intValue() : -1;
  }
}
