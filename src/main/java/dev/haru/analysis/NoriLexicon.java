package dev.haru.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.TokenInfoFST;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;

/** The entries of nori's own dictionary. */
final class NoriLexicon {

  private NoriLexicon() {}

  /** Returns whether the stem of a verb or an adjective is an entry. */
  static boolean hasVerb(String stem) {
    TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
    IntsRef words = new IntsRef();
    int entry = entry(dictionary.getFST(), stem);
    if (entry < 0) {
      return false;
    }
    dictionary.lookupWordIds(entry, words);
    KoMorphData data = dictionary.getMorphAttributes();
    for (int i = 0; i < words.length; i++) {
      int id = words.ints[words.offset + i];
      POS.Tag tag = data.getLeftPOS(id);
      boolean isOne = data.getPOSType(id) == POS.Type.MORPHEME;
      if (isOne && (tag == POS.Tag.VV || tag == POS.Tag.VA)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the number of a text's entry, or -1 if it is none. */
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
