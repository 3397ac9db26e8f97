package dev.haru.bench;

import dev.haru.eval.EvalFormatException;
import dev.haru.eval.JudgedQuery;
import dev.haru.index.CourseIndex;
import dev.haru.publish.PublishReport;
import dev.haru.publish.Publisher;
import dev.haru.search.Filters;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.lucene.LuceneSearchEngine;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.ClusterAccess;
import dev.haru.search.opensearch.ClusterTraffic;
import dev.haru.search.opensearch.CourseNames;
import dev.haru.search.opensearch.OpenSearchEngine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Queries in a cluster beside the same queries in the process: publishes an index, then asks both
 * engines in turn. The first round warms up; the second one counts.
 */
public final class BesideCluster {

  private static final int ROUNDS = 2;

  private BesideCluster() {}

  /**
   * Runs the comparison.
   *
   * @param args an index, a file of queries, the address of a node, and a course's name in the
   *     cluster
   */
  public static void main(String[] args) throws Exception {
    List<SearchRequest> queries = requests(Path.of(args[1]));
    CourseNames names = new CourseNames(args[3]);
    ClusterAccess access = new ClusterAccess(List.of(URI.create(args[2])), null, null, null);
    try (CourseIndex index = CourseIndex.open(Path.of(args[0]));
        Cluster cluster = Cluster.of(access)) {
      long start = System.nanoTime();
      PublishReport report =
          new Publisher(cluster, names, 1, 0, Clock.systemUTC())
              .publish(index, Map.of(), BesideCluster.class.getSimpleName());
      System.out.printf(Locale.ROOT, "published in %.1f s: %s%n", seconds(start), report);
      start = System.nanoTime();
      try (LuceneSearchEngine lucene = new LuceneSearchEngine(index, Map.of());
          OpenSearchEngine published = OpenSearchEngine.open(cluster, names)) {
        System.out.printf(Locale.ROOT, "opened in %.1f s%n", seconds(start));
        for (int round = 0; round < ROUNDS; round++) {
          ClusterTraffic before = cluster.traffic();
          compare(queries, lucene, published, round == ROUNDS - 1);
          if (round == ROUNDS - 1) {
            print(cluster.traffic().since(before), queries.size());
          }
        }
      }
    }
  }

  private static void print(ClusterTraffic traffic, int queries) {
    System.out.printf(
        Locale.ROOT,
        "a query: %.2f requests, %,d bytes sent, %,d received%n",
        (double) traffic.requests() / queries,
        traffic.sent() / queries,
        traffic.received() / queries);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Returns the requests for the first pages of judged queries. */
  static List<SearchRequest> requests(Path queries) throws IOException, EvalFormatException {
    return JudgedQuery.read(queries).stream()
        .map(each ->
            new SearchRequest(
                each.text(),
                Filters.ofLanguage(each.lang()),
                null,
                SearchRequest.USUAL_LIMIT,
                0,
                false))
        .toList();
  }

  private static void compare(
      List<SearchRequest> queries, SearchEngine lucene, SearchEngine published, boolean counts) {
    Samples ofLucene = new Samples();
    Samples ofCluster = new Samples();
    int same = 0;
    int exact = 0;
    for (SearchRequest request : queries) {
      long start = System.nanoTime();
      SearchResponse expected = lucene.search(request);
      ofLucene.add(System.nanoTime() - start);
      start = System.nanoTime();
      SearchResponse actual = published.search(request);
      ofCluster.add(System.nanoTime() - start);
      exact += actual.totalIsExact() ? 1 : 0;
      if (SteadyRate.places(expected).equals(SteadyRate.places(actual))) {
        same++;
      } else if (counts) {
        System.out.printf(Locale.ROOT, "different: %s%n", request.query());
      }
    }
    if (counts) {
      System.out.printf(
          Locale.ROOT,
          "same first pages: %d of %d, exact totals: %d%n",
          same,
          queries.size(),
          exact);
      System.out.printf(Locale.ROOT, "Lucene:  %s%n", times(ofLucene));
      System.out.printf(Locale.ROOT, "cluster: %s%n", times(ofCluster));
    }
  }

  private static String times(Samples times) {
    return String.format(
        Locale.ROOT,
        "median %.1f ms, 99%% %.1f ms, worst %.0f ms",
        times.millis(0.5),
        times.millis(0.99),
        times.millis(1));
  }
}
