package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.haru.kit.AnyText;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No text makes the server fail, on any route.
 *
 * <p>{@code -Dharu.texts=100000} tries more texts than the build.
 */
@Tag("slow")
class AnyRequestTest {

  private static final int TEXTS = Integer.getInteger("haru.texts", 200);

  @Test
  void noTextIsAFailure(@TempDir Path root) throws Exception {
    AnyText texts = new AnyText(5);
    try (TestServer server = TestServer.start(root)) {
      for (int script = 0; script < texts.scriptCount(); script++) {
        assertAnswered(server, script, texts.ofScript(script));
      }
      for (int i = 0; i < TEXTS; i++) {
        assertAnswered(server, i, texts.next());
      }
    }
  }

  /** Each text is sent to another route. */
  private static void assertAnswered(TestServer server, int route, String text) throws Exception {
    String query = encoded(text);
    HttpResponse<String> answer =
        switch (route % 5) {
          case 0 -> server.get("/?q=" + query);
          case 1 -> server.get("/api/search?q=" + query);
          case 2 -> server.get("/api/suggest?q=" + query);
          case 3 -> server.get("/api/search?limit=1&explain=true&lang=" + query + "&q=a");
          default -> docSearch(server, text);
        };
    assertThat(answer.statusCode()).as(query).isIn(200, 400, 413, 414, 431);
  }

  private static HttpResponse<String> docSearch(TestServer server, String text) throws Exception {
    String query = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    String body = "{\"requests\":[{\"query\":\"" + query + "\"}]}";
    return server.send(
        request -> request.POST(BodyPublishers.ofString(body)), "/1/indexes/*/queries");
  }

  /** Returns UTF-8 that may include encoded halves of surrogate pairs. */
  private static String encoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isSurrogate((char) c) && c < 0x10000) {
        bytes.write(0xE0 | c >> 12);
        bytes.write(0x80 | c >> 6 & 0x3F);
        bytes.write(0x80 | c & 0x3F);
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    StringBuilder encoded = new StringBuilder();
    for (byte each : bytes.toByteArray()) {
      encoded.append(String.format(Locale.ROOT, "%%%02X", each));
    }
    return encoded.toString();
  }
}
