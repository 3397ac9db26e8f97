package dev.haru.search.rank;

import org.jspecify.annotations.Nullable;

/**
 * The scores of sections for a query, from the section's own text, the rest of its lesson and its
 * translations.
 *
 * <p>{@code score = own + translation · own of the best translation + name}, where {@code own =
 * prior · (match + lesson · best match in the lesson)} and {@code prior = (1 - short · e^(-tokens /
 * short.tokens)) · (1 - links · share of links)}, times {@code aside} for a section without a day
 * in a course of days. The names are those of {@link RankingParameters}; {@code
 * src/docs/relevance.md} says how much each contributes. Immutable.
 */
public final class SectionScores {

  private final SectionColumns sections;
  private final SectionMatches matches;
  private final @Nullable SectionMatches named;
  private final float translation;
  private final float lesson;
  private final float shortness;
  private final float shortTokens;
  private final float links;
  private final float aside;
  private final float[] bestInLesson;
  private final float[] ownScore;

  /**
   * Creates scores.
   *
   * @param matches the sections that the query matches, with their scores
   * @param named the sections that have the query as a name, with what that adds to their scores;
   *     null if none can
   */
  public SectionScores(
      SectionColumns sections,
      SectionMatches matches,
      @Nullable SectionMatches named,
      RankingParameters parameters) {
    this.sections = sections;
    this.matches = matches;
    this.named = named;
    this.translation = parameters.translation();
    this.lesson = parameters.lesson();
    this.shortness = parameters.shortness();
    this.shortTokens = parameters.shortTokens();
    this.links = parameters.links();
    this.aside = parameters.aside();
    this.bestInLesson = new float[sections.lessons().count()];
    for (int i = 0; i < matches.count(); i++) {
      int section = matches.section(i);
      int ofSection = sections.lessons().of(section);
      bestInLesson[ofSection] = Math.max(bestInLesson[ofSection], matches.of(section));
    }
    this.ownScore = new float[matches.size()];
    addOwn(matches);
    if (named != null) {
      addOwn(named); // a bare heading has no text, but its lesson may match
    }
  }

  private void addOwn(SectionMatches sectionsWithScores) {
    for (int i = 0; i < sectionsWithScores.count(); i++) {
      int section = sectionsWithScores.section(i);
      ownScore[section] = own(section).score();
    }
  }

  /**
   * A section's score without its translations.
   *
   * @param prior the fraction that counts, whatever the query: near 1 except for sections with only
   *     a few words, for lists of links, which point to answers rather than give them, and for
   *     lessons about a course of days
   * @param match the score of the section's own text
   * @param lesson the weight of the best section in its lesson
   * @param bestInLesson the score of that section
   */
  record Own(float prior, float match, float lesson, float bestInLesson) {
    float score() {
      return prior * (match + lesson * bestInLesson);
    }
  }

  /** Returns the parts of a section's score without its translations. */
  Own own(int section) {
    boolean isAside = sections.isOfDays() && sections.dates().day(section) == SectionDates.NO_DAY;
    return new Own(
        lengthPrior(section) * (isAside ? aside : 1),
        matches.of(section),
        lesson,
        bestInLesson[sections.lessons().of(section)]);
  }

  /** Returns whether a section has a score even without its translations. */
  boolean hasOwn(int section) {
    return ownScore[section] > 0;
  }

  /** Returns a section's score, 0 if neither it nor a translation matches. */
  float of(int section) {
    int best = bestTranslation(section);
    return ownScore[section] + (best < 0 ? 0 : translation * ownScore[best]) + name(section);
  }

  /**
   * Returns what a section's name adds to its score. The name of a translation counts as well, but
   * not that of another section in the lesson.
   */
  float name(int section) {
    float most = 0;
    if (named != null) {
      TranslationGroups groups = sections.groups();
      int group = groups.of(section);
      for (int i = 0; i < groups.count(group); i++) {
        most = Math.max(most, named.of(groups.member(group, i)));
      }
    }
    return most * linkPrior(section); // however short: "Git" is about Git
  }

  /** Returns what a section's own name is worth, 0 if it is not the query. */
  float ownName(int section) {
    return named == null ? 0 : named.of(section);
  }

  private float lengthPrior(int section) {
    float missing = (float) Math.exp(-sections.lessons().tokens(section) / shortTokens);
    return (1 - shortness * missing) * linkPrior(section);
  }

  private float linkPrior(int section) {
    return 1 - links * sections.lessons().linkShare(section);
  }

  /** Returns the weight of the best translation's score. */
  float translation() {
    return translation;
  }

  /**
   * Returns the translation that adds most to a section's score, or -1 if none matches. Those in
   * Korean and English come first: the best of ten translations would be the luckiest of ten. A
   * section without translations counts as its own translation; otherwise it would rank below
   * translated ones.
   */
  int bestTranslation(int section) {
    TranslationGroups groups = sections.groups();
    int group = groups.of(section);
    if (groups.count(group) == 1) {
      return section;
    }
    int best = -1;
    boolean isMain = false;
    for (int i = 0; i < groups.count(group); i++) {
      int other = groups.member(group, i);
      boolean isOtherMain = sections.rarity().isMain(other);
      if (other != section
          && ownScore[other] > 0
          && (best < 0
              || isOtherMain && !isMain
              || isOtherMain == isMain && ownScore[other] > ownScore[best])) {
        best = other;
        isMain = isOtherMain;
      }
    }
    return best;
  }
}
