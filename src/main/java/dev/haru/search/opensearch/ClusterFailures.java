package dev.haru.search.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.haru.search.opensearch.ClusterException.Kind;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.opensearch.client.transport.TransportException;

/** The failures of a cluster in sentences: what failed, why, and what to do. Immutable. */
public final class ClusterFailures {

  private static final String PUBLISH = "publish the course with 'haru index --engine opensearch'";

  private final ClusterAccess access;

  ClusterFailures(ClusterAccess access) {
    this.access = access;
  }

  private String at(String path) {
    int question = path.indexOf('?');
    String place = question < 0 ? path : path.substring(0, question);
    return "the OpenSearch cluster at " + access + (place.length() > 1 ? ", " + place + "," : "");
  }

  /** Returns the exception for an answer with an error. */
  ClusterException refused(int status, String path, JsonNode body) {
    JsonNode cause = body.path("error").path("root_cause").path(0);
    String type = cause.path("type").asText("");
    String why = type + ": " + cause.path("reason").asText("");
    if (type.equals("cluster_block_exception") && status != 503) {
      return blocked(path, why);
    }
    return switch (status) {
      case 401 -> unauthorized(status);
      case 403 -> forbidden(path);
      case 404 -> missing(path, body);
      case 409 -> new ClusterException(Kind.CONFLICT, at(path) + " has changed: " + why);
      case 429, 503 -> busy(path, why);
      default ->
          new ClusterException(
              Kind.REFUSED, at(path) + " answers with status " + status + ", " + why);
    };
  }

  private ClusterException missing(String path, JsonNode body) {
    return body.has("error") || body.has("found")
        ? new ClusterException(Kind.MISSING, at(path) + " does not exist; " + PUBLISH)
        : new ClusterException(
            Kind.REFUSED, at("") + " does not answer like OpenSearch; check the address");
  }

  private ClusterException unauthorized(int status) {
    return new ClusterException(
        Kind.UNAUTHORIZED,
        at("")
            + " rejects the credentials (status "
            + status
            + "); set HARU_OPENSEARCH_USER and HARU_OPENSEARCH_PASSWORD");
  }

  /** Returns the exception for a request that the user may not make. */
  ClusterException forbidden(String path) {
    return new ClusterException(
        Kind.UNAUTHORIZED,
        at(path)
            + " is not open to this user (status 403); give the user in HARU_OPENSEARCH_USER the"
            + " rights that haru's document about clusters lists, and check that nothing is"
            + " blocked");
  }

  private ClusterException blocked(String path, String why) {
    return new ClusterException(
        Kind.REFUSED,
        at(path) + " is blocked (" + why + "); free space on its disks, or lift the block");
  }

  /** Returns the exception for a cluster that has too much to do. */
  public ClusterException busy(String path, String why) {
    return new ClusterException(
        Kind.BUSY, at(path) + " has too much to do (" + why + "); try again later");
  }

  /**
   * Returns the exception for a request that has got no answer.
   *
   * @param cause what the client says about it
   */
  ClusterException unanswered(String path, Throwable cause) {
    String why = String.valueOf(cause.getMessage());
    if (cause instanceof TransportException && why.startsWith("Unauthorized")) {
      return unauthorized(401);
    }
    if (cause instanceof TransportException && why.startsWith("Forbidden")) {
      return forbidden(path);
    }
    if (cause instanceof SSLException) {
      return new ClusterException(Kind.UNREACHABLE, at("") + " " + insecure(cause, why), cause);
    }
    return new ClusterException(
        Kind.UNREACHABLE,
        at(path)
            + " cannot be reached ("
            + why
            + "); check the address, http or https included, and that its nodes are running",
        cause);
  }

  private static String insecure(Throwable cause, String why) {
    if (cause instanceof SSLPeerUnverifiedException) {
      return "has a certificate for another name ("
          + why
          + "); use the name in the certificate as the address";
    }
    return cause.getCause() instanceof GeneralSecurityException
        ? "has a certificate that is not trusted ("
            + why
            + "); name its authority's PEM file in HARU_OPENSEARCH_CA"
        : "cannot be reached by TLS (" + why + "); check the address, http or https included";
  }

  /** Returns the exception for shards that have not answered. */
  ClusterException partial(String index) {
    return new ClusterException(
        Kind.UNREACHABLE, at("/" + index) + " has shards that do not answer; try again later");
  }

  /** Returns the exception for a document that the cluster does not take. */
  public ClusterException refusedDocument(String index, JsonNode item) {
    JsonNode error = item.path("error");
    String type = error.path("type").asText();
    String why = type + ": " + error.path("reason").asText();
    return type.equals("cluster_block_exception")
        ? blocked("/" + index, why)
        : new ClusterException(
            Kind.REFUSED,
            at("/" + index)
                + " does not take the document "
                + item.path("_id").asText()
                + " ("
                + why
                + ")");
  }

  /** Returns the exception for an index that does not have all sections that were sent. */
  public ClusterException incomplete(String index, long count, long sections) {
    return new ClusterException(
        Kind.REFUSED,
        at("/" + index) + " has " + count + " of " + sections + " sections; publish again");
  }

  /** Returns the exception for a file of a course that is not there, or cannot be read. */
  ClusterException lacksFile(CourseNames names, String file) {
    return new ClusterException(
        Kind.MISSING,
        at("/" + names.files() + "/_doc/" + file) + " is missing or damaged; " + PUBLISH);
  }

  /** Returns the exception for a file of a course that the cluster does not give. */
  ClusterException refusedFile(CourseNames names, JsonNode error) {
    String path = "/" + names.files() + "/_mget";
    return error.path("type").asText().equals("security_exception")
        ? forbidden(path)
        : busy(path, error.path("reason").asText());
  }

  /** Returns the exception for a generation that another version of haru has published. */
  ClusterException otherFormat(CourseNames names) {
    return new ClusterException(
        Kind.MISSING, at(names.current()) + " is not of this version of haru; " + PUBLISH);
  }

  /** Returns the exception for a course under whose name there is another one. */
  public ClusterException otherCourse(CourseNames names) {
    return new ClusterException(
        Kind.CONFLICT,
        at("/" + names.files())
            + " has another course: no lesson has the path of one of this course; choose another"
            + " 'name' in haru.yaml, or delete that index");
  }
}
