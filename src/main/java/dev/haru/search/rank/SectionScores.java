package dev.haru.search.rank;

import dev.haru.search.lucene.AllScores;

/**
 * How well a section answers a query, its surroundings included: what it says itself, what its
 * lesson says elsewhere, and what its translation says.
 *
 * <p>{@code standing = alone + translation · alone of the best translation}, where {@code alone =
 * fullness · (score + lesson · best score in the lesson)} and {@code fullness = 1 - short ·
 * e^(-tokens / short.tokens)}. The names are those of {@link RankingParameters}; {@code
 * src/docs/relevance.md} has what each brings.
 */
public final class SectionScores {

  private final SectionColumns sections;
  private final float translation;
  private final float shortness;
  private final float shortTokens;
  private final float[] bestInLesson;
  private final float[] ownScore;

  public SectionScores(SectionColumns sections, AllScores scores, RankingParameters parameters) {
    this.sections = sections;
    this.translation = parameters.translation();
    this.shortness = parameters.shortness();
    this.shortTokens = parameters.shortTokens();
    this.bestInLesson = new float[sections.lessons().count()];
    for (int i = 0; i < scores.count(); i++) {
      int lesson = sections.lessons().of(scores.doc(i));
      bestInLesson[lesson] = Math.max(bestInLesson[lesson], scores.of(scores.doc(i)));
    }
    this.ownScore = new float[scores.size()];
    float share = parameters.lesson();
    for (int i = 0; i < scores.count(); i++) {
      int doc = scores.doc(i);
      ownScore[doc] = lengthPrior(doc) * (scores.of(doc) + share * lesson(doc));
    }
  }

  /** Returns a section's standing, 0 where neither it nor a translation matches. */
  float of(int doc) {
    int best = bestTranslation(doc);
    return ownScore[doc] + (best < 0 ? 0 : translation * ownScore[best]);
  }

  /** Returns the best score in a section's lesson. */
  public float lesson(int doc) {
    return bestInLesson[sections.lessons().of(doc)];
  }

  /**
   * Returns how much of its score a section deserves for what it says: near 1 but for the few words
   * under a heading, and for lists of links, which point to what answers rather than answer.
   */
  public float lengthPrior(int doc) {
    float missing = (float) Math.exp(-sections.lessons().tokens(doc) / shortTokens);
    return 1 - shortness * missing;
  }

  /**
   * Returns the translation that speaks for a section most, or -1 where none matches. A section
   * that was never translated speaks for itself: else it would lose to those that were.
   */
  public int bestTranslation(int doc) {
    TranslationGroups groups = sections.groups();
    int concept = groups.of(doc);
    if (groups.count(concept) == 1) {
      return doc;
    }
    int best = -1;
    float most = 0;
    for (int i = 0; i < groups.count(concept); i++) {
      int other = groups.member(concept, i);
      if (other != doc && ownScore[other] > most) {
        most = ownScore[other];
        best = other;
      }
    }
    return best;
  }
}
