package dev.haru.search.rank;

import java.io.IOException;

/**
 * The postings of a spelling in a field, with the weight of an occurrence there.
 *
 * @param spelling the spelling and the field
 * @param postings its sections and its frequency in each
 * @param b how much the field's length matters, from 0 (not at all) to 1
 * @param averageLength the field's mean length in tokens
 * @param max the maximum weight of all occurrences in the field together
 */
public record FieldPostings(
    Clause.Spelling spelling, TermPostings postings, float b, float averageLength, float max) {

  /**
   * Returns the postings of a spelling.
   *
   * @param averageLength the mean length of the spelling's field in tokens
   */
  public static FieldPostings of(
      Clause.Spelling spelling,
      TermPostings postings,
      float averageLength,
      RankingParameters parameters) {
    String field = spelling.field();
    return new FieldPostings(
        spelling,
        postings,
        parameters.lengthNormalisation(field),
        averageLength,
        parameters.maxPerField(field));
  }

  /**
   * Returns the weighted frequency of the occurrences in the current section, by their field and
   * its length.
   */
  float weightedFrequency() throws IOException {
    float known = postings.length();
    float length = known < 0 ? averageLength : known;
    float all = spelling.weight() * postings.frequency() / (1 - b + b * length / averageLength);
    return Math.min(all, max);
  }
}
