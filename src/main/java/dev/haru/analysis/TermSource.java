package dev.haru.analysis;

import java.util.function.Consumer;

/** A source of the terms of a stretch of text. */
@FunctionalInterface
public interface TermSource {

  /** Passes all terms that an analyzer makes from a stretch to the consumer, one at a time. */
  void forEach(TermAnalyzer analyzer, String stretch, Consumer<TechnicalTokenizer.Term> consumer);
}
