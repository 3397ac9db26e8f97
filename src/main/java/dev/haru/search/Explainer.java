package dev.haru.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;

/** Says in words and numbers why a section ranks where it does. */
final class Explainer {

  private final PieceReasons pieces;
  private final Sections sections;
  private final Standing standing;
  private final Weights weights;

  Explainer(
      IndexSearcher searcher,
      LuceneQuery query,
      Sections sections,
      Standing standing,
      Weights weights,
      Deadline deadline) {
    this.pieces = new PieceReasons(searcher, query, sections.count(), deadline);
    this.sections = sections;
    this.standing = standing;
    this.weights = weights;
  }

  /**
   * Returns why a result ranks where it does: the reasons of depth 0 add up to its score. Throws
   * {@link SearchTimeout} at the deadline.
   */
  List<Hit.Reason> reasons(Ranking.Ranked ranked) throws IOException {
    List<Hit.Reason> reasons = new ArrayList<>();
    if (ranked.scored() != ranked.doc()) {
      String language = sections.concepts().language(ranked.scored());
      reasons.add(new Hit.Reason("all of it earned in " + language + ":", 0, 0));
    }
    addAlone(reasons, ranked.scored(), 1, 0);
    int translation = standing.bestTranslation(ranked.scored());
    if (translation >= 0) {
      List<Hit.Reason> its = new ArrayList<>();
      addAlone(its, translation, weights.translation(), 1);
      double sum = its.stream().filter(r -> r.depth() == 1).mapToDouble(Hit.Reason::score).sum();
      boolean own = translation == ranked.scored();
      String who =
          own
              ? "not translated, so once more for itself"
              : "its translation (" + sections.concepts().language(translation) + ")";
      reasons.add(new Hit.Reason(counting(who, weights.translation()), (float) sum, 0));
      reasons.addAll(own ? List.of() : its);
    }
    return reasons;
  }

  /** What {@link Standing} takes for the section without its translations. */
  private void addAlone(List<Hit.Reason> reasons, int doc, float share, int depth)
      throws IOException {
    float fullness = standing.fullness(doc);
    int before = reasons.size();
    pieces.add(reasons, doc, share * fullness, depth);
    if (reasons.size() == before) {
      return; // only its translation matches
    }
    float lesson = share * fullness * weights.lesson() * standing.lesson(doc);
    String best = counting("the best section of its lesson", weights.lesson());
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
