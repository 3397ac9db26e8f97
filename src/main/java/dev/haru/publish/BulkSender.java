package dev.haru.publish;

import com.fasterxml.jackson.databind.JsonNode;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.ClusterException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Sends documents to an index of a cluster, many in one request; what the cluster is too busy for
 * is sent again. Not safe for use by several threads.
 */
final class BulkSender {

  /** The size at which a request is sent, in chars. */
  private static final int FULL = 4_000_000;

  /** How often documents are sent again that the cluster has been too busy to take. */
  private static final int RETRIES = 8;

  private static final int TOO_MANY_REQUESTS = 429;

  private final Cluster cluster;
  private final String index;
  private final BuilderLock lock;
  private final Duration limit;
  private final StringBuilder lines = new StringBuilder();
  private @Nullable FutureTask<@Nullable Void> inFlight;
  private long sent;

  /**
   * Creates a sender.
   *
   * @param lock the right to build, which is renewed after each request
   * @param limit how long a request may take
   */
  BulkSender(Cluster cluster, String index, BuilderLock lock, Duration limit) {
    this.cluster = cluster;
    this.index = index;
    this.lock = lock;
    this.limit = limit;
  }

  /** Adds a document, or replaces the one with its id. */
  void index(String id, String document) throws IOException {
    add("{\"index\":{\"_id\":\"" + id + "\"}}\n" + document + "\n");
  }

  /** Deletes a document if it is there. */
  void delete(String id) throws IOException {
    add("{\"delete\":{\"_id\":\"" + id + "\"}}\n");
  }

  private void add(String more) throws IOException {
    lines.append(more);
    if (lines.length() >= FULL) {
      start();
    }
  }

  /** Sends what has not been sent yet, and waits until the cluster has taken everything. */
  void send() throws IOException {
    if (!lines.isEmpty()) {
      start();
    }
    await();
  }

  /** Starts a request when the one before has been answered; meanwhile, the next one is filled. */
  private void start() throws IOException {
    await();
    String body = lines.toString();
    lines.setLength(0);
    sent += body.length();
    inFlight = new FutureTask<>(() -> send(body), null);
    Thread.ofVirtual().name("bulk").start(inFlight);
  }

  private void await() throws IOException {
    if (inFlight == null) {
      return;
    }
    try {
      inFlight.get();
    } catch (InterruptedException e) {
      inFlight.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while sections were sent");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case UncheckedIOException io when io.getCause() != null -> throw io.getCause();
        case RuntimeException failure -> throw failure;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(e);
      }
    } finally {
      inFlight = null;
    }
  }

  private void send(String body) {
    try {
      for (int attempt = 0; !isTaken(body, attempt); attempt++) {
        pause(attempt);
      }
      lock.renew();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the number of chars sent. */
  long sent() {
    return sent;
  }

  /** Sends a request; returns false if the cluster has been too busy for some of it. */
  private boolean isTaken(String body, int attempt) throws IOException {
    String refused = "";
    try {
      JsonNode answer = cluster.sendLines("POST", "/" + index + "/_bulk", body, limit);
      for (JsonNode each : answer.path("items")) {
        JsonNode item = each.iterator().next();
        int status = item.path("status").asInt();
        if (status == TOO_MANY_REQUESTS) {
          refused = item.path("error").path("reason").asText("busy");
        } else if (status >= 400 && status != 404) {
          throw cluster.failures().refusedDocument(index, item);
        }
      }
    } catch (ClusterException e) {
      if (e.kind() != ClusterException.Kind.BUSY || attempt == RETRIES) {
        throw e;
      }
      return false;
    }
    if (!refused.isEmpty() && attempt == RETRIES) {
      throw cluster.failures().busy("/" + index, refused);
    }
    return refused.isEmpty();
  }

  /** Waits before a cluster that has too much to do is asked again: from 0.1 s to 12.8 s. */
  private static void pause(int attempt) throws IOException {
    try {
      Thread.sleep(100L << attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the cluster was busy");
    }
  }
}
