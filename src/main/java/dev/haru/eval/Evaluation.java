package dev.haru.eval;

import dev.haru.search.Hit;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs judged queries on a search engine, writes the run and measures it. */
public final class Evaluation {

  private final SearchEngine engine;
  private final int limit;
  private final Map<String, Set<String>> translations;

  /**
   * Creates an evaluation.
   *
   * @param engine answers the queries
   * @param limit the number of hits for each query, 1 to {@value
   *     dev.haru.search.SearchRequest#MAX_LIMIT}
   */
  public Evaluation(SearchEngine engine, int limit) {
    this.engine = engine;
    this.limit = limit;
    this.translations = engine.translations();
  }

  /**
   * The means over all queries.
   *
   * @param queries the number of queries
   * @param judged the number of queries with a relevant section
   * @param withoutHit the share of queries without a hit, 0 to 1
   * @param ndcg the mean nDCG@10 of the judged queries
   * @param reciprocalRank their mean MRR@10
   * @param recall their mean recall@20
   */
  public record Summary(
      int queries,
      int judged,
      double withoutHit,
      double ndcg,
      double reciprocalRank,
      double recall) {}

  /**
   * Runs all queries.
   *
   * @param qrels the judgements, or null for none
   * @param run receives the run, one line for each hit: {@code qid Q0 path:line rank score haru}
   * @throws IOException when the run cannot be written
   */
  public Summary evaluate(List<JudgedQuery> queries, @Nullable Qrels qrels, Appendable run)
      throws IOException {
    Judge judge = qrels == null ? null : new Judge(qrels, translations);
    List<Measures> measured = new ArrayList<>();
    int withoutHit = 0;
    for (JudgedQuery query : queries) {
      SearchResponse response = engine.search(query.request(limit));
      write(run, query, response.hits());
      withoutHit += response.hits().isEmpty() ? 1 : 0;
      Measures one = judge == null ? null : judge.measure(query, places(response.hits()));
      if (one != null) {
        measured.add(one);
      }
    }
    return new Summary(
        queries.size(),
        measured.size(),
        queries.isEmpty() ? 0 : (double) withoutHit / queries.size(),
        measured.stream().mapToDouble(Measures::ndcg).average().orElse(0),
        measured.stream().mapToDouble(Measures::reciprocalRank).average().orElse(0),
        measured.stream().mapToDouble(Measures::recall).average().orElse(0));
  }

  private static List<String> places(List<Hit> hits) {
    return hits.stream().map(Hit::place).toList();
  }

  private static void write(Appendable run, JudgedQuery query, List<Hit> hits) throws IOException {
    for (Hit hit : hits) {
      String section = hit.place().replace(" ", "%20");
      run.append(
          String.format(
              Locale.ROOT,
              "%s Q0 %s %d %.6f haru\n",
              query.id(),
              section,
              hit.rank(),
              hit.score()));
    }
  }
}
