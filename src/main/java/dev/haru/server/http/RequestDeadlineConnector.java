package dev.haru.server.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Accepts as many connections as {@link Connections} allows, and gives up on a client that takes
 * too long to send a whole request, or to receive a response.
 *
 * <p>Jetty's own idle timeout restarts with each byte, so that a client that sends or receives a
 * byte now and then could keep a connection forever. Here it restarts only with the first bytes
 * after a response and the first bytes of a response. After a timeout, Jetty would close the
 * connection only in one direction, and then wait as long again for the client to close the other.
 */
public final class RequestDeadlineConnector extends ServerConnector {

  /**
   * How long a client has to close a connection after the last response, which would be lost
   * otherwise.
   */
  private static final long LINGER_MILLIS = 2_000;

  /**
   * How many connections may wait to be accepted; with fewer, a flood would make others wait a
   * second.
   */
  private static final int ACCEPT_QUEUE = 1_024;

  private final ClientResolver clients;
  private final Connections connections;

  public RequestDeadlineConnector(
      Server server,
      HttpConfiguration http,
      Duration patience,
      ClientResolver clients,
      Connections connections) {
    super(server, new BoundedHttpConnectionFactory(http));
    this.clients = clients;
    this.connections = connections;
    setIdleTimeout(patience.toMillis());
    setAcceptQueueSize(ACCEPT_QUEUE);
  }

  /** Throws an exception to make Jetty close the connection silently. */
  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) throws IOException {
    Client peer =
        channel.getRemoteAddress() instanceof InetSocketAddress address
                && address.getAddress() != null
            ? ClientResolver.peer(address.getAddress().getHostAddress())
            : new Client(null);
    boolean isProxy = clients.isProxy(peer.address());
    Connections.Refusal refusal = connections.open(peer.key(), isProxy);
    if (refusal != Connections.Refusal.NONE) {
      throw new EofException("too many connections are open");
    }
    SocketChannelEndPoint endPoint =
        new EndPoint(channel, selector, key, getScheduler(), peer.key(), isProxy);
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }

  /**
   * Returns whether a request has nobody to answer: its connection was refused because of its
   * bytes, which has been counted already, or its client has disconnected, which Jetty reports as
   * an error of the server. A real error has a response with a body.
   */
  public static boolean isGone(Request request, Response response) {
    org.eclipse.jetty.io.EndPoint client =
        request.getConnectionMetaData().getConnection().getEndPoint();
    if (client instanceof EndPoint known && known.refused) {
      return true;
    }
    return response.getStatus() == ProblemType.INTERNAL_ERROR.status()
        && Response.getContentBytesWritten(response) == 0
        && (!client.isOpen() || client.isOutputShutdown());
  }

  private final class EndPoint extends SocketChannelEndPoint {

    private final String client;
    private final boolean isProxy;
    private volatile boolean answered = true;
    private volatile boolean writing;
    private volatile boolean refused;

    /** Whether the connection is counted as open; guarded by this. */
    private boolean counted = true;

    /** How many bytes of the current request are held; guarded by this. */
    private int kept;

    EndPoint(
        SocketChannel channel,
        ManagedSelector selector,
        SelectionKey key,
        Scheduler scheduler,
        String client,
        boolean isProxy) {
      super(channel, selector, key, scheduler);
      this.client = client;
      this.isProxy = isProxy;
    }

    @Override
    public void onClose(Throwable cause) {
      super.onClose(cause);
      release(0);
      synchronized (this) {
        if (counted) {
          connections.close(client);
        }
        counted = false;
      }
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
      int read = super.fill(buffer);
      if (read > 0) {
        if (answered) {
          answered = false;
          super.notIdle();
        }
        keep(read);
      }
      return read;
    }

    /** Counts bytes of headers only; {@link Bodies} counts those of bodies. */
    private void keep(int read) throws IOException {
      Connections.Refusal refusal;
      synchronized (this) {
        int more = counted ? Math.min(read, BoundedHttpConnectionFactory.HEADER_BYTES - kept) : 0;
        refusal = connections.keep(client, isProxy, more);
        kept += refusal == Connections.Refusal.NONE ? more : 0;
      }
      if (refusal != Connections.Refusal.NONE) {
        refused = true;
        close();
        throw new EofException("too many bytes of requests are kept");
      }
    }

    private synchronized void release(int remaining) {
      if (kept > remaining) {
        connections.release(client, kept - remaining);
        kept = remaining;
      }
    }

    @Override
    public boolean flush(ByteBuffer... buffers) throws IOException {
      writing = true;
      try {
        return super.flush(buffers);
      } finally {
        writing = false;
      }
    }

    /** Called by Jetty when bytes were read or written, and when it starts to wait. */
    @Override
    public void notIdle() {
      if (writing && !answered) {
        answered = true;
        // The beginning of the next request may be in the buffer.
        boolean isEmpty =
            !(getConnection() instanceof HttpConnection http) || http.isRequestBufferEmpty();
        release(isEmpty ? 0 : BoundedHttpConnectionFactory.INPUT_BUFFER_BYTES);
        super.notIdle();
      }
    }

    @Override
    protected void doShutdownOutput() {
      super.doShutdownOutput();
      setIdleTimeout(Math.min(getIdleTimeout(), LINGER_MILLIS));
    }
  }
}
