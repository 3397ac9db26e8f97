package dev.haru.cli.cluster;

import dev.haru.cli.base.AskedEngine;
import dev.haru.cli.base.ClusterPlace;
import dev.haru.course.Course;
import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import dev.haru.publish.PublishReport;
import dev.haru.publish.Publisher;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.ClusterAccess;
import dev.haru.search.opensearch.ClusterException;
import dev.haru.search.opensearch.ClusterGenerations;
import dev.haru.search.opensearch.ClusterStatus;
import dev.haru.search.opensearch.CourseNames;
import dev.haru.search.opensearch.OpenSearchEngine;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;

/** A course in an OpenSearch cluster. */
public final class CourseCluster implements Closeable {

  private final ClusterPlace place;
  private final Cluster cluster;
  private final CourseNames names;

  /** Creates the connection; nothing is sent yet. */
  public CourseCluster(ClusterPlace place) throws ClusterException {
    this.place = place;
    this.cluster =
        Cluster.of(
            new ClusterAccess(place.urls(), place.user(), place.password(), place.authority()));
    this.names = new CourseNames(place.name());
  }

  /** Opens the engine over the generation in use; closing the result closes the connection. */
  public static AskedEngine ask(ClusterPlace place) throws IOException {
    CourseCluster opened = new CourseCluster(place);
    try {
      OpenSearchEngine engine = OpenSearchEngine.open(opened.cluster, opened.names);
      return new AskedEngine(engine, engine.course().info(), opened);
    } catch (ClusterException e) {
      opened.close();
      throw e.kind() == ClusterException.Kind.MISSING ? opened.missing(e) : e;
    } catch (Throwable e) {
      opened.close();
      throw e;
    }
  }

  private ClusterException missing(ClusterException cause) {
    return new ClusterException(
        ClusterException.Kind.MISSING,
        "the OpenSearch cluster at "
            + place.addresses()
            + " does not have the course '"
            + place.name()
            + "'; publish it with 'haru index --engine opensearch'",
        cause);
  }

  /** Publishes the newest commit of a course's index. */
  public PublishReport publish(Course course, Path index) throws IndexException, IOException {
    try (CourseIndex opened = CourseIndex.open(index)) {
      return new Publisher(cluster, names, place.shards(), place.replicas(), Clock.systemUTC())
          .publish(opened, course.settings().glossary(), builder());
    }
  }

  /** Returns who builds, for other builders: the host and the process. */
  private static String builder() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "an unknown host";
    }
    return host + ", process " + ProcessHandle.current().pid();
  }

  /** Returns the generations of the course, for a server. */
  public ClusterGenerations generations() {
    return new ClusterGenerations(cluster, names);
  }

  /** Asks for the state of the cluster and of the course in it. */
  public ClusterStatus status() throws IOException {
    return ClusterStatus.of(cluster, names);
  }

  /** Returns the place. */
  public ClusterPlace place() {
    return place;
  }

  @Override
  public void close() throws IOException {
    cluster.close();
  }
}
