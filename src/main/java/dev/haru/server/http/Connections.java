package dev.haru.server.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts connections and the bytes held of incomplete requests, in total and by client, and refuses
 * what exceeds a limit. Safe for use by several threads.
 */
public final class Connections {

  /** The reason of a refusal. */
  public enum Refusal {
    /** Not refused. */
    NONE,
    /** This client has reached its limit. */
    CLIENT,
    /** All clients together have reached the limit. */
    ALL
  }

  /** Receives refusals. */
  public interface Listener {
    /** Called when a connection is closed at once. */
    void connectionRefused(Refusal reason);

    /** Called when bytes of a request are refused. */
    void bytesRefused(Refusal reason);
  }

  private static final class Share {
    int connections;
    long bytes;
  }

  private final ConnectionLimits limits;
  private final Listener listener;
  private final ReentrantLock lock = new ReentrantLock();

  /** The shares of all clients that have one. */
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
   * @param isProxy whether the peer is a proxy with many clients, so that only the total is limited
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

  /** Closes an open connection. */
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
   * Adds bytes of a client's request.
   *
   * @param isProxy whether the peer is a proxy with many clients, so that only the total is limited
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

  /** Releases bytes. */
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

  /** Returns the number of open connections. */
  public int open() {
    lock.lock();
    try {
      return connections;
    } finally {
      lock.unlock();
    }
  }

  /** Returns the number of bytes held. */
  public long kept() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }
}
