package dev.haru.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeoutException;

/** Reads bodies of requests, which need not say how long they are. */
final class Body {

  /** What is told to those whose requests are not waited for any longer. */
  static final String LATE = "the request did not come to its end in time; send it again";

  private Body() {}

  /** Returns a body; throws a problem for one of more bytes, or without an end. */
  static byte[] read(Context request, int most) {
    try (InputStream in = request.req().getInputStream()) {
      byte[] body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw new Problem(Code.CONTENT_TOO_LARGE, "the body may have " + most + " bytes")
            .with("Connection", "close")
            .exception();
      }
      return body;
    } catch (IOException e) {
      Problem problem =
          e.getCause() instanceof TimeoutException
              ? new Problem(Code.REQUEST_TIMEOUT, LATE)
              : new Problem(Code.MALFORMED_REQUEST, "the body does not come to its end");
      throw problem.with("Connection", "close").exception();
    }
  }
}
