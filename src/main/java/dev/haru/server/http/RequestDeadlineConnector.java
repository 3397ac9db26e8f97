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
 * Accepts connections, as many as {@link Connections} allows, and waits for a request, to its last
 * byte, no longer than its patience; nor longer for a client to take an answer.
 *
 * <p>Jetty's own idle timeout begins anew with each byte, so that a client that sends or takes one
 * now and then could keep a connection for ever. Here it does with the first bytes after an answer
 * and the first bytes of an answer alone. A connection that has timed out Jetty would only close in
 * one direction, and then wait as long again for the client to close the other.
 */
public final class RequestDeadlineConnector extends ServerConnector {

  /** How long a client has, after the last answer, to close a connection; else that is lost. */
  private static final long LINGER_MILLIS = 2_000;

  /**
   * How many may wait to be accepted, so that a flood of them does not have others wait a second.
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

  /** What is thrown has Jetty close the connection, and say nothing. */
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
   * Returns whether there is nobody to answer a request: its connection was refused for its bytes,
   * which are counted already, or its client is gone, which Jetty takes for an error of the server.
   * A real one has an answer of some bytes.
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

    /** Whether the connection is among the open ones; guarded by this. */
    private boolean counted = true;

    /** How many bytes are kept of the request at hand; guarded by this. */
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

    /** Of a body the connection keeps nothing; {@link Body} counts what it keeps. */
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

    /** Called by Jetty for bytes that were read or written, and where it begins to wait. */
    @Override
    public void notIdle() {
      if (writing && !answered) {
        answered = true;
        // What has come of the next request is in the buffer.
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
