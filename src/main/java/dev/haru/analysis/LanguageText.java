package dev.haru.analysis;

import java.util.Iterator;
import java.util.List;

/**
 * The terms of text in a language with an analyzer of its own, which would cut {@code k8s}, {@code
 * C++} or {@code 10.0.0.0/16} to pieces: technical words are found first, as in every language, and
 * the language's analyzer reads the text with them masked by letters.
 *
 * <p>The plain words within a technical one ({@code kube} in {@code kube-apiserver}) are the
 * language's, because hyphens join its own words too. In languages that are not written in Latin
 * letters all words in Latin letters are foreign, and none are left to the language.
 */
public final class LanguageText {

  private static final char SPACE = ' ';

  private LanguageText() {}

  /**
   * Returns the terms of a text in order.
   *
   * @param language the language's analyzer
   * @param isLatin whether the language is written in Latin letters
   */
  public static Iterator<TechnicalTokenizer.Term> terms(
      String text, TermAnalyzer language, boolean isLatin) {
    List<TechnicalWord> technical = technicalWords(text, isLatin);
    StringBuilder masked = new StringBuilder(text);
    technical.forEach(word -> word.mask(masked));
    List<TechnicalTokenizer.Term> plain = language.terms(masked.toString());
    plain.removeIf(term -> term.term().isEmpty()); // Turkish leri is an ending without a stem
    return new TermMerger(technical, plain).merged().iterator();
  }

  private static List<TechnicalWord> technicalWords(String text, boolean isLatin) {
    // An apostrophe joins what each language takes apart in its own way: l'API, K8s'in.
    String words = isLatin ? text.replace('\'', SPACE).replace('’', SPACE) : text;
    List<TechnicalTokenizer.Term> terms = TechnicalTokenizer.of(words);
    terms.removeIf(term -> term.type().equals(Analyzers.MARK)); // code has no language
    return TechnicalWord.of(terms).stream()
        .map(word -> isLatin ? word.withoutPlainParts() : word)
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
