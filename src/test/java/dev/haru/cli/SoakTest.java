package dev.haru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Answers;
import dev.haru.kit.Cli;
import dev.haru.kit.EditScript;
import dev.haru.kit.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server with little memory under a mixed load: searches, saves, requested builds, clients that
 * break off, and attackers. Takes ten seconds, or the number in {@code -Dharu.soak=600}.
 */
@Tag("process")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@EnabledOnOs(OS.LINUX) // /proc tells what the process has open
class SoakTest {

  private static final int SECONDS = Integer.getInteger("haru.soak", 10);
  private static final int CLIENTS = 6;
  private static final int LESSONS = 60;
  private static final String TOKEN = "0123456789abcdef";

  /** Beginnings of requests, and malformed requests. */
  private static final List<String> HOSTILE =
      List.of(
          "GET /api/se",
          "GET /api/search?q=git HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(15_000),
          "GET / HTTP/1.1\r\nHost: localhost\r\n" + "a:\r\n".repeat(3_000),
          "GET /api/search?q=git HTTP/1.1\r\nHost: evil.example\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: a b" + "c".repeat(5_000) + "\r\n\r\n",
          "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
          "POST /api/hooks/github HTTP/1.1\r\nHost: localhost\r\nX-Hub-Signature-256: sha256=00\r\n"
              + "Content-Length: 1000000\r\n\r\n"
              + "a".repeat(20_000),
          "POST /1/indexes/*/queries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n{",
          "POST /1/indexes/*/queries HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
              + "\r\nfffff\r\n{",
          "\u0000\u0001\u0002nonsense");

  private static final List<String> PATHS =
      List.of(
          "/api/search?q=git",
          "/api/search?q=balloon7&explain=true",
          "/api/search?q=load+balancing&limit=100",
          "/api/search?q=" + "a:".repeat(250),
          "/api/search?q=" + "%EA%B0%80".repeat(500),
          "/api/search?q=%22a+commit%22+-git+day:1-9999",
          "/api/search?q=",
          "/api/suggest?q=%E3%84%B9%E3%84%B7",
          "/api/suggest?q=kub",
          "/?q=heml",
          "/",
          "/haru-search.js",
          "/opensearch.xml",
          "/api/status",
          "/metrics",
          "/nothing");

  private static final String SEARCHES =
      "{\"requests\":["
          + "{\"query\":\"git\"},".repeat(4)
          + "{\"query\":\"kubernetes\",\"hitsPerPage\":20}]}";

  @TempDir Path home;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, Long> statuses = new ConcurrentSkipListMap<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * The resources that the process uses.
   *
   * @param heap the bytes of live objects
   */
  private record Usage(long heap, long descriptors, long threads) {}

  @Test
  void nothingGrowsNothingFailsAndTheAnswersAreRight(TestReporter reporter) throws Exception {
    EditScript.ofWholeCourse(home.resolve("content"), 1);
    Files.writeString(home.resolve("token"), TOKEN);
    List<Usage> usages = new ArrayList<>();
    try (ServerProcess server = start()) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Random random = new Random(i);
        boolean isHostile = i % 3 == 2;
        clients.add(Thread.ofPlatform().start(() -> act(server, random, isHostile, end)));
      }
      Random random = new Random(99);
      for (int version = 1; System.nanoTime() < end; version++) {
        save(random.nextInt(LESSONS), version);
        if (version % 20 == 0) {
          reindex(server);
        }
        if (version % 5 == 0) {
          usages.add(usage(server.process()));
        }
        pause();
      }
      for (Thread each : clients) {
        each.join();
      }
      reporter.publishEntry("statuses", statuses.toString());
      assertThat(failure.get()).isNull();
      assertThat(statuses).containsKeys(200, 400, 404).doesNotContainKey(500);
      assertFlat(usages, reporter);
      assertThat(new Cli(home).run("index", "--full", "--index", "fresh").code()).isZero();
      Answers fresh = Answers.of(home.resolve("fresh"));
      while (!Answers.of(home.resolve("own")).sameAs(fresh)) {
        assertThat(server.process().isAlive()).isTrue();
        pause();
      }
    }
  }

  private ServerProcess start() throws IOException {
    return ServerProcess.start(
        home,
        List.of("-Xmx256m", "-XX:+UseSerialGC"),
        "--rate-limit",
        "0",
        "--token-file",
        home.resolve("token").toString());
  }

  private static void pause() throws InterruptedException {
    boolean unused = new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
  }

  /** Writes or deletes a lesson. */
  private void save(int lesson, int version) throws IOException {
    String name = String.format(Locale.ROOT, "2026/Days/soak%02d.md", lesson);
    Path file = home.resolve("content").resolve(name);
    Files.createDirectories(file.getParent());
    if (version % 10 == 0) {
      Files.deleteIfExists(file);
    } else {
      String text = "The balloon" + version % 100 + " rises over a docker container. 로드 밸런싱. ";
      Files.writeString(file, "# Balloon " + lesson + "\n\n" + text.repeat(1 + version % 50));
    }
  }

  private void act(ServerProcess server, Random random, boolean isHostile, long end) {
    try {
      while (System.nanoTime() < end && failure.get() == null) {
        if (isHostile) {
          harm(server, random);
        } else {
          ask(server, random);
        }
      }
    } catch (Exception | AssertionError e) {
      failure.compareAndSet(null, e);
    }
  }

  private void ask(ServerProcess server, Random random) throws Exception {
    int path = random.nextInt(PATHS.size() + 1);
    HttpRequest request =
        path == PATHS.size()
            ? HttpRequest.newBuilder(URI.create(server.address() + "/1/indexes/*/queries"))
                .POST(BodyPublishers.ofString(SEARCHES))
                .build()
            : HttpRequest.newBuilder(URI.create(server.address() + PATHS.get(path))).build();
    count(client.send(request, BodyHandlers.ofString()));
  }

  private void reindex(ServerProcess server) throws Exception {
    URI uri = URI.create(server.address() + "/api/reindex");
    count(
        client.send(
            HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofString()));
  }

  private void count(HttpResponse<String> answer) {
    statuses.merge(answer.statusCode(), 1L, Long::sum);
    assertThat(answer.statusCode()).as(answer.body()).isNotEqualTo(500);
  }

  /** Begins requests and breaks them off, sometimes after the response's first byte. */
  private static void harm(ServerProcess server, Random random) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        Socket socket = connect(server, 2 + random.nextInt(20));
        sockets.add(socket);
        String request = HOSTILE.get(random.nextInt(HOSTILE.size()));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        if (request.endsWith("\r\n\r\n")) {
          socket.setSoTimeout(10_000);
          int unused = socket.getInputStream().read();
        }
      }
    } catch (SocketException refused) {
      // Expected.
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static Socket connect(ServerProcess server, int from) throws IOException {
    int port = URI.create(server.address()).getPort();
    InetAddress client = InetAddress.getByName("127.0.0." + from);
    return new Socket(InetAddress.getLoopbackAddress(), port, client, 0);
  }

  private static Usage usage(Process process) throws IOException {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    long threads =
        Files.readAllLines(proc.resolve("status")).stream()
            .filter(line -> line.startsWith("Threads:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
            .sum();
    try (Stream<Path> descriptors = Files.list(proc.resolve("fd"))) {
      return new Usage(heap(process), descriptors.count(), threads);
    }
  }

  /** Makes Java collect garbage and counts the rest. */
  private static long heap(Process process) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process histogram =
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram")
            .start();
    List<String> lines = histogram.inputReader().lines().toList();
    assertThat(lines).as("what jcmd says").isNotEmpty();
    return Long.parseLong(lines.getLast().strip().split(" +", -1)[2]);
  }

  private static void assertFlat(List<Usage> usages, TestReporter reporter) {
    int third = usages.size() / 3;
    assertThat(third).as("times that it was looked").isPositive();
    List<Usage> first = usages.subList(0, third);
    List<Usage> last = usages.subList(usages.size() - third, usages.size());
    reporter.publishEntry("first third", first.toString());
    reporter.publishEntry("last third", last.toString());
    assertThat(most(last, Usage::heap)).isLessThan(most(first, Usage::heap) + (32L << 20));
    assertThat(most(last, Usage::descriptors)).isLessThan(most(first, Usage::descriptors) + 200);
    assertThat(most(last, Usage::threads)).isLessThan(most(first, Usage::threads) + 20);
  }

  private static long most(List<Usage> usages, ToLongFunction<Usage> part) {
    return usages.stream().mapToLong(part).max().orElseThrow();
  }
}
