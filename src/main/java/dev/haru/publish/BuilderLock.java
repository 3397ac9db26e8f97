package dev.haru.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.ClusterException;
import dev.haru.search.opensearch.CourseNames;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The right to build a course's next generation: one builder at a time has it. It ends when it is
 * released, or some time after its builder was last heard of. Not safe for use by several threads.
 */
final class BuilderLock implements AutoCloseable {

  /** The time after which a builder that is not heard of has lost its right. */
  private static final Duration SILENCE = Duration.ofSeconds(60);

  private static final String BUILDER = "builder";
  private static final String UNTIL = "until";

  private final Cluster cluster;
  private final CourseNames names;
  private final String builder;
  private final Clock clock;
  private final Duration limit;
  private String version;

  private BuilderLock(
      Cluster cluster, CourseNames names, String builder, Clock clock, Duration limit) {
    this.cluster = cluster;
    this.names = names;
    this.builder = builder;
    this.clock = clock;
    this.limit = limit;
    this.version = "op_type=create";
  }

  /**
   * Takes the right to build.
   *
   * @param builder who builds: host and process
   * @param limit how long a request may take
   * @throws ClusterException of kind CONFLICT, whose message tells who has it
   */
  static BuilderLock take(
      Cluster cluster, CourseNames names, String builder, Clock clock, Duration limit)
      throws IOException {
    BuilderLock lock = new BuilderLock(cluster, names, builder, clock, limit);
    try {
      lock.renew();
      return lock;
    } catch (ClusterException e) {
      if (e.kind() != ClusterException.Kind.CONFLICT) {
        throw e;
      }
    }
    JsonNode other = cluster.send("GET", names.builder(), null, limit);
    String who = other.path("_source").path(BUILDER).asText();
    Instant until = Instant.ofEpochMilli(other.path("_source").path(UNTIL).asLong());
    if (clock.instant().isBefore(until)) {
      throw lock.taken(who, Duration.between(clock.instant(), until).toSeconds());
    }
    lock.version = version(other);
    lock.renew();
    return lock;
  }

  private static String version(JsonNode document) {
    return "if_seq_no="
        + document.path("_seq_no").asLong()
        + "&if_primary_term="
        + document.path("_primary_term").asLong();
  }

  private ClusterException taken(String who, long seconds) {
    return new ClusterException(
        ClusterException.Kind.CONFLICT,
        "the course '"
            + names.course()
            + "' is being built in the cluster by "
            + who
            + "; try again when it is done, or in "
            + (seconds + 1)
            + " s if it is no longer running");
  }

  /** Tells that the builder is alive; throws if another one has taken its right. */
  void renew() throws IOException {
    ObjectNode body = Cluster.object();
    body.put(BUILDER, builder);
    body.put(UNTIL, clock.instant().plus(SILENCE).toEpochMilli());
    version =
        version(cluster.send("PUT", names.builder() + "?refresh=true&" + version, body, limit));
  }

  /** Releases the right; if that fails, it ends by itself. */
  @Override
  public void close() {
    try {
      cluster.send("DELETE", names.builder() + "?" + version, null, limit);
    } catch (IOException e) {
      // It ends by itself.
    }
  }
}
