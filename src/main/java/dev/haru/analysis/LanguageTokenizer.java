package dev.haru.analysis;

import java.util.Iterator;
import java.util.List;

/**
 * A tokenizer for a language with an analyzer of its own, which would cut {@code k8s}, {@code C++}
 * or {@code 10.0.0.0/16} to pieces: technical words are found first, as in every language, and
 * Lucene's analyzer reads the text with them masked by letters.
 *
 * <p>The plain words within a technical one ({@code kube} in {@code kube-apiserver}) are the
 * language's, because hyphens join its own words too. In languages that are not written in Latin
 * letters all words in Latin letters are foreign, and none are left to the language.
 */
final class LanguageTokenizer extends TermTokenizer {

  private static final char SPACE = ' ';

  private final TermAnalyzer language;
  private final boolean isLatin;

  /**
   * Creates a tokenizer.
   *
   * @param language the language's analyzer, which remains the caller's
   * @param isLatin whether the language is written in Latin letters
   */
  LanguageTokenizer(TermAnalyzer language, boolean isLatin) {
    this.language = language;
    this.isLatin = isLatin;
  }

  @Override
  Iterator<TechnicalTokenizer.Term> terms(String text) {
    List<TechnicalWord> technical = technicalWords(text);
    StringBuilder masked = new StringBuilder(text);
    technical.forEach(word -> word.mask(masked));
    List<TechnicalTokenizer.Term> plain = language.terms(masked.toString());
    plain.removeIf(term -> term.term().isEmpty()); // Turkish leri is an ending without a stem
    return new TermMerger(technical, plain).merged().iterator();
  }

  private List<TechnicalWord> technicalWords(String text) {
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
