package dev.haru.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;

/**
 * Analyzes a language by Lucene's analyzer for it, and the technical and foreign words in it as
 * {@link CourseAnalyzer} does.
 */
final class LanguageAnalyzer extends Analyzer {

  private final Analyzer language;
  private final boolean isLatin;

  /**
   * Creates an analyzer.
   *
   * @param language Lucene's analyzer, which is closed with this one
   * @param isLatin whether the language is written in Latin letters
   */
  LanguageAnalyzer(Analyzer language, boolean isLatin) {
    this.language = language;
    this.isLatin = isLatin;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer tokenizer = new LanguageTokenizer(new LuceneTermAnalyzer(language), isLatin);
    return new TokenStreamComponents(
        tokenizer, new EnglishMinimalStemFilter(new EnglishStemFilter(tokenizer)));
  }

  @Override
  public void close() {
    super.close();
    language.close();
  }
}
