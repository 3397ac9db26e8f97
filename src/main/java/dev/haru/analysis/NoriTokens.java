package dev.haru.analysis;

import dev.haru.hangul.Hangul;
import dev.haru.hangul.VerbStem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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

  /** The noun that nori makes of a verb's stem and the ending 기: 크기, 지우기. */
  private static final String NOUN_ENDING = "기";

  private final KoreanTokenizer nori;
  private final KoreanLexicon lexicon;
  private final VerbReader verbs;
  private final CharTermAttribute term;
  private final OffsetAttribute offset;
  private final PartOfSpeechAttribute speech;
  private final ReadingAttribute reading;

  public NoriTokens(UserDictionary dictionary) {
    nori = tokenizer(dictionary);
    lexicon = new KoreanLexicon(tokenizer(dictionary));
    verbs = new VerbReader(lexicon);
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
    List<NoriToken> word = new ArrayList<>();
    int end = 0;
    try {
      nori.setReader(new StringReader(text));
      nori.reset();
      while (nori.incrementToken()) {
        NoriToken token = token();
        if (token.start() >= end) {
          addWord(terms, text, word);
          word.clear();
          end = endOfWord(text, token.start());
        }
        word.add(token);
      }
      addWord(terms, text, word);
      nori.end();
      nori.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return terms;
  }

  private NoriToken token() {
    String read = reading.getReading(); // Hanja are found by their Hangul reading
    String word = read == null ? term.toString() : read;
    return new NoriToken(
        term.toString(), word, offset.startOffset(), offset.endOffset(), speech.getLeftPOS());
  }

  /** Returns the end of the run of syllables at an offset, or of the one other char there. */
  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && Hangul.isSyllable(text.charAt(end))) {
      end++;
    }
    return Math.max(end, start + 1);
  }

  /** Adds the terms of a word; as those of a verb, too, if nori has not recognized one. */
  private void addWord(List<TechnicalTokenizer.Term> terms, String text, List<NoriToken> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    int start = tokens.getFirst().start();
    int end = endOfWord(text, start);
    boolean isWord = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    VerbReader.Reading verb =
        isWord && end - start > 1
            ? verbs.read(text.substring(start, end), tokens)
            : VerbReader.Reading.NONE;
    if (verb.isInstead()) {
      terms.add(term(verb.stem(), start, start + verb.length(), Analyzers.VERB));
      return;
    }
    int before = terms.size();
    for (NoriToken token : tokens) {
      if (!token.isJoining() && !isMisreadParticle(text, terms, token)) {
        add(terms, text, token);
      }
    }
    if (verb.stem().isEmpty() || terms.size() == before) {
      return;
    }
    boolean isKnown =
        terms.subList(before, terms.size()).stream()
            .anyMatch(each -> each.term().equals(verb.stem()));
    if (!isKnown) {
      terms.add(TechnicalTokenizer.Term.inner(verb.stem(), start, end, true, Analyzers.STEM));
    }
  }

  /**
   * Returns whether a term is a particle that nori takes for a noun or a verb. After a word of the
   * user dictionary, nori (10.5) does so with 과, and sometimes with 가, 나 and a final 의, because it
   * gives such words connection ids that its own dictionary no longer uses.
   */
  private static boolean isMisreadParticle(
      String text, List<TechnicalTokenizer.Term> before, NoriToken token) {
    int end = token.end();
    return token.term().length() == 1
        && "과가나의".indexOf(token.term().charAt(0)) >= 0
        && followsWord(text, token.start(), before)
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
    return at - start > 1 || at > start && text.charAt(start) == MixedText.MASK;
  }

  private void add(List<TechnicalTokenizer.Term> terms, String text, NoriToken token) {
    String word = token.reading();
    POS.Tag tag = token.tag();
    int start = token.start();
    int end = token.end();
    if (token.isVerb()) {
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
