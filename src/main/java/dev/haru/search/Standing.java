package dev.haru.search;

/**
 * How well a section answers a query, its surroundings included: what it says itself, what its
 * lesson says elsewhere, and what its translation says.
 *
 * <p>{@code standing = alone + translation · alone of the best translation}, where {@code alone =
 * fullness · (score + lesson · best score in the lesson)} and {@code fullness = 1 - short ·
 * e^(-tokens / short.tokens)}. The names are those of {@link Weights}; {@code
 * src/docs/relevance.md} has what each brings.
 */
final class Standing {

  private final Sections sections;
  private final Scores scores;
  private final Weights weights;
  private final float[] bestInLesson;

  Standing(Sections sections, Scores scores, Weights weights) {
    this.sections = sections;
    this.scores = scores;
    this.weights = weights;
    this.bestInLesson = new float[sections.lessons().count()];
    for (int i = 0; i < scores.count(); i++) {
      int lesson = sections.lessons().of(scores.doc(i));
      bestInLesson[lesson] = Math.max(bestInLesson[lesson], scores.of(scores.doc(i)));
    }
  }

  /** Returns a section's standing, 0 where neither it nor a translation matches. */
  float of(int doc) {
    int translation = bestTranslation(doc);
    return alone(doc) + (translation < 0 ? 0 : weights.translation() * alone(translation));
  }

  /** Returns what a section stands for without its translations. */
  private float alone(int doc) {
    float score = scores.of(doc);
    return score == 0 ? 0 : fullness(doc) * (score + weights.lesson() * lesson(doc));
  }

  /** Returns the best score in a section's lesson. */
  float lesson(int doc) {
    return bestInLesson[sections.lessons().of(doc)];
  }

  /**
   * Returns how much of its score a section deserves for what it says: near 1 but for the few words
   * under a heading, and for lists of links, which point to what answers rather than answer.
   */
  float fullness(int doc) {
    float missing = (float) Math.exp(-sections.lessons().tokens(doc) / weights.shortTokens());
    return 1 - weights.shortness() * missing;
  }

  /**
   * Returns the translation that speaks for a section most, or -1 where none matches. A section
   * that was never translated speaks for itself: else it would lose to those that were.
   */
  int bestTranslation(int doc) {
    Concepts concepts = sections.concepts();
    int concept = concepts.of(doc);
    if (concepts.count(concept) == 1) {
      return doc;
    }
    int best = -1;
    float most = 0;
    for (int i = 0; i < concepts.count(concept); i++) {
      int other = concepts.member(concept, i);
      float alone = other == doc ? 0 : alone(other);
      if (alone > most) {
        most = alone;
        best = other;
      }
    }
    return best;
  }
}
