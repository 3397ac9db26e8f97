package dev.haru.server.docsearch;

import dev.haru.search.InvalidQuery;
import dev.haru.server.http.AcceptHeader;
import dev.haru.server.http.HtmlEscapes;
import dev.haru.server.http.Parameters;
import dev.haru.server.http.ProblemException;
import dev.haru.server.http.ServerException;
import dev.haru.server.rebuild.SharedSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Fuzzes request bodies (DocSearch's, and GitHub's with a signature on the first line) and
 * parameters.
 */
public final class BodyFuzz {

  private static final SharedSecret SECRET = secret();

  private BodyFuzz() {}

  private static SharedSecret secret() {
    try {
      Path file = Files.createTempFile("haru-fuzz", null);
      SharedSecret secret = SharedSecret.read(Files.writeString(file, "a-secret-of-some-length"));
      Files.delete(file);
      return secret;
    } catch (IOException | ServerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Tries a body. */
  public static void accept(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    try {
      AlgoliaQuery.read(data).forEach(query -> query.request(List.of()));
    } catch (ProblemException | InvalidQuery e) {
      demandReason(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Parameters.of(text, List.of("q", "limit")).number("limit");
    } catch (ProblemException e) {
      demandReason(e);
    }
    SharedSecret.Signature signature = SECRET.signature();
    signature.add(data, data.length);
    if (signature.is(text.lines().findFirst().orElse(""))) {
      throw new AssertionError("a signature that nobody made");
    }
    AcceptHeader.prefers(text, "application/json", "text/html");
    HtmlEscapes.isWebAddress(text);
  }

  private static void demandReason(Exception e) {
    if (e.getMessage() == null || e.getMessage().isBlank()) {
      throw new AssertionError("expected a reason", e);
    }
  }
}
