package dev.haru.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Accepts connections and waits for a request, to its last byte, no longer than its patience.
 *
 * <p>Jetty's own idle timeout begins anew with each byte, so that a client that sends one now and
 * then could keep a connection for ever. Here it does with the first bytes after an answer alone.
 */
final class PatientConnector extends ServerConnector {

  PatientConnector(Server server, HttpConfiguration http, Duration patience) {
    super(server, new HttpConnectionFactory(http));
    setIdleTimeout(patience.toMillis());
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    SocketChannelEndPoint endPoint = new EndPoint(channel, selector, key, getScheduler());
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }

  private static final class EndPoint extends SocketChannelEndPoint {

    private volatile boolean answered = true;
    private volatile boolean writing;

    EndPoint(
        SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
      super(channel, selector, key, scheduler);
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
      int read = super.fill(buffer);
      if (read > 0 && answered) {
        answered = false;
        super.notIdle();
      }
      return read;
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
      if (writing) {
        answered = true;
        super.notIdle();
      }
    }
  }
}
