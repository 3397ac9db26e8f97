package dev.haru.bench;

import dev.haru.index.CourseIndex;
import dev.haru.publish.PublishReport;
import dev.haru.publish.Publisher;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.ClusterAccess;
import dev.haru.search.opensearch.CourseNames;
import dev.haru.search.opensearch.OpenSearchEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Queries at a steady rate while another course is published at full rate. */
public final class ClusterBuilding {

  private static final Duration CALM = Duration.ofSeconds(20);

  private ClusterBuilding() {}

  /**
   * Runs the program.
   *
   * @param args an index, a file of queries, the address of a node, a course's name in the cluster,
   *     and queries a second
   */
  public static void main(String[] args) throws Exception {
    CourseNames names = new CourseNames(args[3]);
    ClusterAccess access = new ClusterAccess(List.of(URI.create(args[2])), null, null, null);
    try (CourseIndex index = CourseIndex.open(Path.of(args[0]));
        Cluster cluster = Cluster.of(access)) {
      publish(cluster, names, index);
      CourseNames other = new CourseNames(args[3] + "-built");
      cluster.send("DELETE", "/" + other.files() + "*", null, CALM);
      try (OpenSearchEngine engine = OpenSearchEngine.open(cluster, names)) {
        SteadyRate rate =
            new SteadyRate(
                engine, BesideCluster.requests(Path.of(args[1])), Double.parseDouble(args[4]));
        rate.run(CALM); // warms up
        System.out.println("without a build: " + rate.run(CALM));
        CompletableFuture<PublishReport> build =
            CompletableFuture.supplyAsync(() -> publish(cluster, other, index));
        System.out.println("during a build: " + rate.run(() -> !build.isDone()));
        System.out.println(build.join());
      }
    }
  }

  private static PublishReport publish(Cluster cluster, CourseNames names, CourseIndex index) {
    try {
      return new Publisher(cluster, names, 1, 0, Clock.systemUTC())
          .publish(index, Map.of(), ClusterBuilding.class.getSimpleName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
