package dev.haru.search.rank;

import java.io.IOException;

/**
 * The sections that have a term in a field, in ascending order: a port. Not safe for use by several
 * threads.
 */
public interface TermPostings {

  /** The number after the last section's. */
  int END = Integer.MAX_VALUE;

  /** Returns the current section; -1 before the first, {@link #END} after the last. */
  int section();

  /** Moves to the next section and returns it. */
  int next() throws IOException;

  /** Moves to the first section from a number on, beyond the current one, and returns it. */
  int advance(int target) throws IOException;

  /** Returns how often the current section has the term. */
  int frequency() throws IOException;

  /** Returns how many tokens the field of the current section has, or -1 if that is not known. */
  float length() throws IOException;

  /** Returns how many sections there are, roughly. */
  long cost();
}
