package dev.haru.search.rank;

import dev.haru.search.ScoreExplanation;
import java.util.List;

/**
 * Explains nothing: a page does not show why a hit is where it is, and its visitors wait for every
 * kilobyte.
 */
public final class HitExplainer {

  public HitExplainer(
      ScoringPlan plan, SectionColumns sections, SectionScores scores, ClauseScores clauseScores) {}

  public List<ScoreExplanation> explain(ResultCollapser.CollapsedHit hit) {
    return List.of();
  }
}
