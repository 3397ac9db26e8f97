package dev.haru.bench;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;

/** Lucene's KoreanAnalyzer with KStem for English. */
final class FloorAnalyzer extends Analyzer {

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer nori = new KoreanTokenizer();
    TokenStream korean = new KoreanReadingFormFilter(new KoreanPartOfSpeechStopFilter(nori));
    return new TokenStreamComponents(nori, new KStemFilter(new LowerCaseFilter(korean)));
  }
}
