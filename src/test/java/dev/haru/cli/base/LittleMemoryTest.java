package dev.haru.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server with little memory and clients that try to exhaust it. */
@Tag("process")
@Timeout(240)
class LittleMemoryTest {

  private static final int MANY = 3_000;

  /** The part of a request that is sent before it stalls. */
  enum Unfinished {
    LONG_HEADERS("X-1: " + "a".repeat(19_000)),
    MANY_HEADERS("a:\r\n".repeat(95)),
    TOO_MANY_HEADERS("a:\r\n".repeat(4_000)),
    SIGNED_BODY(
        "X-Hub-Signature-256: sha256=00\r\nContent-Length: 1000000\r\n\r\n" + "a".repeat(60_000),
        "POST /api/hooks/github"),
    SEARCHES("Content-Length: 60000\r\n\r\n{" + " ".repeat(50_000), "POST /1/indexes/*/queries");

    private final String request;

    Unfinished(String rest) {
      this(rest, "GET /api/search?q=git");
    }

    Unfinished(String rest, String begin) {
      this.request = begin + " HTTP/1.1\r\nHost: localhost\r\n" + rest;
    }
  }

  @TempDir Path home;

  private ServerProcess start(String memory) throws IOException {
    Cli.withSmallCourse(home);
    Files.writeString(home.resolve("token"), "0123456789abcdef");
    return ServerProcess.start(
        home,
        List.of(memory, "-XX:+UseSerialGC"),
        "--token-file",
        home.resolve("token").toString());
  }

  @ParameterizedTest
  @EnumSource
  void unfinishedRequestsOfOneAddressStopNobodyElse(Unfinished unfinished) throws Exception {
    List<Socket> sockets = new ArrayList<>();
    byte[] request = unfinished.request.getBytes(StandardCharsets.ISO_8859_1);
    try (ServerProcess server = start("-Xmx256m")) {
      int port = URI.create(server.address()).getPort();
      for (int i = 0; i < MANY; i++) {
        sockets.add(connect(port));
        send(sockets.getLast(), request);
      }
      assertThat(search(server).statusCode()).isEqualTo(200);
      assertThat(server.process().isAlive()).isTrue();
      for (Socket socket : sockets) {
        socket.close();
      }
      server.process().destroy();
      assertThat(server.process().waitFor()).isZero();
    }
  }

  @Test
  void wantOfMemoryEndsTheProcessWithASentence() throws Exception {
    try (ServerProcess server = start("-Xmx48m")) {
      new Cli(home).content().with("2026/Days/day03.md", "# Big\n\n" + "가 a 나 b ".repeat(300_000));
      assertThat(server.complaint(line -> line.startsWith("haru: out of memory")))
          .isEqualTo(
              "haru: out of memory, so the process has ended; start it again with more memory for"
                  + " Java, for example with HARU_JAVA_OPTS=-Xmx2g");
      assertThat(server.process().waitFor()).isEqualTo(ExitCode.FAILURE);
    }
  }

  private static Socket connect(int port) throws IOException {
    InetAddress from = InetAddress.getByName("127.0.0.2");
    return new Socket(InetAddress.getLoopbackAddress(), port, from, 0);
  }

  private static void send(Socket socket, byte[] request) throws IOException {
    try {
      socket.getOutputStream().write(request);
    } catch (SocketException refused) {
      // Expected.
    }
  }

  private static HttpResponse<String> search(ServerProcess server) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create(server.address() + "/api/search?q=git");
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }
}
