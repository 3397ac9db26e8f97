package dev.haru.search.packed;

import dev.haru.search.Deadline;
import dev.haru.search.engine.QueryRun;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.ClauseEvaluator;
import dev.haru.search.rank.ClauseTerms;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.ScoredSections;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.rank.SectionMatches;
import java.util.ArrayList;
import java.util.List;

/** The look-ups of one query in a packed index. */
final class PackedRun implements QueryRun {

  private final PackedTerms terms;
  private final PackedSections stored;
  private final int sections;
  private final ClauseEvaluator evaluator;

  PackedRun(
      PackedTerms terms,
      PackedSections stored,
      SectionColumns columns,
      RankingParameters parameters,
      Deadline deadline) {
    this.terms = terms;
    this.stored = stored;
    this.sections = columns.count();
    this.evaluator = new ClauseEvaluator(terms, sections, parameters, deadline);
  }

  @Override
  public SectionMatches matches(Clause clause) {
    terms.require(ClauseTerms.of(List.of(clause)));
    ScoredSections found = clause.accept(evaluator);
    float[] scores = new float[sections];
    for (int i = 0; i < found.sections().length; i++) {
      scores[found.sections()[i]] = Math.max(found.scores()[i], Float.MIN_VALUE);
    }
    return new SectionMatches(scores, found.sections());
  }

  @Override
  public void positions(String field, String term, int[] wanted, PositionConsumer positions) {
    Postings postings = terms.postings(field, term);
    for (int i = 0; i < wanted.length; i++) {
      int at = postings.find(wanted[i]);
      if (at >= 0) {
        for (int position : postings.positions(at)) {
          positions.accept(i, position);
        }
      }
    }
  }

  @Override
  public StoredSection section(int section) {
    return stored.of(section);
  }

  @Override
  public float score(Clause clause, int section) {
    return clause.accept(evaluator).of(section);
  }

  @Override
  public List<Occurrence> occurrences(Clause.Word word, int section) {
    List<Occurrence> occurrences = new ArrayList<>();
    for (Clause.Spelling each : word.spellings()) {
      Postings postings = terms.postings(each.field(), each.term());
      int at = postings.find(section);
      if (at >= 0) {
        occurrences.add(new Occurrence(each.field(), each.term(), postings.frequency(at)));
      }
    }
    return occurrences;
  }

  @Override
  public int frequency(String field, String term) {
    return terms.frequency(field, term);
  }
}
