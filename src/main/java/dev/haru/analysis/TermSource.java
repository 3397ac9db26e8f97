package dev.haru.analysis;

import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;

/** A source of the terms of a stretch of text. */
@FunctionalInterface
public interface TermSource {

  /** Passes all terms that an analyzer makes from a stretch to the consumer, one at a time. */
  void forEach(Analyzer analyzer, String stretch, Consumer<TechnicalTokenizer.Term> consumer);
}
