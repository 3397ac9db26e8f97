package dev.haru.cli.base;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a course in an OpenSearch cluster.
 *
 * @param urls the addresses of nodes, at least one
 * @param user the user's name, or null for a cluster without users
 * @param password the user's password, or null
 * @param authority the PEM file of the certificate authority, or null for those that Java trusts
 * @param name the course's name in the cluster
 * @param shards the number of shards of an index of sections
 * @param replicas the number of copies of each shard
 */
public record ClusterPlace(
    List<URI> urls,
    @Nullable String user,
    @Nullable String password,
    @Nullable Path authority,
    String name,
    int shards,
    int replicas) {

  /** Copies the list. */
  public ClusterPlace {
    urls = List.copyOf(urls);
  }

  /** Returns the addresses, separated by commas. */
  public String addresses() {
    return String.join(", ", urls.stream().map(URI::toString).toList());
  }

  /** Returns the addresses and the name, and nothing that is secret. */
  @Override
  public String toString() {
    return name + " at " + addresses();
  }
}
