package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every error in a request is answered with a problem that explains it. */
class BadRequestsTest {

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path root) throws Exception {
    server =
        TestServer.start(
            root,
            TestServer.USUAL,
            TestServer.route(
                "/broken",
                request -> {
                  throw TestServer.failure();
                }),
            TestServer.route(
                "/overflow",
                request -> {
                  throw new StackOverflowError("secret of the stack");
                }));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  | /api/search                      | 400 | missing-parameter    | q is required
          GET  | /api/search?q=                   | 400 | invalid-parameter    | the query is empty; type at least one word
          GET  | /api/search?q=%20%09             | 400 | invalid-parameter    | the query is empty; type at least one word
          GET  | /api/search?q=a&limit=0          | 400 | invalid-parameter    | limit must be between 1 and 100 but was 0
          GET  | /api/search?q=a&limit=101        | 400 | invalid-parameter    | limit must be between 1 and 100 but was 101
          GET  | /api/search?q=a&limit=ten        | 400 | invalid-parameter    | limit must be a whole number but was 'ten'
          GET  | /api/search?q=a&limit=9999999999 | 400 | invalid-parameter    | limit must be a whole number but was '9999999999'
          GET  | /api/search?q=a&limit            | 400 | invalid-parameter    | limit must be a whole number but was ''
          GET  | /api/search?q=a&offset=-1        | 400 | invalid-parameter    | offset must be between 0 and 10000 but was -1
          GET  | /api/search?q=a&offset=10001     | 400 | invalid-parameter    | offset must be between 0 and 10000 but was 10001
          GET  | /api/search?q=a&year=1           | 400 | invalid-parameter    | year must be between 1900 and 2999 but was 1
          GET  | /api/search?q=a&day=x            | 400 | invalid-parameter    | day must be a number between 0 and 9999 or a range such as 14-20 but was 'x'
          GET  | /api/search?q=a&day=9-1          | 400 | invalid-parameter    | day must be a range from an earlier to a later day, such as 14-20, but was 9-1
          GET  | /api/search?q=a&lang=ko,en       | 400 | invalid-parameter    | lang must be one language, such as ko or Korean, but was 'ko,en'
          GET  | /api/search?q=a&prefer=!         | 400 | invalid-parameter    | prefer must be a language such as en or ko but was '!'
          GET  | /api/search?q=a&explain=yes      | 400 | invalid-parameter    | explain must be true or false but was 'yes'
          GET  | /api/search?q=a&lang=%ED%95%9C   | 400 | invalid-parameter    | lang must be one language, such as ko or Korean, but was '한'
          GET  | /api/search?q=a&limt=3           | 400 | unknown-parameter    | unknown parameter 'limt'; supported: q, lang, prefer, year, day, limit, offset, explain
          GET  | /api/search?q=a&q=b              | 400 | repeated-parameter   | q must be given only once
          GET  | /api/search?q=%FF                | 400 | malformed-request    | the parameters must be encoded as UTF-8
          GET  | /api/suggest                     | 400 | missing-parameter    | q is required
          GET  | /api/suggest?q=%20               | 400 | invalid-parameter    | the query is empty; type at least one word
          GET  | /api/suggest?q=a&limit=21        | 400 | invalid-parameter    | limit must be between 1 and 20 but was 21
          GET  | /api/suggest?q=a&lang=!          | 400 | invalid-parameter    | lang must be one language, such as ko or Korean, but was '!'
          GET  | /api/suggest?q=a&format=xml      | 400 | invalid-parameter    | format must be json or opensearch but was 'xml'
          GET  | /api/suggest?q=a&year=2022       | 400 | unknown-parameter    | unknown parameter 'year'; supported: q, lang, limit, format
          GET  | /opensearch.xml?q=a              | 400 | unknown-parameter    | unknown parameter 'q'; supported: none
          GET  | /api/status?verbose=1            | 400 | unknown-parameter    | unknown parameter 'verbose'; supported: none
          GET  | /nothing                         | 404 | not-found            | there is nothing at /nothing
          GET  | /api/search/                     | 404 | not-found            | there is nothing at /api/search/
          GET  | /API/search                      | 404 | not-found            | there is nothing at /API/search
          POST | /api/search?q=a                  | 405 | method-not-allowed   | /api/search allows GET, HEAD, OPTIONS
          DELETE | /healthz                       | 405 | method-not-allowed   | /healthz allows GET, HEAD, OPTIONS
          BREW | /api/search?q=a                  | 405 | method-not-allowed   | /api/search allows GET, HEAD, OPTIONS
          """)
  void isToldWhatIsWrong(String method, String path, int status, String code, String detail)
      throws Exception {
    HttpResponse<String> answer = server.send(method, path);
    Map<String, Object> problem = JsonValues.object(answer.body());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(problem)
        .containsEntry("type", "urn:haru:problem:" + code)
        .containsEntry("code", code)
        .containsEntry("detail", detail)
        .containsEntry("instance", path.replaceAll("\\?.*", ""))
        .containsKey("title");
    assertThat(problem.get("status")).hasToString(Integer.toString(status));
    assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
  }

  @Test
  void wrongParameterIsNamed() throws Exception {
    assertThat(JsonValues.object(server.get("/api/search?q=a&limit=0").body()))
        .containsEntry("parameter", "limit");
  }

  @Test
  void tooLongQueryIsToldItsLength() throws Exception {
    assertThat(JsonValues.object(server.get("/api/search?q=" + "a".repeat(501)).body()))
        .containsEntry("detail", "the query has 501 characters but may have 500; shorten it");
  }

  /** Three bytes per letter, three letters per syllable, three characters per byte. */
  @Test
  void longestQueryFitsHoweverItIsEncoded() throws Exception {
    String decomposed = "%E1%84%92%E1%85%A1%E1%86%AB".repeat(500);
    assertThat(server.get("/api/search?q=" + decomposed).statusCode()).isEqualTo(200);
  }

  @Test
  void answerIsJsonOrNone() throws Exception {
    HttpResponse<String> answer = server.get("/api/search?q=git", "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(JsonValues.object(answer.body())).containsEntry("code", "not-acceptable");
    assertThat(server.get("/api/search?q=git", "Accept", "text/html, */*;q=0.1").statusCode())
        .isEqualTo(200);
  }

  @Test
  void methodCannotBeOverridden() throws Exception {
    HttpResponse<String> answer = server.get("/api/search?q=git", "X-HTTP-Method-Override", "POST");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JsonValues.object(answer.body())).containsEntry("code", "malformed-request");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /api/search?q=%zz HTTP/1.1~Host: localhost~                               | 400 | malformed-request
          GET /api/search?q=a%2 HTTP/1.1~Host: localhost~                               | 400 | malformed-request
          GET /api%2Fsearch?q=a HTTP/1.1~Host: localhost~                               | 400 | malformed-request
          GET //api/search?q=a HTTP/1.1~Host: localhost~                                | 400 | malformed-request
          GET /healthz HTTP/1.1~                                                | 400 | malformed-request
          GET /healthz HTTP/1.1~Host: localhost~Host: y~                                | 400 | malformed-request
          GET /healthz HTTP/3.0~Host: localhost~                                        | 400 | malformed-request
          nonsense~                                                             | 400 | malformed-request
          POST /healthz HTTP/1.1~Host: localhost~Transfer-Encoding: gzip~               | 400 | malformed-request
          POST /healthz HTTP/1.1~Host: localhost~Content-Length: 1~Content-Length: 2~   | 400 | malformed-request
          GET /api/search?q=a HTTP/1.1~Host: localhost~Content-Length: 2~               | 413 | content-too-large
          GET /api/search?q=a HTTP/1.1~Host: localhost~Transfer-Encoding: chunked~      | 413 | content-too-large
          GET /../../etc/passwd HTTP/1.1~Host: localhost~                               | 400 | malformed-request
          GET /api/../secret HTTP/1.1~Host: localhost~                                  | 404 | not-found
          GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1~Host: localhost~                       | 400 | malformed-request
          GET /..%2f..%2fetc/passwd HTTP/1.1~Host: localhost~                           | 400 | malformed-request
          GET /..;/haru.yaml HTTP/1.1~Host: localhost~                                  | 400 | malformed-request
          GET /haru-search.js/../../haru.yaml HTTP/1.1~Host: localhost~                 | 400 | malformed-request
          GET /haru-search.js%00.md HTTP/1.1~Host: localhost~                           | 400 | malformed-request
          GET /%5c..%5chome HTTP/1.1~Host: localhost~                                   | 400 | malformed-request
          OPTIONS * HTTP/1.1~Host: localhost~                                           | 404 | not-found
          TRACE /healthz HTTP/1.1~Host: localhost~                                      | 405 | method-not-allowed
          """)
  void requestThatIsNoneIsAProblemToo(String lines, int status, String code) throws Exception {
    assertRaw(lines.replace("~", "\r\n") + "Connection: close\r\n\r\n{}", status, code);
  }

  @Test
  void addressAndHeadersAreBounded() throws Exception {
    String end = " HTTP/1.1\r\nHost: localhost\r\n";
    assertRaw("GET /api/search?q=" + "a".repeat(30_000) + end + "\r\n", 414, "uri-too-long");
    assertRaw(
        "GET /healthz" + end + "X: " + "a".repeat(30_000) + "\r\n\r\n", 431, "headers-too-large");
  }

  private static void assertRaw(String request, int status, String code) throws Exception {
    String answer = server.raw(request);
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer).contains("Content-Type: application/problem+json");
    assertThat(JsonValues.object(body)).containsEntry("code", code);
  }

  @Test
  void failureIsAnIdThatStandsInTheLog() throws Exception {
    HttpResponse<String> answer = server.get("/broken");
    Map<String, Object> problem = JsonValues.object(answer.body());
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(problem).containsEntry("code", "internal-error");
    assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    String id = problem.get("id").toString();
    assertThat(server.logged(line -> line.contains(id)))
        .contains("\"event\":\"error\"")
        .contains("secret of the disk");
  }

  @Test
  void errorOfTheMachineTellsNothingEither() throws Exception {
    HttpResponse<String> answer = server.get("/overflow");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JsonValues.object(answer.body())).containsEntry("code", "internal-error");
    assertThat(answer.body()).doesNotContain("secret");
  }
}
