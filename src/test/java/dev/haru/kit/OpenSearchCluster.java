package dev.haru.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A cluster of OpenSearch nodes on this machine, each a process of its own.
 *
 * <p>Nodes are numbered from 0 and named {@code node-0}, {@code node-1} and so on. They have
 * OpenSearch's core, Netty and the extra field types: no scripts, no reindexing, and only the
 * analyzers of the core, such as {@code whitespace}. Not safe for use by several threads, except
 * for {@link #urls} and {@link #call}.
 */
public final class OpenSearchCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Below the ports that the system gives to connections: a killed node's port stays free. */
  private static final int FIRST_PORT = 20_000;

  private static final String NODE = "node-";

  private final Path home;
  private final String name;
  private final List<OpenSearchProcess> nodes = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  private OpenSearchCluster(Path home) {
    this.home = home;
    this.name = home.getFileName().toString();
  }

  /**
   * Starts a cluster and waits until it has all its nodes.
   *
   * @param nodes the number of nodes
   * @param settings more settings for every node, each in the form {@code name=value}
   */
  public static OpenSearchCluster start(int nodes, String... settings) throws IOException {
    OpenSearchCluster cluster =
        new OpenSearchCluster(Files.createTempDirectory("haru-opensearch-").toRealPath());
    try {
      cluster.startNodes(nodes, List.of(settings));
      return cluster;
    } catch (IOException | RuntimeException e) {
      try (cluster) {
        throw e;
      }
    }
  }

  /**
   * Returns a cluster of one node that all tests of this process share, so their indexes need names
   * of their own. It stops by itself; don't close it.
   */
  public static OpenSearchCluster shared() {
    return Shared.CLUSTER;
  }

  /** Starts the shared node when it is first wanted. */
  private static final class Shared {
    private static final OpenSearchCluster CLUSTER = startShared();

    private static OpenSearchCluster startShared() {
      try {
        OpenSearchCluster cluster = start(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(cluster::close));
        return cluster;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void startNodes(int count, List<String> settings) throws IOException {
    List<Integer> ports = freePorts(2 * count);
    List<Integer> transport = ports.subList(count, 2 * count);
    String seeds =
        transport.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    String names =
        IntStream.range(0, count).mapToObj(i -> NODE + i).collect(Collectors.joining(","));
    for (int i = 0; i < count; i++) {
      List<String> all =
          new ArrayList<>(
              List.of(
                  "cluster.name=" + name,
                  "node.name=" + NODE + i,
                  "transport.port=" + transport.get(i),
                  "discovery.seed_hosts=" + seeds,
                  "cluster.initial_cluster_manager_nodes=" + names));
      all.addAll(settings);
      Path directory = Files.createDirectory(home.resolve(NODE + i));
      nodes.add(OpenSearchProcess.start(directory, ports.get(i), all));
    }
    for (OpenSearchProcess node : nodes) {
      awaitAnswer(node);
    }
  }

  /** Finds ports where nothing listens; they differ from those of tests in other processes. */
  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      int port = FIRST_PORT + Math.floorMod(ProcessHandle.current().pid(), 1000) * 12;
      for (; sockets.size() < count; port++) {
        try {
          sockets.add(new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
        } catch (BindException e) {
          // something else listens there
        }
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  /** Waits until a node answers as a member of a cluster of all running nodes. */
  private void awaitAnswer(OpenSearchProcess node) throws IOException {
    long running = nodes.stream().filter(OpenSearchProcess::isRunning).count();
    URI health = node.url().resolve("/_cluster/health?timeout=1s&wait_for_nodes=" + running);
    String answer = "none";
    try {
      for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
        try {
          HttpResponse<String> response = send(HttpRequest.newBuilder(health));
          answer = response.body();
          if (response.statusCode() == 200 && answer.contains("\"" + name + "\"")) {
            return;
          }
        } catch (IOException e) {
          answer = e.toString(); // it doesn't listen yet
        }
        node.keepsRunning();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    throw new IOException(
        node.url()
            + " is not one of "
            + running
            + " nodes after "
            + PATIENCE
            + "; it answers "
            + answer
            + " and logged:\n"
            + node.lastLines());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Returns the addresses of all nodes, whether they run or not. */
  public List<URI> urls() {
    return nodes.stream().map(OpenSearchProcess::url).toList();
  }

  /**
   * Sends a request to the first running node and returns its answer, which must be an object that
   * reports success.
   *
   * @param path the path, with the query if there is one, such as {@code /_bulk?refresh=true}
   * @param body JSON, several lines of it for the requests that want this, or empty
   */
  public Map<String, Object> call(String method, String path, String body)
      throws IOException, InterruptedException {
    URI node = nodes.stream().filter(OpenSearchProcess::isRunning).findFirst().orElseThrow().url();
    HttpRequest.BodyPublisher publisher =
        body.isEmpty()
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body);
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, publisher));
    if (response.statusCode() / 100 != 2) {
      throw new AssertionError(
          method + " " + path + ": " + response.statusCode() + " " + response.body());
    }
    return JsonValues.object(response.body());
  }

  /** Ends a node at once (SIGKILL); the others may not have noticed yet. */
  public void kill(int node) {
    nodes.get(node).kill();
  }

  /** Starts a killed node again, at its address and with its data, and waits until it is back. */
  public void restart(int... killed) throws IOException {
    for (int node : killed) {
      nodes.get(node).start();
    }
    for (int node : killed) {
      awaitAnswer(nodes.get(node));
    }
  }

  /** Returns the number of the elected cluster manager. */
  public int managerNode() throws IOException, InterruptedException {
    Map<String, Object> state =
        call(
            "GET",
            "/_cluster/state/cluster_manager_node,nodes?filter_path=cluster_*,nodes.*.name",
            "");
    Object manager = JsonValues.objectOf(state.get("nodes")).get(state.get("cluster_manager_node"));
    String managerName = (String) JsonValues.objectOf(manager).get("name");
    return Integer.parseInt(managerName.substring(NODE.length()));
  }

  /** Ends all nodes and deletes their data. */
  @Override
  public void close() {
    nodes.forEach(OpenSearchProcess::kill);
    client.close();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
