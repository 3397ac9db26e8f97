package dev.haru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.Pause;
import dev.haru.kit.ServerProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server with little memory reads lessons of the maximum size. */
@Tag("process")
@Timeout(240)
class LargeLessonTest {

  private static final int BYTES = 3_900_000;

  /** The lessons that need the most memory: many short words, and many distinct ones. */
  enum Text {
    LETTERS("a "),
    SYLLABLES("가 나 "),
    BOTH("가 a 나 b "),
    TECHNICAL("a-b/c.d "),
    HAN("漢 字 "),
    WORDS("") {
      @Override
      String write() {
        Random random = new Random(1);
        StringBuilder words = new StringBuilder();
        while (words.length() < BYTES) {
          words.append(Integer.toString(random.nextInt(50_000_000), 36)).append(' ');
        }
        return words.toString();
      }
    };

    private final String words;

    Text(String words) {
      this.words = words;
    }

    String write() {
      return words.repeat(BYTES / words.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  @TempDir static Path home;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Cli cli;
  private static ServerProcess server;

  @BeforeAll
  static void serve() throws Exception {
    cli = Cli.withSmallCourse(home);
    server = ServerProcess.start(home, List.of("-Xmx256m", "-XX:+UseSerialGC"));
  }

  @AfterAll
  static void end() {
    server.close();
    CLIENT.close();
  }

  @ParameterizedTest
  @EnumSource
  void isIndexedWithoutTheEndOfTheServer(Text text) throws Exception {
    String marker = "zeppelin" + text.name().toLowerCase(Locale.ROOT);
    cli.content().with("2026/Days/day03.md", "# " + marker + "\n\n" + text.write() + "\n");
    while (!search(marker).contains("day03.md")) {
      assertThat(server.process().isAlive()).isTrue();
      Pause.shortly();
    }
  }

  private static String search(String word) throws Exception {
    URI uri = URI.create(server.address() + "/api/search?limit=1&q=" + word);
    return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }
}
