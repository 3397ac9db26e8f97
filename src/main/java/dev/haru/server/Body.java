package dev.haru.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies of requests, which need not say how long they are. */
final class Body {

  private Body() {}

  /** Returns a body; throws a problem for one of more bytes. */
  static byte[] read(Context request, int most) throws IOException {
    try (InputStream in = request.req().getInputStream()) {
      byte[] body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw new Problem(Code.CONTENT_TOO_LARGE, "the body may have " + most + " bytes")
            .with("Connection", "close")
            .exception();
      }
      return body;
    }
  }
}
