package dev.haru.search.lucene;

import dev.haru.search.Deadline;
import dev.haru.search.Hit;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.ResultCollapser;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.rank.SectionScores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;

/** Says in words and numbers why a section ranks where it does. */
final class Explainer {

  private final ClauseExplainer clauses;
  private final SectionColumns sections;
  private final SectionScores standing;
  private final RankingParameters parameters;

  Explainer(
      IndexSearcher searcher,
      CompiledQuery query,
      SectionColumns sections,
      SectionScores standing,
      RankingParameters parameters,
      Deadline deadline) {
    this.clauses = new ClauseExplainer(searcher, query, sections.count(), deadline);
    this.sections = sections;
    this.standing = standing;
    this.parameters = parameters;
  }

  /**
   * Returns why a result ranks where it does: the reasons of depth 0 add up to its score. Throws
   * {@code SearchTimeout} at the deadline.
   */
  List<Hit.Reason> reasons(ResultCollapser.CollapsedHit collapsedHit) throws IOException {
    List<Hit.Reason> reasons = new ArrayList<>();
    if (collapsedHit.scored() != collapsedHit.doc()) {
      String language = sections.groups().language(collapsedHit.scored());
      reasons.add(new Hit.Reason("all of it earned in " + language + ":", 0, 0));
    }
    addOwnScore(reasons, collapsedHit.scored(), 1, 0);
    int translation = standing.bestTranslation(collapsedHit.scored());
    if (translation >= 0) {
      List<Hit.Reason> its = new ArrayList<>();
      addOwnScore(its, translation, parameters.translation(), 1);
      double sum = its.stream().filter(r -> r.depth() == 1).mapToDouble(Hit.Reason::score).sum();
      boolean own = translation == collapsedHit.scored();
      String who =
          own
              ? "not translated, so once more for itself"
              : "its translation (" + sections.groups().language(translation) + ")";
      reasons.add(new Hit.Reason(counting(who, parameters.translation()), (float) sum, 0));
      reasons.addAll(own ? List.of() : its);
    }
    return reasons;
  }

  /** What {@link SectionScores} takes for the section without its translations. */
  private void addOwnScore(List<Hit.Reason> reasons, int doc, float share, int depth)
      throws IOException {
    float fullness = standing.lengthPrior(doc);
    int before = reasons.size();
    clauses.add(reasons, doc, share * fullness, depth);
    if (reasons.size() == before) {
      return; // only its translation matches
    }
    float lesson = share * fullness * parameters.lesson() * standing.lesson(doc);
    String best = counting("the best section of its lesson", parameters.lesson());
    reasons.add(new Hit.Reason(best, lesson, depth));
    if (Math.round(100 * fullness) < 100) {
      String little = "a short text: of all this, %.0f %% are counted here";
      double percent = 100 * fullness;
      reasons.add(new Hit.Reason(String.format(Locale.ROOT, little, percent), 0, depth));
    }
  }

  private static String counting(String what, float share) {
    return String.format(Locale.ROOT, "%s, which counts %.0f %%", what, 100 * share);
  }
}
