package dev.haru.bench;

import dev.haru.kit.ServerProcess;
import dev.haru.search.SearchRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Answers a second over HTTP from one, two and three servers before the same cluster. */
public final class ClusterServers {

  private static final int SERVERS = 3;
  private static final int ROUNDS = 3;
  private static final Duration TIME = Duration.ofSeconds(10);

  private ClusterServers() {}

  /**
   * Runs the program.
   *
   * @param args a file of queries, the address of a node, the name of a published course in the
   *     cluster, and connections at the same time
   */
  public static void main(String[] args) throws Exception {
    List<SearchRequest> queries = BesideCluster.requests(Path.of(args[0]));
    int connections = Integer.parseInt(args[3]);
    List<ServerProcess> servers = new ArrayList<>();
    try {
      for (int i = 0; i < SERVERS; i++) {
        servers.add(server(args[1], args[2]));
      }
      for (int round = 0; round <= ROUNDS; round++) {
        for (int count = 1; count <= SERVERS; count++) {
          double rate = rate(servers.subList(0, count), queries, connections);
          if (round > 0) { // the first round warms up
            System.out.printf(Locale.ROOT, "%d servers: %.0f answers a second%n", count, rate);
          }
        }
      }
    } finally {
      servers.forEach(ServerProcess::close);
    }
  }

  private static ServerProcess server(String url, String name) throws Exception {
    Path home = Files.createTempDirectory("haru-server-");
    Path content = Files.createDirectory(home.resolve("content"));
    Files.writeString(
        content.resolve("haru.yaml"),
        "engine:\n  opensearch:\n    urls: [" + url + "]\n    name: " + name + "\n");
    return ServerProcess.start(home, List.of("-XX:TieredStopAtLevel=4"), "--rate-limit", "0");
  }

  private static double rate(
      List<ServerProcess> servers, List<SearchRequest> queries, int threads) {
    AtomicInteger next = new AtomicInteger();
    LongAdder answered = new LongAdder();
    long end = System.nanoTime() + TIME.toNanos();
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        pool.execute(() -> {
          while (System.nanoTime() < end) {
            int query = next.getAndIncrement();
            String address = servers.get(query % servers.size()).address();
            ask(client, address, queries.get(query % queries.size()));
            answered.increment();
          }
        });
      }
    }
    return answered.sum() / (TIME.toMillis() / 1000.0);
  }

  private static void ask(HttpClient client, String address, SearchRequest query) {
    String text = URLEncoder.encode(query.query(), StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/api/search?q=" + text)).build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
