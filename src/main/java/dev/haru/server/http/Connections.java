package dev.haru.server.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts the connections, and the bytes of requests that are kept until the requests are whole, in
 * sum and by client, and says when one more would be too many. Safe for use by several threads.
 */
public final class Connections {

  /** Why something was refused. */
  public enum Refusal {
    /** None: the connection is accepted. */
    NONE,
    /** This client has as many as one may have. */
    CLIENT,
    /** All clients have as many as there may be. */
    ALL
  }

  /** Receives what was refused. */
  public interface Listener {
    /** Called when a connection is closed at once. */
    void connectionRefused(Refusal reason);

    /** Called when a request is not read any further. */
    void bytesRefused(Refusal reason);
  }

  private static final class Share {
    int connections;
    long bytes;
  }

  private final ConnectionLimits limits;
  private final Listener listener;
  private final ReentrantLock lock = new ReentrantLock();

  /** Of the clients that have any. */
  private final Map<String, Share> shares = new HashMap<>();

  private int connections;
  private long bytes;

  public Connections(ConnectionLimits limits, Listener listener) {
    this.limits = limits;
    this.listener = listener;
  }

  /**
   * Opens a connection.
   *
   * @param client the {@linkplain Client#key() key} of a client
   * @param isProxy whether the connection is one of many clients, so that only the sum is bounded
   */
  Refusal open(String client, boolean isProxy) {
    Refusal refusal = tryOpen(client, isProxy);
    if (refusal != Refusal.NONE) {
      listener.connectionRefused(refusal);
    }
    return refusal;
  }

  private Refusal tryOpen(String client, boolean isProxy) {
    lock.lock();
    try {
      if (connections >= limits.connections()) {
        return Refusal.ALL;
      }
      Share share = share(client);
      if (!isProxy && share.connections >= limits.connectionsOfClient()) {
        return Refusal.CLIENT;
      }
      share.connections++;
      connections++;
      return Refusal.NONE;
    } finally {
      lock.unlock();
    }
  }

  /** Closes a connection that was opened. */
  void close(String client) {
    lock.lock();
    try {
      connections--;
      Share share = share(client);
      share.connections--;
      forgetIfEmpty(client, share);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Keeps bytes of a client's request.
   *
   * @param isProxy whether the bytes may be those of many clients
   */
  Refusal keep(String client, boolean isProxy, int more) {
    Refusal refusal = tryKeep(client, isProxy, more);
    if (refusal != Refusal.NONE) {
      listener.bytesRefused(refusal);
    }
    return refusal;
  }

  private Refusal tryKeep(String client, boolean isProxy, int more) {
    lock.lock();
    try {
      if (bytes + more > limits.bytes()) {
        return Refusal.ALL;
      }
      Share share = share(client);
      if (!isProxy && share.bytes + more > limits.bytesOfClient()) {
        forgetIfEmpty(client, share);
        return Refusal.CLIENT;
      }
      share.bytes += more;
      bytes += more;
      return Refusal.NONE;
    } finally {
      lock.unlock();
    }
  }

  /** Lets bytes go that were kept. */
  void release(String client, int fewer) {
    lock.lock();
    try {
      bytes -= fewer;
      Share share = share(client);
      share.bytes -= fewer;
      forgetIfEmpty(client, share);
    } finally {
      lock.unlock();
    }
  }

  private Share share(String client) {
    return shares.computeIfAbsent(client, none -> new Share());
  }

  private void forgetIfEmpty(String client, Share share) {
    if (share.connections == 0 && share.bytes == 0) {
      shares.remove(client);
    }
  }

  /** Returns how many connections are open. */
  public int open() {
    lock.lock();
    try {
      return connections;
    } finally {
      lock.unlock();
    }
  }

  /** Returns how many bytes of requests are kept. */
  public long kept() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }
}
