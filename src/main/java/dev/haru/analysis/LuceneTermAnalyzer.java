package dev.haru.analysis;

import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;

/** The terms that an analyzer of Lucene makes. */
record LuceneTermAnalyzer(Analyzer analyzer) implements TermAnalyzer {

  @Override
  public void forEach(String text, Consumer<TechnicalTokenizer.Term> consumer) {
    TokenReader.forEach(analyzer, text, consumer);
  }
}
