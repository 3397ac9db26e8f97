package dev.haru.search.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a cluster is reached.
 *
 * @param urls the addresses of nodes, of which any one is enough; at least one
 * @param user the user's name, or null for a cluster without users
 * @param password the user's password, or null
 * @param authority a PEM file with the certificate of the authority that the nodes' certificates
 *     come from, or null for those that Java trusts
 */
public record ClusterAccess(
    List<URI> urls, @Nullable String user, @Nullable String password, @Nullable Path authority) {

  /** Copies the list. */
  public ClusterAccess {
    urls = List.copyOf(urls);
  }

  /** Returns the addresses, and nothing that is secret. */
  @Override
  public String toString() {
    return String.join(", ", urls.stream().map(URI::toString).toList());
  }
}
