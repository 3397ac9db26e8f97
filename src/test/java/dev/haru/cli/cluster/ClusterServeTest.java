package dev.haru.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.JsonValues;
import dev.haru.kit.OpenSearchCluster;
import dev.haru.kit.Pause;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code haru serve} with a real cluster, which may be gone. */
@Tag("process")
class ClusterServeTest {

  private static final String ADDRESS = ".*, at (http://.*)/";

  @TempDir private Path home;

  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void closeClient() {
    client.close();
  }

  private static String urls(OpenSearchCluster cluster) {
    return cluster.urls().stream().map(URI::toString).collect(Collectors.joining(","));
  }

  private Cli course(OpenSearchCluster cluster, String name) throws Exception {
    Cli cli = Cli.withSmallCourse(home).set("HARU_OPENSEARCH_URLS", urls(cluster));
    Files.writeString(
        home.resolve("content/haru.yaml"),
        "name: " + name + "\nengine: {opensearch: {replicas: 0}}\n");
    return cli;
  }

  /** Returns a haru without lessons that knows only the name of the course in the cluster. */
  private Cli withoutLessons(OpenSearchCluster cluster, String name) throws Exception {
    Path other = Files.createDirectories(home.resolve("other"));
    Files.writeString(
        other.resolve("haru.yaml"),
        "engine:\n  opensearch:\n    urls: [" + urls(cluster) + "]\n    name: " + name + "\n");
    return new Cli(home.resolve("home")).set("HARU_CONTENT", other);
  }

  private static String address(Cli.Running server) {
    return server.await(1, ADDRESS).replaceFirst(ADDRESS, "$1");
  }

  private HttpResponse<String> search(String address, String query) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + "/api/search?q=" + query)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Returns the page for a query in a language. */
  private String page(String address, String language, String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/?q=" + query))
            .header("Accept-Language", language)
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpResponse<String> await(
      String address, String query, Predicate<HttpResponse<String>> wanted) throws Exception {
    HttpResponse<String> answer = null;
    for (long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        System.nanoTime() < end; ) {
      answer = search(address, query);
      if (wanted.test(answer)) {
        return answer;
      }
      Pause.shortly();
    }
    throw new AssertionError(answer == null ? "none" : answer.statusCode() + answer.body());
  }

  private static boolean isFound(HttpResponse<String> answer) {
    return answer.statusCode() == 200 && !answer.body().contains("\"total\":0");
  }

  @Test
  void changedLessonsAreBuiltPublishedAndServed() throws Exception {
    OpenSearchCluster cluster = OpenSearchCluster.shared();
    Cli cli = course(cluster, "serve-changes");
    Cli.Run run =
        cli.meanwhile(
                server -> {
                  String address = address(server);
                  await(address, "snapshot", ClusterServeTest::isFound);
                  cli.content()
                      .with("2026/Days/day02.md", "# Day 2: Git\n\nA branch is an otter.\n");
                  await(address, "otter", ClusterServeTest::isFound);
                  withoutLessons(cluster, "serve-changes")
                      .meanwhile(other -> {
                        await(address(other), "otter", ClusterServeTest::isFound);
                        cli.content().with("2026/Days/day03.md", "# Day 3\n\nA badger.\n");
                        await(address(other), "badger", ClusterServeTest::isFound);
                      })
                      .run("serve", "--port=0", "--no-watch");
                })
            .run("serve", "--port=0");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(home.resolve("home/index")).doesNotExist();
  }

  @Test
  void aTotalThatIsNearIsToldAsSuch() throws Exception {
    OpenSearchCluster cluster = OpenSearchCluster.shared();
    Cli cli = course(cluster, "serve-totals");
    StringBuilder lesson = new StringBuilder("# Day 4: Many\n");
    for (int i = 0; i < 700; i++) {
      lesson
          .append("\n## Otter ")
          .append(i)
          .append("\n\nAn otter of the kind ")
          .append(i)
          .append(".\n");
    }
    cli.content().with("2026/Days/day04.md", lesson.toString());
    assertThat(cli.run("index").code()).isZero();
    Cli.Run run =
        withoutLessons(cluster, "serve-totals")
            .meanwhile(server -> {
              String address = address(server);
              await(address, "otter", ClusterServeTest::isFound);
              assertThat(search(address, "otter").body()).contains("\"totalIsExact\":false");
              assertThat(page(address, "en", "otter")).contains(">About 70");
              assertThat(page(address, "ko", "otter")).contains("검색 결과 약 70");
              assertThat(page(address, "en", "snapshot")).doesNotContain(">About ");
            })
            .run("serve", "--port=0", "--no-watch");
    assertThat(run.code()).as(run.err()).isZero();
  }

  @Test
  void aClusterThatIsGoneIsToldUntilItIsBack() throws Exception {
    try (OpenSearchCluster cluster = OpenSearchCluster.start(1)) {
      assertThat(course(cluster, "gone").run("index").code()).isZero();
      Cli.Run run =
          withoutLessons(cluster, "gone")
              .meanwhile(server -> {
                String address = address(server);
                await(address, "snapshot", ClusterServeTest::isFound);
                cluster.kill(0);
                for (int i = 0; i < 3; i++) {
                  requireUnavailable(cluster, search(address, "snapshot"));
                }
                cluster.restart(0);
                await(address, "snapshot", ClusterServeTest::isFound);
                assertThat(server.err().toString(StandardCharsets.UTF_8).lines())
                    .filteredOn(line -> line.contains("\"event\":\"search-unavailable\""))
                    .singleElement()
                    .asString()
                    .contains(urls(cluster));
              })
              .run("serve", "--port=0", "--no-watch");
      assertThat(run.code()).as(run.err()).isZero();
    }
  }

  private static void requireUnavailable(OpenSearchCluster cluster, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JsonValues.object(answer.body())).containsEntry("code", "search-unavailable");
    assertThat(answer.body()).doesNotContain(urls(cluster)).doesNotContain("127.0.0.1");
  }

  @Test
  void aClusterMayComeAfterTheServer() throws Exception {
    try (OpenSearchCluster cluster = OpenSearchCluster.start(1)) {
      assertThat(course(cluster, "late").run("index").code()).isZero();
      cluster.kill(0);
      Cli cli = course(cluster, "late");
      Cli.Run run =
          cli.meanwhile(
                  server -> {
                    String address = address(server);
                    assertThat(search(address, "snapshot").statusCode()).isEqualTo(503);
                    cli.content().with("2026/Days/day03.md", "# Day 3\n\nA badger.\n");
                    server.await(1, ".*\"event\":\"trouble\".*cannot be reached.*");
                    cluster.restart(0);
                    await(address, "snapshot", ClusterServeTest::isFound);
                    await(address, "badger", ClusterServeTest::isFound);
                  })
              .run("serve", "--port=0");
      assertThat(run.code()).as(run.err()).isZero();
    }
  }
}
