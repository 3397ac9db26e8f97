package dev.haru.analysis;

import java.util.Iterator;

/** A tokenizer for {@link LanguageText}. */
final class LanguageTokenizer extends TermTokenizer {

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
    return LanguageText.terms(text, language, isLatin);
  }
}
