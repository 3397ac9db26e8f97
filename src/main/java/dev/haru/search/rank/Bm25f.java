package dev.haru.search.rank;

/**
 * BM25F: one word in all its spellings over all fields, scored as if the fields were one text in
 * which some stretches count more (Robertson, Zaragoza and Taylor, Simple BM25 Extension to
 * Multiple Weighted Fields, CIKM 2004).
 *
 * <p>score = idf · tf · (k1 + 1) / (tf + k1), where tf sums over fields and spellings: field weight
 * · spelling weight · frequency / (1 - b + b · length / average length). A word's score is bounded
 * by its rarity however often and in however many fields it occurs, so a section that has all words
 * of a query ranks above one that repeats one of them. Lucene's own CombinedFieldQuery takes one
 * spelling and one b for all fields.
 *
 * @param idf the rarity of the word; its score stays below idf · (k1 + 1)
 * @param k1 the saturation of the term frequency: how soon repetition stops counting
 */
public record Bm25f(float idf, float k1) {

  /**
   * Returns the formula for a word.
   *
   * @param frequency the number of sections that have its most frequent spelling, by {@link
   *     WordRarity}
   * @param sections the number of sections
   * @param boost the factor by which the score is multiplied
   */
  public static Bm25f of(float frequency, int sections, float k1, float boost) {
    float idf = (float) Math.log(1 + (sections - frequency + 0.5) / (frequency + 0.5));
    return new Bm25f(idf * boost, k1);
  }

  /** Returns the score of a section in which the word has this weighted frequency. */
  public float score(float weightedFrequency) {
    return idf * weightedFrequency * (k1 + 1) / (weightedFrequency + k1);
  }

  /** Returns the upper bound of all scores. */
  public float maxScore() {
    return idf * (k1 + 1);
  }
}
