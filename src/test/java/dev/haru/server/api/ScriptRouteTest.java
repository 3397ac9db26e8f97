package dev.haru.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.server.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRouteTest {

  private static final int MOST_BYTES = 14_500;

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path temp) throws Exception {
    server = TestServer.notReady(temp, TestServer.USUAL);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anyPageMayEmbedTheScriptEvenBeforeTheIndexIsReady() throws Exception {
    HttpResponse<String> answer =
        server.get("/haru-search.js", "Origin", "https://elsewhere.example.org");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("customElements.define('haru-search'");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("text/javascript;charset=utf-8");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
        .hasValue("cross-origin");
  }

  @Test
  void whoHasTheScriptDoesNotGetItAgain() throws Exception {
    HttpResponse<String> first = server.get("/haru-search.js");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
    HttpResponse<String> second = server.get("/haru-search.js", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void theScriptTakesAtMost15KilobytesOnTheWire() throws Exception {
    HttpResponse<byte[]> answer = server.bytes("/haru-search.js", "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(answer.body()).hasSizeLessThanOrEqualTo(MOST_BYTES);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(server.get("/haru-search.js").body());
    }
  }
}
