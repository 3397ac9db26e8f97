package dev.haru.search.engine;

import dev.haru.search.Deadline;
import dev.haru.search.query.ParsedQuery;
import dev.haru.search.query.ScoringPlanner;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.DayRanking;
import dev.haru.search.rank.LanguagePreference;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.ResultCollapser;
import dev.haru.search.rank.ScoringPlan;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.rank.SectionListing;
import dev.haru.search.rank.SectionMatches;
import dev.haru.search.rank.SectionScores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The step that finds and ranks a query's results, without reading their stored text. Safe for use
 * by several threads.
 */
public final class QueryExecutor {

  private final SectionIndex index;
  private final SectionColumns sections;
  private final RankingParameters parameters;
  private final ScoringPlanner planner;

  public QueryExecutor(SectionIndex index, RankingParameters parameters) {
    this.index = index;
    this.sections = index.columns();
    this.parameters = parameters;
    this.planner = new ScoringPlanner(parameters);
  }

  /**
   * The results of a query.
   *
   * @param page a page of results
   * @param scoring what they were scored by; null if there were no words to score them by
   */
  public record Found(ResultCollapser.Page page, @Nullable Scoring scoring) {

    private static final Found NOTHING =
        new Found(new ResultCollapser.Page(List.of(), 0, true, Map.of(), Map.of()), null);
  }

  /**
   * The inputs and the scores of a query's scoring.
   *
   * @param run the query's look-ups, still in progress
   * @param plan the clauses
   * @param scores the score of each section
   */
  record Scoring(QueryRun run, ScoringPlan plan, SectionScores scores) {}

  /** Returns a page of a query's results; throws {@code SearchTimeout} at the deadline. */
  public Found find(
      ParsedQuery query, LanguagePreference prefer, int offset, int limit, Deadline deadline)
      throws IOException {
    boolean hasNothingToFind = query.isEmpty() && query.day() == null;
    if (hasNothingToFind && !query.isListing()) {
      return Found.NOTHING;
    }
    QueryRun run = index.run(parameters, deadline);
    ScoringPlan plan = planner.plan(query);
    ScoringPlan rest =
        query.day() == null || query.day().rest() == null ? null : planner.plan(query.day().rest());
    if (!query.isListing()) {
      run.prepare(retrieval(query, plan, rest, offset + limit));
    }
    List<SectionMatches> excluded = new ArrayList<>();
    for (Clause each : plan.excluded()) {
      excluded.add(run.matches(each));
    }
    if (query.isListing()) {
      SectionListing listing = new SectionListing(sections, excluded);
      return new Found(listing.page(query.filters(), prefer, offset, limit, deadline), null);
    }
    SectionMatches words = run.matches(plan.whole());
    SectionMatches named = plan.names() == null ? null : run.matches(plan.names().clause());
    SectionMatches matches = named == null || !plan.phrases().isEmpty() ? words : words.and(named);
    DayRanking day = query.day() == null ? null : day(query.day(), rest, run);
    if (day != null) {
      matches = day.including(matches);
    }
    SectionScores scores = new SectionScores(sections, matches, named, parameters);
    ResultCollapser collapser =
        new ResultCollapser(sections, matches, scores, excluded, day, prefer);
    ResultCollapser.Page page = collapser.page(query.filters(), offset, limit, deadline);
    ResultCounts counts = run.counts();
    return new Found(
        counts == null ? page : counts.of(page.ranked()), new Scoring(run, plan, scores));
  }

  private static Retrieval retrieval(
      ParsedQuery query, ScoringPlan plan, @Nullable ScoringPlan rest, int depth) {
    return new Retrieval(
        plan.whole(),
        plan.names() == null ? null : plan.names().clause(),
        plan.phrases().isEmpty(),
        plan.excluded(),
        query.day() == null || rest == null
            ? null
            : new Retrieval.OfDay(query.day().day(), rest.whole()),
        query.filters(),
        depth);
  }

  private @Nullable DayRanking day(
      ParsedQuery.NamedDay day, @Nullable ScoringPlan rest, QueryRun run) throws IOException {
    if (rest == null) {
      return DayRanking.of(sections, day.year(), day.day(), null);
    }
    SectionMatches matches = run.matches(rest.whole());
    return matches.count() == 0 && !rest.phrases().isEmpty()
        ? null // a phrase must occur
        : DayRanking.of(sections, day.year(), day.day(), matches);
  }
}
