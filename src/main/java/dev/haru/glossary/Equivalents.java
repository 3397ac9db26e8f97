package dev.haru.glossary;

import java.util.List;

/** The learned equivalents of terms in other languages. Safe for use by several threads. */
@FunctionalInterface
public interface Equivalents {

  /**
   * Returns the equivalents of one or several consecutive terms in other languages, the most
   * probable first, possibly none.
   */
  List<Equivalent> of(List<String> terms);
}
