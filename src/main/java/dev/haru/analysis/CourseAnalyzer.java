package dev.haru.analysis;

import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.ko.dict.UserDictionary;

/**
 * Analyzes Korean, English and technical words in one stream; English words are stemmed with KStem,
 * which yields real words; of words unknown to KStem, only plurals are stemmed.
 */
final class CourseAnalyzer extends Analyzer {

  private final Supplier<UserDictionary> dictionary;

  /** Creates an analyzer; the dictionary is loaded when the first Korean word comes. */
  CourseAnalyzer(Supplier<UserDictionary> dictionary) {
    this.dictionary = dictionary;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer tokenizer = new CourseTokenizer(dictionary);
    return new TokenStreamComponents(
        tokenizer, new EnglishMinimalStemFilter(new EnglishStemFilter(tokenizer)));
  }
}
