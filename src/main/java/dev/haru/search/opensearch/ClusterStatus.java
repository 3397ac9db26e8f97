package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;

/**
 * The state of a cluster and of a course in it.
 *
 * @param version OpenSearch's version
 * @param health green, yellow or red
 * @param nodes the number of nodes
 * @param generation the number of the generation in use, or 0 if the cluster does not have the
 *     course
 * @param sections the number of sections that the cluster has of that generation
 * @param published the number of sections that were published
 */
public record ClusterStatus(
    String version, String health, int nodes, long generation, long sections, long published) {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /**
   * Asks a cluster.
   *
   * @throws ClusterException if it cannot be reached or refuses
   */
  public static ClusterStatus of(Cluster cluster, CourseNames names) throws IOException {
    JsonNode root = cluster.send("GET", "/", null, LIMIT);
    JsonNode health = cluster.send("GET", "/_cluster/health", null, LIMIT);
    JsonNode current = orEmpty(cluster, names.current()).path("_source");
    String index = current.path("sections").asText();
    JsonNode count = index.isEmpty() ? Cluster.object() : orEmpty(cluster, "/" + index + "/_count");
    return new ClusterStatus(
        root.path("version").path("number").asText(),
        health.path("status").asText(),
        health.path("number_of_nodes").asInt(),
        current.path("generation").asLong(),
        count.path("count").asLong(),
        current.path("count").asLong());
  }

  /** Returns an answer, empty if what is asked for does not exist. */
  private static JsonNode orEmpty(Cluster cluster, String path) throws IOException {
    try {
      return cluster.send("GET", path, null, LIMIT);
    } catch (ClusterException e) {
      if (e.kind() == ClusterException.Kind.MISSING) {
        return Cluster.object();
      }
      throw e;
    }
  }
}
