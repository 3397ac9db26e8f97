package dev.haru.analysis;

import dev.haru.hangul.VerbStem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ko.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * The Korean words of a text, found by nori: compounds are split, and particles, endings and other
 * joining words are left out.
 *
 * <p>Not safe for use by several threads.
 */
public final class NoriTokens {

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

  /** The noun that nori makes of a verb's stem and the ending 기: 크기, 지우기. */
  private static final String NOUN_ENDING = "기";

  private final KoreanTokenizer nori;
  private final KoreanLexicon lexicon;
  private final CharTermAttribute term;
  private final OffsetAttribute offset;
  private final PartOfSpeechAttribute speech;
  private final ReadingAttribute reading;

  public NoriTokens(UserDictionary dictionary) {
    nori = tokenizer(dictionary);
    lexicon = new KoreanLexicon(tokenizer(dictionary));
    term = nori.getAttribute(CharTermAttribute.class);
    offset = nori.getAttribute(OffsetAttribute.class);
    speech = nori.getAttribute(PartOfSpeechAttribute.class);
    reading = nori.getAttribute(ReadingAttribute.class);
  }

  private static KoreanTokenizer tokenizer(UserDictionary dictionary) {
    return new KoreanTokenizer(
        TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
        dictionary,
        DecompoundMode.DISCARD,
        false,
        true);
  }

  /**
   * Returns the Korean terms of a text in the order of the text.
   *
   * @param text the text, with everything that is not Korean replaced by letters and digits that
   *     keep the offsets
   */
  public List<TechnicalTokenizer.Term> of(String text) {
    List<TechnicalTokenizer.Term> terms = new ArrayList<>();
    try {
      nori.setReader(new StringReader(text));
      nori.reset();
      while (nori.incrementToken()) {
        if (!isJoining() && !isMisreadParticle(text, terms)) {
          add(terms, text);
        }
      }
      nori.end();
      nori.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return terms;
  }

  private boolean isJoining() {
    POS.Tag left = speech.getLeftPOS();
    return left != null && JOINING.contains(left);
  }

  /**
   * Returns whether a term is a particle that nori takes for a noun or a verb. After a word of the
   * user dictionary, nori (10.5) does so with 과, and sometimes with 가, 나 and a final 의, because it
   * gives such words connection ids that its own dictionary no longer uses.
   */
  private boolean isMisreadParticle(String text, List<TechnicalTokenizer.Term> before) {
    int end = offset.endOffset();
    return term.length() == 1
        && "과가나의".indexOf(term.charAt(0)) >= 0
        && followsWord(text, offset.startOffset(), before)
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /**
   * Returns whether adjacent terms end at an offset and have more than one syllable, or a letter.
   */
  private static boolean followsWord(String text, int at, List<TechnicalTokenizer.Term> before) {
    int start = at;
    for (int i = before.size() - 1; i >= 0 && before.get(i).end() == start; i--) {
      start = before.get(i).start();
    }
    return at - start > 1 || at > start && text.charAt(start) == CourseTokenizer.MASK;
  }

  private void add(List<TechnicalTokenizer.Term> terms, String text) {
    String read = reading.getReading(); // Hanja are found by their Hangul reading
    String word = read == null ? term.toString() : read;
    POS.Tag tag = speech.getLeftPOS();
    int start = offset.startOffset();
    int end = offset.endOffset();
    if (tag == POS.Tag.VV || tag == POS.Tag.VA) {
      terms.add(term(VerbStem.of(word, text, start), start, end, Analyzers.VERB));
      return;
    }
    boolean isNoun = tag == POS.Tag.NNG || tag == POS.Tag.NNP;
    if (isNoun && word.equals(NOUN_ENDING) && endsWithStem(terms, start)) {
      TechnicalTokenizer.Term stem = terms.removeLast();
      addNoun(terms, stem.term() + NOUN_ENDING, stem.start(), end);
    } else if (isNoun) {
      addNoun(terms, cut(word), start, end);
    } else {
      String type = tag == POS.Tag.UNKNOWN ? Analyzers.UNKNOWN : TypeAttribute.DEFAULT_TYPE;
      terms.add(term(cut(word), start, end, type));
    }
  }

  /** Returns whether the last term is a verb's stem, taken for a noun, and ends at an offset. */
  private boolean endsWithStem(List<TechnicalTokenizer.Term> terms, int at) {
    return !terms.isEmpty()
        && terms.getLast().end() == at
        && !terms.getLast().isInner()
        && lexicon.isVerb(terms.getLast().term());
  }

  /** Adds a noun with what it is made of: a verb's stem, or two nouns. */
  private void addNoun(List<TechnicalTokenizer.Term> terms, String noun, int start, int end) {
    terms.add(term(noun, start, end, TypeAttribute.DEFAULT_TYPE));
    String stem = noun.substring(0, noun.length() - 1);
    if (noun.endsWith(NOUN_ENDING) && !stem.isEmpty() && lexicon.isVerb(stem)) {
      String canonical = VerbStem.of(stem, noun, 0);
      terms.add(TechnicalTokenizer.Term.inner(canonical, start, end, true, Analyzers.STEM));
      return;
    }
    for (String part : lexicon.parts(noun)) {
      terms.add(TechnicalTokenizer.Term.inner(part, start, end, true, Analyzers.PART));
    }
  }

  /** Returns a Korean term, which spans one position and is not stemmed. */
  static TechnicalTokenizer.Term term(String term, int start, int end, String type) {
    return new TechnicalTokenizer.Term(term, start, end, 1, 1, true, type);
  }

  private static String cut(String word) {
    int end = Math.min(word.length(), TechnicalTokenizer.MAX_TERM);
    boolean insidePair = end < word.length() && Character.isLowSurrogate(word.charAt(end));
    return word.substring(0, insidePair ? end - 1 : end);
  }
}
