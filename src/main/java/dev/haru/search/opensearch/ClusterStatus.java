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
 * @param sections the number of sections of that generation
 */
public record ClusterStatus(
    String version, String health, int nodes, long generation, long sections) {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /**
   * Asks a cluster.
   *
   * @throws ClusterException if it cannot be reached or refuses
   */
  public static ClusterStatus of(Cluster cluster, CourseNames names) throws IOException {
    JsonNode root = cluster.send("GET", "/", null, LIMIT);
    JsonNode health = cluster.send("GET", "/_cluster/health", null, LIMIT);
    long generation = 0;
    long sections = 0;
    try {
      JsonNode current = cluster.send("GET", names.current(), null, LIMIT).path("_source");
      generation = current.path("generation").asLong();
      String index = current.path("sections").asText();
      sections = cluster.send("GET", "/" + index + "/_count", null, LIMIT).path("count").asLong();
    } catch (ClusterException e) {
      if (e.kind() != ClusterException.Kind.MISSING) {
        throw e;
      }
    }
    return new ClusterStatus(
        root.path("version").path("number").asText(),
        health.path("status").asText(),
        health.path("number_of_nodes").asInt(),
        generation,
        sections);
  }
}
