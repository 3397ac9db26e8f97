package dev.haru.bench;

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
import dev.haru.search.opensearch.CourseNames;
import dev.haru.search.opensearch.OpenSearchEngine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
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
    List<JudgedQuery> queries = JudgedQuery.read(Path.of(args[1]));
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
          compare(queries, lucene, published, round == ROUNDS - 1);
        }
      }
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void compare(
      List<JudgedQuery> queries, SearchEngine lucene, SearchEngine published, boolean counts) {
    double[] ofLucene = new double[queries.size()];
    double[] ofCluster = new double[queries.size()];
    int same = 0;
    int exact = 0;
    for (int i = 0; i < queries.size(); i++) {
      JudgedQuery query = queries.get(i);
      SearchRequest request =
          new SearchRequest(query.text(), Filters.ofLanguage(query.lang()), null, 10, 0, false);
      long start = System.nanoTime();
      SearchResponse expected = lucene.search(request);
      ofLucene[i] = seconds(start) * 1000;
      start = System.nanoTime();
      SearchResponse actual = published.search(request);
      ofCluster[i] = seconds(start) * 1000;
      exact += actual.totalIsExact() ? 1 : 0;
      if (places(expected).equals(places(actual))) {
        same++;
      } else if (counts) {
        System.out.printf(Locale.ROOT, "different: %s (%s)%n", query.id(), query.text());
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

  private static List<String> places(SearchResponse response) {
    return response.hits().stream().map(hit -> hit.path() + ":" + hit.line()).toList();
  }

  private static String times(double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "median %.1f ms, 99%% %.1f ms, worst %s",
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100],
        Duration.ofMillis(Math.round(sorted[sorted.length - 1])));
  }
}
