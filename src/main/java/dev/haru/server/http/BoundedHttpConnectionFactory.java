package dev.haru.server.http;

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
 * Reads HTTP/1.1 requests with at most {@value #MAX_HEADERS} headers. Jetty limits only the bytes
 * of headers, and a header of four bytes takes thirty times as many in memory.
 */
public final class BoundedHttpConnectionFactory extends HttpConnectionFactory {

  /** As many headers as other servers allow. */
  public static final int MAX_HEADERS = 100;

  /** Enough for a query of 500 decomposed syllables, percent-encoded, and the usual headers. */
  public static final int HEADER_BYTES = 20_000;

  /** How many bytes of a connection are read at once. */
  static final int INPUT_BUFFER_BYTES = 8_192;

  BoundedHttpConnectionFactory(HttpConfiguration http) {
    super(http);
    setInputBufferSize(INPUT_BUFFER_BYTES);
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
          if (headers > MAX_HEADERS) {
            throw new HttpException.RuntimeException(
                HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431);
          }
          super.parsedHeader(field);
        }
      };
    }
  }
}
