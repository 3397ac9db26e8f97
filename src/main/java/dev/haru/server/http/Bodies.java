package dev.haru.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;

/**
 * Reads the bodies of requests, whose length may be unknown. The memory that this takes is counted
 * by {@link Connections}. Safe for use by several threads.
 */
public final class Bodies {

  /** The detail of the problem of a request that arrives too slowly. */
  public static final String LATE = "the request did not arrive in time; send it again";

  /** The memory of a request while its body is read: a thread and buffers. */
  private static final int BYTES_OF_REQUEST = 16_384;

  private static final int CHUNK = 8_192;

  /** How many bytes of a body that is too large are read before the answer. */
  private static final long MOST_DISCARDED = 2 << 20;

  private final Connections connections;

  /** Receives a body piece by piece. */
  public interface Taker {
    /** Receives the next bytes of a body, from the beginning of the array. */
    void take(byte[] bytes, int length);
  }

  public Bodies(Connections connections) {
    this.connections = connections;
  }

  /** Returns a body; throws a problem if it is longer, or incomplete. */
  public byte[] read(Context request, int most) {
    return counted(
        request,
        BYTES_OF_REQUEST + most,
        in -> {
          byte[] body = in.readNBytes(most + 1);
          if (body.length > most) {
            discard(in);
            throw tooLarge(most);
          }
          return body;
        });
  }

  /** Passes a body on as it arrives; throws a problem if it is longer, or incomplete. */
  public void stream(Context request, int most, Taker taker) {
    counted(
        request,
        BYTES_OF_REQUEST,
        in -> {
          byte[] chunk = new byte[CHUNK];
          int all = 0;
          for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            all += read;
            if (all > most) {
              discard(in);
              throw tooLarge(most);
            }
            taker.take(chunk, read);
          }
          return all;
        });
  }

  private interface Reading<T> {
    T read(InputStream in) throws IOException;
  }

  private <T> T counted(Context request, int bytes, Reading<T> reading) {
    String client = Client.of(request).key();
    Connections.Refusal refusal = connections.keep(client, false, bytes);
    if (refusal != Connections.Refusal.NONE) {
      throw new Problem(
              ProblemType.OVERLOADED, "too many request bodies at once; try again in a moment")
          .with("Retry-After", "1")
          .with("Connection", "close")
          .exception();
    }
    try (InputStream in = request.req().getInputStream()) {
      return reading.read(in);
    } catch (IOException e) {
      Problem problem =
          e.getCause() instanceof TimeoutException
              ? new Problem(ProblemType.REQUEST_TIMEOUT, LATE)
              : new Problem(ProblemType.MALFORMED_REQUEST, "the request body is incomplete");
      throw problem.with("Connection", "close").exception();
    } finally {
      connections.release(client, bytes);
    }
  }

  /** Reads the beginning of a rejected body, so that its client gets the answer. */
  void discard(Context request) {
    if (request.header("Expect") == null) {
      counted(request, BYTES_OF_REQUEST, Bodies::discard);
    }
  }

  /**
   * If a connection is closed before its request is read, the operating system tells the client
   * that it is broken, and the client may never see the answer (RFC 9112, section 9.6).
   */
  private static long discard(InputStream in) {
    byte[] chunk = new byte[CHUNK];
    long all = 0;
    try {
      for (int read = in.read(chunk); read >= 0 && all < MOST_DISCARDED; read = in.read(chunk)) {
        all += read;
      }
    } catch (IOException e) {
      return all; // the request is rejected in any case
    }
    return all;
  }

  /** Returns the problem of a body that is longer than allowed. */
  static ProblemException tooLarge(int most) {
    return new Problem(
            ProblemType.CONTENT_TOO_LARGE, "the request body must not exceed " + most + " bytes")
        .with("Connection", "close")
        .exception();
  }
}
