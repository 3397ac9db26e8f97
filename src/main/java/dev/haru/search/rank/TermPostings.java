package dev.haru.search.rank;

import java.io.IOException;

/**
 * The sections that have a term in a field, in ascending order; implemented by each engine. Not
 * safe for use by several threads.
 */
public interface TermPostings {

  /** The value of {@link #section} after the last section. */
  int END = Integer.MAX_VALUE;

  /** Returns the current section; -1 before the first, {@link #END} after the last. */
  int section();

  /** Moves to the next section and returns it. */
  int next() throws IOException;

  /**
   * Moves to the first section at or after {@code target}, which is beyond the current one, and
   * returns it.
   */
  int advance(int target) throws IOException;

  /** Returns the term's frequency in the current section. */
  int frequency() throws IOException;

  /** Returns the number of tokens in the current section's field, or -1 if unknown. */
  float length() throws IOException;

  /** Returns the approximate number of sections. */
  long cost();
}
