package dev.haru.analysis;

import java.util.List;

/** A finder of the Korean words of a text. Not safe for use by several threads. */
@FunctionalInterface
public interface KoreanTerms {

  /**
   * Returns the Korean terms of a text in the order of the text.
   *
   * @param masked the text, with everything that is not Korean replaced by letters and digits that
   *     keep the offsets
   */
  List<TechnicalTokenizer.Term> of(String masked);
}
