package dev.haru.analysis;

import java.util.function.Consumer;

/** Where the terms of a stretch of text come from. */
@FunctionalInterface
public interface TermSource {

  /** Passes on all terms that an analyzer makes of a stretch, one at a time. */
  void forEach(TermAnalyzer analyzer, String stretch, Consumer<TechnicalTokenizer.Term> consumer);
}
