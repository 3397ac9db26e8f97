package dev.haru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import dev.haru.kit.Cli;
import dev.haru.kit.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A running server whose index files, mapped into memory, are truncated. The server is a separate
 * process, because it might not survive.
 */
@Tag("process")
@Timeout(120)
class DamageUnderServerTest {

  private static final int LESSONS = 100;

  @TempDir Path home;

  private final HttpClient client = HttpClient.newHttpClient();
  private ServerProcess server;

  @BeforeEach
  void serve() throws IOException {
    Cli cli = new Cli(home);
    for (int day = 1; day <= LESSONS; day++) {
      cli.content().with("2026/Days/" + path(day), text(day));
    }
    server = ServerProcess.start(home, List.of(), "--rate-limit", "0");
  }

  @AfterEach
  void end() {
    client.close();
    server.close();
  }

  private static String path(int day) {
    return String.format(Locale.ROOT, "day%03d.md", day);
  }

  private static String text(int day) {
    return "# Day " + day + "\n\nThe balloon" + day + " rises.\n\n" + "More words. ".repeat(day);
  }

  @Test
  void filesThatAreCutAreNotAnsweredFromAndBuiltAgain(TestReporter reporter) throws Exception {
    assertThat(search(1).statusCode()).isEqualTo(200);
    for (Path file : files()) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(0);
      }
    }
    Map<Integer, Integer> statuses = new TreeMap<>();
    int found = 0; // in a row, of a commit that is sound
    for (int day = 1; found < LESSONS; day = day % LESSONS + 1) {
      found = isSound() ? found : 0;
      HttpResponse<String> answer = search(day);
      found = answer.statusCode() == 200 ? found + 1 : 0;
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      switch (answer.statusCode()) {
        case 200 -> assertThat(answer.body()).contains(path(day));
        case 500 -> assertThat(answer.body()).contains("\"id\":\"");
        default -> assertThat(answer.statusCode()).isEqualTo(503);
      }
    }
    reporter.publishEntry("statuses", statuses.toString());
    assertThat(server.process().isAlive()).isTrue();
  }

  /** The files of the index except the commit, without which there is no index. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("own"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("_")).toList();
    }
  }

  private boolean isSound() throws IOException {
    try (CourseIndex opened = CourseIndex.open(home.resolve("own"))) {
      return opened.sections() > 0;
    } catch (IndexException e) {
      return false;
    }
  }

  private HttpResponse<String> search(int day) throws Exception {
    URI uri = URI.create(server.address() + "/api/search?q=balloon" + day);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
