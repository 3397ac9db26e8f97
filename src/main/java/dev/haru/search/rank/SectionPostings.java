package dev.haru.search.rank;

/**
 * The sections in memory that have a term in a field, in ascending order; implemented by engines
 * that evaluate clauses by {@link ClauseEvaluator}. Not safe for use by several threads.
 */
public interface SectionPostings {

  /** Returns the number of sections. */
  int count();

  /** Returns the i-th section. */
  int section(int i);

  /** Returns the place of a section, or a negative number if it does not have the term. */
  int find(int section);

  /** Returns the frequency in the i-th section. */
  int frequency(int i);

  /** Returns the field's length in the i-th section in tokens, or -1 if it is not known. */
  int length(int i);

  /** Returns the positions in the i-th section, ascending; none if the field has none. */
  int[] positions(int i);
}
