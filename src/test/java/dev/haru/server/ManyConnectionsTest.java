package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Pause;
import dev.haru.server.http.ConnectionLimits;
import dev.haru.server.http.Network;
import dev.haru.server.rebuild.SharedSecret;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that open many connections, or leave many requests unfinished. */
@Tag("slow")
@Timeout(60)
class ManyConnectionsTest {

  private static final String GREEDY = "127.0.0.2";
  private static final String MODEST = "127.0.0.3";
  private static final String BEGIN = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ";
  private static final String BODY =
      "POST /1/indexes/*/queries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n{";

  @TempDir Path root;

  private final List<Socket> sockets = new ArrayList<>();
  private TestServer server;

  private void start(ConnectionLimits limits, Network... proxies) throws Exception {
    Path file = root.resolve("token");
    Files.writeString(file, "0123456789abcdef\n");
    ServerOptions options =
        new ServerOptions(
            "127.0.0.1",
            0,
            Set.of(),
            null,
            List.of(proxies),
            0,
            Duration.ofMinutes(1),
            false,
            null,
            "1.2.3");
    server = TestServer.limited(root, options, limits, SharedSecret.read(file));
  }

  @AfterEach
  void end() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void addressHasSoManyConnectionsAndOthersHaveTheirs() throws Exception {
    start(new ConnectionLimits(100, 10, 1 << 20, 1 << 20));
    connect(GREEDY, 30);
    awaitMetric("haru_connections_refused_total{limit=\"client\"} 20.0");
    assertThat(answers(connect(MODEST))).isTrue();
    assertThat(answers(sockets.getFirst())).isTrue();
    assertThat(sockets.stream().limit(30).filter(ManyConnectionsTest::isClosed)).hasSize(20);
    sockets.getFirst().close();
    awaitMetric("haru_connections 11.0"); // nine, the modest client's and that of the metrics
    assertThat(answers(connect(GREEDY))).isTrue();
  }

  @Test
  void proxyHasTheConnectionsOfAllItsClients() throws Exception {
    start(new ConnectionLimits(100, 10, 1 << 20, 1 << 20), Network.parse(GREEDY));
    connect(GREEDY, 30);
    for (Socket socket : sockets) {
      assertThat(answers(socket)).isTrue();
    }
  }

  @Test
  void noneAreAcceptedBeyondTheSum() throws Exception {
    start(new ConnectionLimits(10, 8, 1 << 20, 1 << 20));
    connect(GREEDY, 8);
    awaitMetric("haru_connections 9.0");
    connect(MODEST, 5);
    awaitMetric("haru_connections_refused_total{limit=\"all\"} 4.0");
    for (Socket socket : sockets) {
      socket.close();
    }
    awaitMetric("haru_connections 1.0");
    assertThat(answers(connect(MODEST))).isTrue();
  }

  @Test
  void bytesOfUnfinishedHeadersAreBoundedByAddress() throws Exception {
    start(new ConnectionLimits(100, 100, 1 << 20, 20_000));
    for (int i = 0; i < 5; i++) {
      send(connect(GREEDY), BEGIN + "a".repeat(7_000));
    }
    awaitMetric("haru_request_bytes_refused_total{limit=\"client\"} 3.0");
    Socket modest = connect(MODEST);
    send(modest, BEGIN + "a".repeat(7_000));
    send(modest, "\r\n\r\n");
    assertThat(read(modest)).startsWith("HTTP/1.1 200 ");
    assertThat(sockets.stream().limit(5).filter(ManyConnectionsTest::isClosed)).hasSize(3);
    for (Socket socket : sockets) {
      socket.close();
    }
    awaitMetric("haru_connections 1.0");
    awaitMetric("haru_request_bytes_refused_total{limit=\"all\"} 0.0");
    Socket again = connect(GREEDY);
    send(again, BEGIN + "a".repeat(7_000) + "\r\n\r\n");
    assertThat(read(again)).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void refusedBytesAreNoFailureOfTheServer() throws Exception {
    start(new ConnectionLimits(100, 100, 1 << 20, 20_000));
    for (int i = 0; i < 50; i++) {
      send(connect(GREEDY), BEGIN + "a".repeat(15_000));
    }
    awaitMetric("haru_request_bytes_refused_total{limit=\"client\"} 49.0");
    awaitNoFailure();
    assertThat(server.get("/metrics").body())
        .as("only the request that was held until its client ended it may be counted")
        .doesNotContainPattern("status=\"400\"\\} (?!1\\.0)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BEGIN + "a",
        BEGIN + "a\r\n\r\n",
        BODY,
        "GET /api/search?q=a HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "GET /../a HTTP/1.1\r\nHost: localhost\r\n\r\n"
      })
  void clientsThatLeaveAreNoFailureOfTheServer(String request) throws Exception {
    start(TestServer.NO_LIMITS);
    for (int i = 0; i < 50; i++) {
      Socket socket = connect(GREEDY);
      send(socket, request);
      socket.setSoLinger(true, i % 2); // 0 resets the connection
      socket.close();
    }
    awaitNoFailure();
  }

  /** Waits until the other connections are closed, and then for the log of the last one. */
  private void awaitNoFailure() throws Exception {
    for (Socket socket : sockets) {
      socket.close();
    }
    awaitMetric("haru_connections 1.0");
    server.get("/made-up");
    server.logged(line -> {
      assertThat(line).doesNotContain("\"status\":500").doesNotContain("\"event\":\"error\"");
      return line.contains("\"status\":404");
    });
    assertThat(server.get("/metrics").body())
        .doesNotContain("status=\"500\"", "code=\"internal-error\"");
  }

  @Test
  void bytesAreLetGoWhenTheRequestIsAnswered() throws Exception {
    start(new ConnectionLimits(100, 100, 1 << 20, 20_000));
    Socket socket = connect(GREEDY);
    for (int i = 0; i < 10; i++) {
      send(socket, BEGIN + "a".repeat(7_000) + "\r\n\r\n");
      assertThat(read(socket)).startsWith("HTTP/1.1 200 ");
    }
  }

  /** Each body counts as 16 KB plus its maximum size. */
  @Test
  void unfinishedBodiesAreBoundedByAddress() throws Exception {
    start(new ConnectionLimits(100, 100, 1 << 20, 100_000));
    send(connect(GREEDY), BODY);
    awaitBytes();
    Socket second = connect(GREEDY);
    send(second, BODY);
    assertThat(read(second)).startsWith("HTTP/1.1 503 ").contains("Retry-After: 1\r\n");
    Socket modest = connect(MODEST);
    String search = "{\"requests\":[{\"query\":\"git\"}]}";
    send(
        modest,
        "POST /1/indexes/*/queries HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
            + search.length()
            + "\r\n\r\n"
            + search);
    assertThat(read(modest)).startsWith("HTTP/1.1 200 ");
  }

  private void awaitBytes() throws Exception {
    while (server
        .get("/metrics")
        .body()
        .lines()
        .noneMatch(line ->
            line.startsWith("haru_request_bytes ")
                && Double.parseDouble(line.substring(line.indexOf(' '))) > 65_536)) {
      Pause.shortly();
    }
  }

  @ParameterizedTest
  @CsvSource({"98, 200", "99, 200", "100, 431", "3000, 431"})
  void headersAreCounted(int more, int status) throws Exception {
    start(TestServer.NO_LIMITS);
    String request =
        "GET /healthz HTTP/1.1\r\nHost: localhost\r\n" + "a:\r\n".repeat(more) + "\r\n";
    assertThat(server.raw(request)).startsWith("HTTP/1.1 " + status + " ");
  }

  private void connect(String from, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      connect(from);
    }
  }

  private Socket connect(String from) throws IOException {
    Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.port(), InetAddress.getByName(from), 0);
    socket.setSoTimeout(30_000);
    sockets.add(socket);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (SocketException closed) {
      // Noticed when it is read.
    }
  }

  private static boolean answers(Socket socket) throws IOException {
    send(socket, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    return read(socket).startsWith("HTTP/1.1 200 ");
  }

  /** Reads a response to the end of its body, a flat JSON object. */
  private static String read(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    InputStream in = socket.getInputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      answer.append((char) b);
      if (b == '}') {
        break;
      }
    }
    return answer.toString();
  }

  private static boolean isClosed(Socket socket) {
    try {
      socket.setSoTimeout(50);
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private void awaitMetric(String line) throws Exception {
    String name = line.toLowerCase(Locale.ROOT);
    while (server.get("/metrics").body().lines().noneMatch(name::equals)) {
      Pause.shortly();
    }
  }
}
