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
  private final float translation;
  private final float shortness;
  private final float shortTokens;
  private final float[] bestInLesson;
  private final float[] alone;

  Standing(Sections sections, Scores scores, Weights weights) {
    this.sections = sections;
    this.translation = weights.translation();
    this.shortness = weights.shortness();
    this.shortTokens = weights.shortTokens();
    this.bestInLesson = new float[sections.lessons().count()];
    for (int i = 0; i < scores.count(); i++) {
      int lesson = sections.lessons().of(scores.doc(i));
      bestInLesson[lesson] = Math.max(bestInLesson[lesson], scores.of(scores.doc(i)));
    }
    this.alone = new float[scores.size()];
    float share = weights.lesson();
    for (int i = 0; i < scores.count(); i++) {
      int doc = scores.doc(i);
      alone[doc] = fullness(doc) * (scores.of(doc) + share * lesson(doc));
    }
  }

  /** Returns a section's standing, 0 where neither it nor a translation matches. */
  float of(int doc) {
    int best = bestTranslation(doc);
    return alone[doc] + (best < 0 ? 0 : translation * alone[best]);
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
    float missing = (float) Math.exp(-sections.lessons().tokens(doc) / shortTokens);
    return 1 - shortness * missing;
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
      if (other != doc && alone[other] > most) {
        most = alone[other];
        best = other;
      }
    }
    return best;
  }
}
