package dev.haru.search;

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
final class Ranker {

  private final IndexSearcher searcher;
  private final Sections sections;
  private final Weights weights;

  Ranker(IndexSearcher searcher, Sections sections, Weights weights) {
    this.searcher = searcher;
    this.sections = sections;
    this.weights = weights;
  }

  /**
   * What was found.
   *
   * @param page the results
   * @param query what Lucene ran; null where there was nothing to find
   * @param standing how well each section answers; null where there was nothing to find
   */
  record Found(Ranking.Page page, @Nullable LuceneQuery query, @Nullable Standing standing) {

    private static final Found NOTHING =
        new Found(new Ranking.Page(List.of(), 0, Map.of(), Map.of()), null, null);
  }

  /** Returns a page of what a meaning asks for; throws {@link SearchTimeout} at the deadline. */
  Found find(Meaning meaning, Preference prefer, int offset, int limit, Deadline deadline)
      throws IOException {
    if (meaning.isEmpty()) {
      return Found.NOTHING;
    }
    IndexReader reader = searcher.getIndexReader();
    QueryTerms terms = new QueryTerms(searcher, sections.count(), deadline);
    LuceneQuery query = new QueryCompiler(weights, terms).compile(meaning);
    Scores scores = Scores.of(reader, query.query(), deadline);
    List<Scores> without = new ArrayList<>();
    for (Query each : query.without()) {
      without.add(Scores.of(reader, each, deadline));
    }
    Standing standing = new Standing(sections, scores, weights);
    Ranking ranking = new Ranking(reader, sections, scores, standing, without);
    Ranking.Page page = ranking.page(meaning.filters(), prefer, offset, limit, deadline);
    return new Found(page, query, standing);
  }
}
