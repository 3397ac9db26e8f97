package dev.haru.search.rank;

import dev.haru.search.ScoreExplanation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An explainer of a hit's rank in words and numbers, from the parts of {@link SectionScores}. */
public final class HitExplainer {

  private final ClauseExplainer clauses;
  private final ScoringPlan plan;
  private final SectionColumns sections;
  private final SectionScores scores;

  /**
   * Creates an explainer of one query's hits.
   *
   * @param clauseScores the scores that the query's clauses give to single sections
   */
  public HitExplainer(
      ScoringPlan plan, SectionColumns sections, SectionScores scores, ClauseScores clauseScores) {
    this.plan = plan;
    this.clauses = new ClauseExplainer(clauseScores, sections.count());
    this.sections = sections;
    this.scores = scores;
  }

  /**
   * Returns the parts of a hit's score, which add up to it. Throws {@code SearchTimeout} at the
   * deadline.
   */
  public List<ScoreExplanation> explain(ResultCollapser.CollapsedHit hit) throws IOException {
    List<ScoreExplanation> parts = new ArrayList<>();
    if (hit.scored() != hit.section()) {
      String language = sections.groups().language(hit.scored());
      boolean isTranslation =
          sections.groups().of(hit.scored()) == sections.groups().of(hit.section());
      String by = isTranslation ? "in " + language : "by the same text in another lesson";
      parts.add(new ScoreExplanation("all of it earned " + by + ":", 0));
    }
    parts.addAll(own(hit.scored(), 1));
    int translation = scores.bestTranslation(hit.scored());
    if (translation >= 0) {
      List<ScoreExplanation> its = own(translation, scores.translation());
      double sum = its.stream().mapToDouble(ScoreExplanation::score).sum();
      boolean isItself = translation == hit.scored();
      String who =
          isItself
              ? "not translated, so once more for itself"
              : "its translation (" + sections.groups().language(translation) + ")";
      parts.add(
          new ScoreExplanation(
              counting(who, scores.translation()), (float) sum, isItself ? List.of() : its));
    }
    float name = scores.name(hit.scored());
    if (name > 0) {
      parts.add(new ScoreExplanation("its heading or title is what was typed", name));
    }
    if (hit.inLanguage() > 0) {
      parts.add(
          new ScoreExplanation("in the language of the query or of the reader", hit.inLanguage()));
    }
    if (hit.onDay() > 0) {
      parts.add(new ScoreExplanation("of the day that the query names", hit.onDay()));
    }
    return parts;
  }

  /** Returns the parts of what a section earns without its translations. */
  private List<ScoreExplanation> own(int section, float share) throws IOException {
    SectionScores.Own own = scores.own(section);
    float counted = share * own.prior();
    List<ScoreExplanation> parts = new ArrayList<>(clauses.explain(plan.parts(), section, counted));
    if (!scores.hasOwn(section)) {
      return parts; // only a translation of it matches
    }
    parts.add(
        new ScoreExplanation(
            counting("the best section of its lesson", own.lesson()),
            counted * own.lesson() * own.bestInLesson()));
    if (Math.round(100 * own.prior()) < 100) {
      String little = "few words, many links or no day: of all this, %.0f %% are counted here";
      double percent = 100 * own.prior();
      parts.add(new ScoreExplanation(String.format(Locale.ROOT, little, percent), 0));
    }
    return parts;
  }

  private static String counting(String what, float share) {
    return String.format(Locale.ROOT, "%s, which counts %.0f %%", what, 100 * share);
  }
}
