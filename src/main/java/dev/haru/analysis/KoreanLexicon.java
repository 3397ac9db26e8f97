package dev.haru.analysis;

import dev.haru.analysis.dictionary.ItDictionary;
import dev.haru.hangul.VerbStem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What nori knows of single words: whether one is a noun or a verb's stem, and of which shorter
 * nouns a noun is made. Nori keeps loanwords such as 데이터베이스 whole.
 *
 * <p>Not safe for use by several threads.
 */
final class KoreanLexicon {

  /** The fewest syllables of a part; shorter ones are in too many words by chance. */
  private static final int MIN_PART = 2;

  /** The most words that are remembered, of some hundred bytes each. */
  private static final int MAX_REMEMBERED = 20_000;

  /** Loaded when the first long noun comes. */
  private static final class Dictionary {
    static final Set<String> WORDS =
        ItDictionary.entries().stream()
            .flatMap(entry -> Stream.concat(Stream.of(entry.word()), parts(entry)))
            .collect(Collectors.toUnmodifiableSet());

    private static Stream<String> parts(ItDictionary.Entry entry) {
      return Arrays.stream(entry.parts().split(" "));
    }
  }

  private final KoreanTokenizer nori;
  private final CharTermAttribute term;
  private final PartOfSpeechAttribute speech;
  private final Map<String, Boolean> verbs = new HashMap<>();
  private final Map<String, Boolean> stems = new HashMap<>();
  private final Map<String, List<String>> parts = new HashMap<>();

  /**
   * Creates a lexicon.
   *
   * @param nori a tokenizer that nothing else uses
   */
  KoreanLexicon(KoreanTokenizer nori) {
    this.nori = nori;
    term = nori.getAttribute(CharTermAttribute.class);
    speech = nori.getAttribute(PartOfSpeechAttribute.class);
  }

  /** Returns whether a text is the stem of a verb or an adjective. */
  boolean isVerb(String stem) {
    return remembered(verbs, stem, this::readAsVerb);
  }

  /**
   * Returns the dictionary's words among the two nouns that a noun is made of: 데이터 of 데이터베이스. Words
   * of neither are made of two nouns by chance (스토|리지).
   */
  List<String> parts(String noun) {
    return noun.length() < 2 * MIN_PART ? List.of() : remembered(parts, noun, this::split);
  }

  /** Returns whether the lexicon has a verb's or an adjective's stem, as in the dictionary. */
  boolean hasVerb(String stem) {
    return remembered(stems, stem, NoriLexicon::hasVerb);
  }

  private static <V> V remembered(Map<String, V> known, String word, Function<String, V> reader) {
    if (known.size() >= MAX_REMEMBERED) {
      known.clear();
    }
    return known.computeIfAbsent(word, reader);
  }

  private boolean readAsVerb(String stem) {
    List<Reading> readings = read(stem + "다");
    return readings.size() > 1
        && readings.get(0).isVerb()
        && VerbStem.isSameBeforeFinal(readings.get(0).term(), stem);
  }

  private List<String> split(String noun) {
    for (int at = MIN_PART; at <= noun.length() - MIN_PART; at++) {
      List<String> halves = List.of(noun.substring(0, at), noun.substring(at));
      List<String> known = halves.stream().filter(Dictionary.WORDS::contains).toList();
      if (!known.isEmpty() && halves.stream().allMatch(this::isNoun)) {
        return known;
      }
    }
    return List.of();
  }

  private boolean isNoun(String word) {
    List<Reading> readings = read(word);
    return readings.size() == 1 && readings.get(0).isNoun();
  }

  private record Reading(String term, POS.Tag tag) {

    boolean isVerb() {
      return tag == POS.Tag.VV || tag == POS.Tag.VA;
    }

    boolean isNoun() {
      return tag == POS.Tag.NNG || tag == POS.Tag.NNP;
    }
  }

  private List<Reading> read(String word) {
    List<Reading> readings = new ArrayList<>();
    try {
      nori.setReader(new StringReader(word));
      nori.reset();
      while (nori.incrementToken()) {
        readings.add(new Reading(term.toString(), speech.getLeftPOS()));
      }
      nori.end();
      nori.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return readings;
  }
}
