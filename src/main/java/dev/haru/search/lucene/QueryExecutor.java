package dev.haru.search.lucene;

import dev.haru.search.Deadline;
import dev.haru.search.query.ParsedQuery;
import dev.haru.search.rank.LanguagePreference;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.ResultCollapser;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.rank.SectionScores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds and ranks what a meaning asks for, without reading what is shown of it. Safe for use by
 * several threads.
 */
public final class QueryExecutor {

  private final IndexSearcher searcher;
  private final SectionColumns sections;
  private final RankingParameters parameters;

  public QueryExecutor(
      IndexSearcher searcher, SectionColumns sections, RankingParameters parameters) {
    this.searcher = searcher;
    this.sections = sections;
    this.parameters = parameters;
  }

  /**
   * What was found.
   *
   * @param page the results
   * @param query what Lucene ran; null where there was nothing to find
   * @param standing how well each section answers; null where there was nothing to find
   */
  public record Found(
      ResultCollapser.Page page, @Nullable CompiledQuery query, @Nullable SectionScores standing) {

    private static final Found NOTHING =
        new Found(new ResultCollapser.Page(List.of(), 0, Map.of(), Map.of()), null, null);
  }

  /** Returns a page of what a meaning asks for; throws {@code SearchTimeout} at the deadline. */
  public Found find(
      ParsedQuery parsedQuery, LanguagePreference prefer, int offset, int limit, Deadline deadline)
      throws IOException {
    if (parsedQuery.isEmpty()) {
      return Found.NOTHING;
    }
    IndexReader reader = searcher.getIndexReader();
    TermStatesCache terms = new TermStatesCache(searcher, sections.count(), deadline);
    CompiledQuery query = new QueryCompiler(parameters, terms).compile(parsedQuery);
    AllScores scores = AllScores.of(reader, query.query(), deadline);
    List<AllScores> without = new ArrayList<>();
    for (Query each : query.excluded()) {
      without.add(AllScores.of(reader, each, deadline));
    }
    SectionScores standing = new SectionScores(sections, scores, parameters);
    ResultCollapser resultCollapser =
        new ResultCollapser(reader, sections, scores, standing, without);
    ResultCollapser.Page page =
        resultCollapser.page(parsedQuery.filters(), prefer, offset, limit, deadline);
    return new Found(page, query, standing);
  }
}
