package dev.haru.server.http;

import dev.haru.server.JettySetup;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Reads requests of HTTP/1.1 that have no more than so many headers. Jetty bounds only their bytes,
 * and a header of four bytes takes thirty times as many in memory.
 */
public final class CountedHeaders extends HttpConnectionFactory {

  /** As many as other servers allow. */
  public static final int MOST = 100;

  CountedHeaders(HttpConfiguration http) {
    super(http);
    setInputBufferSize(JettySetup.INPUT_BUFFER_BYTES);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    HttpConnection connection = new Counting(getHttpConfiguration(), connector, endPoint);
    connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
    return configure(connection, connector, endPoint);
  }

  private static final class Counting extends HttpConnection {

    Counting(HttpConfiguration http, Connector connector, EndPoint endPoint) {
      super(http, connector, endPoint);
    }

    @Override
    protected RequestHandler newRequestHandler() {
      return new RequestHandler() {
        private int headers;

        @Override
        public void messageBegin() {
          headers = 0;
          super.messageBegin();
        }

        @Override
        public void parsedHeader(HttpField field) {
          headers++;
          if (headers > MOST) {
            throw new HttpException.RuntimeException(
                HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431);
          }
          super.parsedHeader(field);
        }
      };
    }
  }
}
