package dev.haru.search.opensearch;

/**
 * What has gone between haru and a cluster since the connection was made.
 *
 * @param requests the number of requests
 * @param sent the bytes of their bodies
 * @param received the bytes of the bodies of their answers
 */
public record ClusterTraffic(long requests, long sent, long received) {

  /** Returns what has been added since an earlier time. */
  public ClusterTraffic since(ClusterTraffic earlier) {
    return new ClusterTraffic(
        requests - earlier.requests, sent - earlier.sent, received - earlier.received);
  }
}
