package dev.haru.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What makes terms of texts in one analyzer group. Safe for use by several threads. */
@FunctionalInterface
public interface TermAnalyzer {

  /** Passes on all terms of a text, one at a time, because a text may have millions. */
  void forEach(String text, Consumer<TechnicalTokenizer.Term> consumer);

  /**
   * Returns the terms of a text in order; none is stemmed further. Marks are left out, unless there
   * is nothing else.
   */
  default List<TechnicalTokenizer.Term> terms(String text) {
    List<TechnicalTokenizer.Term> terms = new ArrayList<>();
    forEach(text, terms::add);
    boolean hasWords =
        terms.stream().anyMatch(term -> !term.isMark() && !term.type().equals(Analyzers.OPERATOR));
    if (hasWords) {
      terms.removeIf(TechnicalTokenizer.Term::isMark);
    } else {
      terms.replaceAll(TechnicalTokenizer.Term::asOperator);
    }
    return terms;
  }
}
