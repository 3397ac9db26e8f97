package dev.haru.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.index.CourseIndex;
import dev.haru.index.build.Indexer;
import dev.haru.kit.OpenSearchCluster;
import dev.haru.kit.TestCourse;
import dev.haru.publish.Publisher;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes of a cluster are killed and come back while it is searched. */
@Tag("process")
class FailoverTest {

  private static final List<String> QUERIES =
      List.of("load balancing", "로드 밸런싱", "kubernetes pods", "도커 컨테이너");

  /** The number of searches after each of a node's ends: more than a retry takes. */
  private static final int SEARCHES = 40;

  @TempDir private Path directory;

  @Test
  void nobodyNoticesThatANodeIsGone() throws Exception {
    TestCourse course = new TestCourse(Path.of("content"));
    Indexer.build(course.open(), directory, Clock.systemUTC(), problem -> {});
    try (OpenSearchCluster nodes = OpenSearchCluster.start(3);
        Cluster cluster = Cluster.of(new ClusterAccess(nodes.urls(), null, null, null));
        CourseIndex index = CourseIndex.open(directory)) {
      CourseNames names = new CourseNames("failover");
      new Publisher(cluster, names, 1, 1, Clock.systemUTC()).publish(index, Map.of(), "test");
      nodes.call("GET", "/_cluster/health?wait_for_status=green&timeout=60s", "");
      try (OpenSearchEngine engine = OpenSearchEngine.open(cluster, names)) {
        List<List<String>> right = QUERIES.stream().map(query -> places(engine, query)).toList();

        int manager = nodes.managerNode();
        int other = (manager + 1) % 3;
        searchWhile(engine, right, () -> nodes.kill(other));
        nodes.restart(other);
        nodes.call("GET", "/_cluster/health?wait_for_status=green&timeout=60s", "");
        searchWhile(engine, right, () -> nodes.kill(manager));
      }
    }
  }

  private interface Event {
    void happen() throws Exception;
  }

  /** Searches in another thread while something happens, and on; every answer must be right. */
  private static void searchWhile(OpenSearchEngine engine, List<List<String>> right, Event event)
      throws Exception {
    AtomicInteger searches = new AtomicInteger();
    AtomicInteger until = new AtomicInteger(Integer.MAX_VALUE);
    CompletableFuture<Void> started = new CompletableFuture<>();
    CompletableFuture<Void> searching =
        CompletableFuture.runAsync(() -> {
          for (int i = 0; i < until.get(); i = searches.incrementAndGet()) {
            int query = i % QUERIES.size();
            assertThat(places(engine, QUERIES.get(query))).isEqualTo(right.get(query));
            started.complete(null);
          }
        });
    CompletableFuture.anyOf(started, searching).join();
    event.happen();
    until.set(searches.get() + SEARCHES);
    searching.join();
  }

  private static List<String> places(OpenSearchEngine engine, String query) {
    SearchResponse response = engine.search(SearchRequest.of(query));
    return response.hits().stream().map(hit -> hit.path() + ":" + hit.line()).toList();
  }
}
