package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import dev.haru.server.rebuild.SharedSecret;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile bodies: each is answered with a problem or ignored, and none causes a failure. */
@Tag("slow")
class HostileBodiesTest {

  private static final String TOKEN = "0123456789abcdef";

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path root) throws Exception {
    Path file = Files.writeString(root.resolve("token"), TOKEN);
    server = TestServer.reindexing(root, SharedSecret.read(file), () -> {});
  }

  /** Bytes that JSON parsers handle badly. */
  private static Stream<byte[]> bodies() {
    String push =
        "{\"ref\":\"refs/heads/main\",\"after\":\"0123456789abcdef0123456789abcdef01234567\"}";
    byte[] flipped = push.getBytes(StandardCharsets.UTF_8);
    flipped[10] ^= 1;
    return Stream.concat(
        Stream.of(
                "",
                push.substring(0, 20),
                push + push,
                "{\"ref\":\"a\",\"ref\":\"b\"}",
                "[".repeat(60_000),
                "{\"a\":".repeat(12_000),
                "{\"requests\":" + "[".repeat(30_000),
                "{\"n\":" + "9".repeat(60_000) + "}",
                "\u0000",
                "null")
            .map(text -> text.getBytes(StandardCharsets.UTF_8)),
        Stream.of(
            flipped,
            new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'},
            new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}));
  }

  /** The body's content is not used: a valid signature authorizes a build. */
  @ParameterizedTest
  @MethodSource("bodies")
  void signatureAloneDecidesAboutAPush(byte[] body) throws Exception {
    String signature = signature(body);
    byte[] longer = new byte[body.length + 1];
    System.arraycopy(body, 0, longer, 0, body.length);
    assertUnauthorized(hook(longer, "push", signature));
    assertUnauthorized(hook(body, "push", signature.substring(0, signature.length() - 1)));
    assertUnauthorized(hook(body, "push", signature.substring("sha256=".length())));
    assertUnauthorized(hook(body, "push", "sha1=" + signature.substring("sha256=".length())));
    assertThat(hook(body, "ping", signature).statusCode()).isEqualTo(204);
    assertThat(hook(body, "Push", signature).statusCode()).isEqualTo(204);
    assertThat(hook(body, "push", signature).statusCode()).isEqualTo(202);
    assertThat(hook(body, "push", signature).statusCode()).as("replayed").isEqualTo(204);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void searchesThatAreNoneAreAProblem(byte[] body) throws Exception {
    HttpResponse<String> answer = searches(body);
    assertThat(JsonValues.object(answer.body())).containsEntry("code", "malformed-request");
    assertThat(answer.body()).hasSizeLessThan(1_000);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void reindexTakesNoBody(byte[] body) throws Exception {
    HttpResponse<String> answer =
        server.send(
            request ->
                request
                    .header("Authorization", "Bearer " + TOKEN)
                    .expectContinue(
                        body.length > 0) // otherwise it may be rejected while it is sent
                    .POST(BodyPublishers.ofByteArray(body)),
            "/api/reindex");
    assertThat(answer.statusCode())
        .isIn(body.length == 0 ? new Integer[] {202, 409} : new Integer[] {413});
  }

  /** Each is one search in a request. */
  private static Stream<String> searches() {
    return Stream.of(
        "\"query\":\"\\ud800\"",
        "\"query\":\"git\\u0000\\u001b[2J\"",
        "\"indexName\":\"\\udfff\",\"query\":\"git\"",
        "\"highlightPreTag\":\"\\ud800\",\"query\":\"git\"",
        "\"query\":\"" + "git ".repeat(10_000) + "\"",
        "\"query\":\"git\",\"query\":\"load\"",
        "\"params\":{".repeat(900) + "\"query\":\"git\"" + "}".repeat(900),
        "\"facetFilters\":" + "[".repeat(900) + "]".repeat(900) + ",\"query\":\"git\"",
        "\"params\":\"query=git&facetFilters=" + "%5B".repeat(900) + "%5D".repeat(900) + "\"");
  }

  @ParameterizedTest
  @MethodSource("searches")
  void strangeSearchIsAnswered(String search) throws Exception {
    HttpResponse<String> answer = searches("{\"requests\":[{" + search + "}]}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(JsonValues.arrayOf(JsonValues.object(answer.body()).get("results"))).hasSize(1);
    assertThat(answer.body().chars()).allMatch(c -> c >= ' ' && c != 0x7F);
  }

  @ParameterizedTest
  @ValueSource(strings = {"page", "hitsPerPage"})
  void problemIsShortHoweverLongWhatIsWrong(String name) throws Exception {
    HttpResponse<String> answer =
        searches(
            "{\"requests\":[{\"query\":\"a\",\"" + name + "\":\"" + "x".repeat(50_000) + "\"}]}");
    assertThat(JsonValues.object(answer.body())).containsEntry("code", "invalid-parameter");
    assertThat(answer.body()).hasSizeLessThan(1_000);
  }

  @Test
  void problemOfALongParameterStillEndsWithWhatToDo() throws Exception {
    HttpResponse<String> answer = server.get("/api/search?q=a&" + "%EC%BF%A0".repeat(1_000) + "=1");
    assertThat(JsonValues.object(answer.body()).get("detail").toString())
        .startsWith("unknown parameter '쿠")
        .endsWith("쿠'; supported: q, lang, prefer, year, day, limit, offset, explain")
        .hasSizeLessThan(1_000);
  }

  private static void assertUnauthorized(HttpResponse<String> answer) {
    assertThat(JsonValues.object(answer.body())).containsEntry("code", "unauthorized");
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> searches(String body) throws Exception {
    return searches(body.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> searches(byte[] body) throws Exception {
    return server.send(
        request -> request.POST(BodyPublishers.ofByteArray(body)), "/1/indexes/*/queries");
  }

  private static HttpResponse<String> hook(byte[] body, String event, String signature)
      throws Exception {
    return GithubDelivery.send(server, body, event, signature);
  }

  private static String signature(byte[] body) {
    return GithubDelivery.signature(body, TOKEN);
  }
}
