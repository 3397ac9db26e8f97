package dev.haru.bench;

import dev.haru.index.CourseIndex;
import dev.haru.kit.OpenSearchCluster;
import dev.haru.publish.Publisher;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.ClusterAccess;
import dev.haru.search.opensearch.CourseNames;
import dev.haru.search.opensearch.OpenSearchEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Queries at a steady rate while nodes of a cluster of three, with one replica, are killed and come
 * back.
 */
public final class ClusterFailover {

  private ClusterFailover() {}

  private interface Event {
    void happen() throws Exception;
  }

  /**
   * Runs the program.
   *
   * @param args an index, a file of queries, queries a second, and seconds after each event
   */
  public static void main(String[] args) throws Exception {
    Duration time = Duration.ofSeconds(Integer.parseInt(args[3]));
    try (CourseIndex index = CourseIndex.open(Path.of(args[0]));
        OpenSearchCluster nodes = OpenSearchCluster.start(3);
        Cluster cluster = Cluster.of(new ClusterAccess(nodes.urls(), null, null, null))) {
      CourseNames names = new CourseNames("failover");
      new Publisher(cluster, names, 1, 1, Clock.systemUTC()).publish(index, Map.of(), "tool");
      awaitGreen(nodes);
      try (OpenSearchEngine engine = OpenSearchEngine.open(cluster, names)) {
        SteadyRate rate =
            new SteadyRate(
                engine, BesideCluster.requests(Path.of(args[1])), Double.parseDouble(args[2]));
        rate.run(time); // warms up
        int manager = nodes.managerNode();
        int other = (manager + 1) % 3;
        print("all nodes", () -> {}, rate, time);
        print("a node is killed", () -> nodes.kill(other), rate, time);
        print("it comes back", () -> nodes.restart(other), rate, time);
        awaitGreen(nodes);
        print("the manager is killed", () -> nodes.kill(manager), rate, time);
        print("it comes back", () -> nodes.restart(manager), rate, time);
      }
    }
  }

  private static void awaitGreen(OpenSearchCluster nodes) throws Exception {
    nodes.call("GET", "/_cluster/health?wait_for_status=green&timeout=100s", "");
  }

  /** Prints what happens to queries while something happens, from a second before. */
  private static void print(String what, Event event, SteadyRate rate, Duration time) {
    Thread later =
        Thread.ofPlatform()
            .start(() -> {
              try {
                Thread.sleep(Duration.ofSeconds(1));
                event.happen();
              } catch (Exception e) {
                System.err.println(e);
              }
            });
    long end = System.nanoTime() + time.toNanos();
    SteadyRate.Outcome outcome = rate.run(() -> System.nanoTime() < end || later.isAlive());
    System.out.println(what + ": " + outcome);
  }
}
