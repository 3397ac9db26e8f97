package dev.haru.search.rank;

/**
 * How well each section answers a query, its surroundings included: what it says itself, what its
 * lesson says elsewhere, and what its translation says.
 *
 * <p>{@code score = own + translation · own of the best translation}, where {@code own =
 * lengthPrior · (match + lesson · best match in the lesson)} and {@code lengthPrior = 1 - short ·
 * e^(-tokens / short.tokens)}. The names are those of {@link RankingParameters}; {@code
 * src/docs/relevance.md} says what each brings. Immutable.
 */
public final class SectionScores {

  private final SectionColumns sections;
  private final SectionMatches matches;
  private final float translation;
  private final float lesson;
  private final float shortness;
  private final float shortTokens;
  private final float[] bestInLesson;
  private final float[] ownScore;

  /**
   * Creates scores.
   *
   * @param matches what the query matches, and the score of each
   */
  public SectionScores(
      SectionColumns sections, SectionMatches matches, RankingParameters parameters) {
    this.sections = sections;
    this.matches = matches;
    this.translation = parameters.translation();
    this.lesson = parameters.lesson();
    this.shortness = parameters.shortness();
    this.shortTokens = parameters.shortTokens();
    this.bestInLesson = new float[sections.lessons().count()];
    for (int i = 0; i < matches.count(); i++) {
      int section = matches.section(i);
      int ofSection = sections.lessons().of(section);
      bestInLesson[ofSection] = Math.max(bestInLesson[ofSection], matches.of(section));
    }
    this.ownScore = new float[matches.size()];
    for (int i = 0; i < matches.count(); i++) {
      int section = matches.section(i);
      ownScore[section] = own(section).score();
    }
  }

  /**
   * What a section earns without its translations.
   *
   * @param lengthPrior how much of it counts, for what the section says: near 1 but for the few
   *     words under a heading, and for lists of links, which point to what answers rather than
   *     answer
   * @param match the score of what it says itself
   * @param lesson how much the best section of its lesson counts
   * @param bestInLesson the score of that section
   */
  record Own(float lengthPrior, float match, float lesson, float bestInLesson) {
    float score() {
      return lengthPrior * (match + lesson * bestInLesson);
    }
  }

  /** Returns the parts of what a section earns without its translations. */
  Own own(int section) {
    float missing = (float) Math.exp(-sections.lessons().tokens(section) / shortTokens);
    return new Own(
        1 - shortness * missing,
        matches.of(section),
        lesson,
        bestInLesson[sections.lessons().of(section)]);
  }

  /** Returns a section's score, 0 if neither it nor a translation matches. */
  float of(int section) {
    int best = bestTranslation(section);
    return ownScore[section] + (best < 0 ? 0 : translation * ownScore[best]);
  }

  /** Returns how much the score of the best translation counts. */
  float translation() {
    return translation;
  }

  /**
   * Returns the translation that adds most to a section, or -1 if none matches. A section that was
   * never translated is its own, since it would otherwise rank below those that were.
   */
  int bestTranslation(int section) {
    TranslationGroups groups = sections.groups();
    int group = groups.of(section);
    if (groups.count(group) == 1) {
      return section;
    }
    int best = -1;
    float most = 0;
    for (int i = 0; i < groups.count(group); i++) {
      int other = groups.member(group, i);
      if (other != section && ownScore[other] > most) {
        most = ownScore[other];
        best = other;
      }
    }
    return best;
  }
}
