package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.server.rebuild.SharedSecret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that send their requests byte by byte, or never finish them. */
@Tag("slow")
class SlowClientsTest {

  private static final String HOOK = "POST /api/hooks/github HTTP/1.1\r\nHost: localhost\r\n";

  private static final String HEALTH = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n";

  private static final String SIGNED = "X-Hub-Signature-256: sha256=00\r\n";

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path root) throws Exception {
    Path file = root.resolve("token");
    Files.writeString(file, "0123456789abcdef\n");
    server = TestServer.impatient(root, PATIENCE, SharedSecret.read(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // no first line at all
        HEALTH + "X: ",
        HEALTH + "\r\n" + HEALTH + "X: "
      })
  void headersWithoutAnEndAreNotWaitedForWhateverComesOfThem(String begin) throws Exception {
    assertThat(answer(begin, 'a')).doesNotContain(" 500 ");
  }

  /** Jetty by itself would wait as long again for the client to close its side. */
  @Test
  @Timeout(60)
  void connectionThatIsNotWaitedForIsGone(@TempDir Path root) throws Exception {
    Files.writeString(root.resolve("token"), "0123456789abcdef");
    SharedSecret secret = SharedSecret.read(root.resolve("token"));
    try (TestServer own = TestServer.impatient(root, Duration.ofSeconds(5), secret);
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), own.port())) {
      write(slow, HEALTH + "X: ");
      slow.setSoTimeout(20_000);
      assertThat(slow.getInputStream().read()).isNegative();
      try (Socket next = new Socket(InetAddress.getLoopbackAddress(), own.port())) {
        while (own.get("/metrics").body().lines().noneMatch("haru_connections 2.0"::equals)) {
          Thread.onSpinWait(); // the next connection, and that of the metrics
        }
        assertThat(isOpen(next)).isTrue();
      }
    }
  }

  private static boolean isOpen(Socket socket) throws IOException {
    try {
      socket.setSoTimeout(1);
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  @Test
  void lineEndsBeforeARequestAreNotWaitedForEither() throws Exception {
    assertThat(answer("", '\n')).doesNotContain(" 500 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HOOK + SIGNED + "Content-Length: 1000000\r\n\r\n",
        HOOK + SIGNED + "Transfer-Encoding: chunked\r\n\r\nfffff\r\n",
        "POST /1/indexes/*/queries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n"
      })
  void bodyWithoutAnEndIsAProblem(String begin) throws Exception {
    assertThat(answer(begin, 'a'))
        .startsWith("HTTP/1.1 408 ")
        .contains("Content-Type: application/problem+json")
        .contains("\"code\":\"request-timeout\"")
        .contains("Connection: close");
  }

  @Test
  void othersAreAnsweredWhileManyAreSlow() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        slow.add(connect());
        String begin = i % 2 == 0 ? "GET /api/se" : HOOK + SIGNED + "Content-Length: 9\r\n\r\na";
        write(slow.getLast(), begin);
      }
      assertThat(server.get("/api/search?q=git").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void connectionThatAsksAgainAndAgainStays() throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos() * 3 / 2;
    try (Socket socket = connect()) {
      socket.setSoTimeout(10_000);
      while (System.nanoTime() < end) {
        write(socket, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(upTo('}', socket)).startsWith("HTTP/1.1 200 ");
      }
    }
  }

  private static String upTo(char last, Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    int b = -1;
    while (b != last) {
      b = socket.getInputStream().read();
      assertThat(b).as("end after: %s", answer).isNotNegative();
      answer.append((char) b);
    }
    return answer.toString();
  }

  /** Sends a beginning and then a byte every 20 ms, and returns the whole response. */
  private static String answer(String begin, char more) throws Exception {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = connect()) {
      socket.setSoTimeout(20);
      write(socket, begin);
      for (int i = 0; i < 1_000; i++) {
        if (ended(socket, more, answer)) {
          return answer.toString(StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("the connection is still open after: " + answer);
  }

  private static boolean ended(Socket socket, char more, ByteArrayOutputStream answer) {
    try {
      InputStream in = socket.getInputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        answer.write(b);
      }
      return true;
    } catch (SocketTimeoutException waiting) {
      return !sends(socket, more);
    } catch (IOException reset) {
      return true;
    }
  }

  private static boolean sends(Socket socket, char more) {
    try {
      write(socket, String.valueOf(more));
      return true;
    } catch (IOException reset) {
      return false;
    }
  }

  private static Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  private static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }
}
