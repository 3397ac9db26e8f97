package dev.haru.analysis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.TokenInfoFST;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.IntsRefFSTEnum;
import org.apache.lucene.util.fst.PositiveIntOutputs;

/** The entries of nori's own dictionary. */
public final class NoriLexicon {

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

  /** Nori's own file of its entries, which it does not show as a whole. */
  private static final String ENTRIES = "TokenInfoDictionary$fst.dat";

  private NoriLexicon() {}

  /** Returns whether the stem of a verb or an adjective is an entry. */
  static boolean hasVerb(String stem) {
    return has(stem, VERBS);
  }

  /** Returns whether a word is an entry, unless only as a proper noun or a rare one. */
  static boolean isCommon(String word) {
    return has(word, WORDS);
  }

  /** Passes on all words that are common. */
  public static void forEachCommon(Consumer<String> words) {
    forEach(WORDS, words);
  }

  /** Passes on the stems of all verbs and adjectives. */
  public static void forEachVerb(Consumer<String> stems) {
    forEach(VERBS, stems);
  }

  private static void forEach(Set<POS.Tag> tags, Consumer<String> words) {
    try (InputStream in =
        Objects.requireNonNull(TokenInfoDictionary.class.getResourceAsStream(ENTRIES), ENTRIES)) {
      DataInput bytes = new InputStreamDataInput(new BufferedInputStream(in));
      FST<Long> fst = new FST<>(FST.readMetadata(bytes, PositiveIntOutputs.getSingleton()), bytes);
      IntsRefFSTEnum<Long> entries = new IntsRefFSTEnum<>(fst);
      for (var next = entries.next(); next != null; next = entries.next()) {
        IntsRef chars = next.input;
        StringBuilder word = new StringBuilder(chars.length);
        for (int i = 0; i < chars.length; i++) {
          word.append((char) chars.ints[chars.offset + i]);
        }
        if (isAny(next.output.intValue(), tags)) {
          words.accept(word.toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary is in memory", e);
    }
  }

  private static boolean has(String word, Set<POS.Tag> tags) {
    int entry = entry(TokenInfoDictionary.getInstance().getFST(), word);
    return entry >= 0 && isAny(entry, tags);
  }

  /** Returns whether a word of an entry has one of the tags, unless as a rare noun. */
  private static boolean isAny(int entry, Set<POS.Tag> tags) {
    TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
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
