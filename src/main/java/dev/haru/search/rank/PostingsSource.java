package dev.haru.search.rank;

/**
 * Postings in memory, and the statistics of the whole index by which they are scored. The postings
 * may be of some sections only; the statistics are always of all. Belongs to one query.
 */
public interface PostingsSource {

  /** Returns a term's postings in a field, possibly empty. */
  SectionPostings postings(String field, String term);

  /** Returns the number of sections in the whole index that have a term in a field. */
  int frequency(String field, String term);

  /** Returns a term's frequency in the whole index as {@link WordRarity} counts it. */
  float wordFrequency(String field, String term);

  /** Returns the number of sections among which {@link #wordFrequency} counts. */
  int sections();

  /** Returns the number of sections in the whole index that have a field. */
  int sections(String field);

  /** Returns a field's mean length in tokens, 1 if no section has it. */
  float averageLength(String field);
}
