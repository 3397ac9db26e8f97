package dev.haru.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.index.CourseIndex;
import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Running;
import dev.haru.kit.Pause;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code haru serve} notices changes to the course and reports what prevents their use. */
@Tag("slow")
@Timeout(120)
class ServeWatchTest {

  private static final String ADDRESS = ".* lessons, at (http://.*)/";
  private static final String ZEPPELINS = "/api/search?q=zeppelins";

  @TempDir Path home;

  private final HttpClient client = HttpClient.newHttpClient();
  private Cli cli;

  @BeforeEach
  void writeCourse() {
    cli = Cli.withSmallCourse(home);
  }

  @AfterEach
  void end() {
    client.close();
  }

  @Test
  void savedLessonIsFound() {
    serve(haru -> {
      cli.content().with("2026/Days/day03.md", "# Day 3: Zeppelins\n");
      awaitAnswer(haru, ZEPPELINS, body -> body.contains("day03.md"));
    });
  }

  @Test
  void whatChangedWhileNobodyServedIsFound() {
    cli.run("index", "--index", "own");
    cli.content().with("2026/Days/day03.md", "# Day 3: Zeppelins\n");
    serve(haru -> awaitAnswer(haru, ZEPPELINS, body -> body.contains("day03.md")));
  }

  @Test
  void generationOfAnotherCourseIsNeverAnsweredFrom() {
    new TestCourse(home.resolve("other")).with("zeppelins.md", "# Zeppelins\n");
    Cli another = new Cli(home);
    serve(haru -> {
      haru.await(1, ".*\"cause\":\"content\".*");
      awaitAnswer(haru, "/metrics", body -> body.contains("haru_build_running 0.0"));
      String[] replace = {"index", "--full", "--content", "other", "--index", "own"};
      assertThat(another.run(replace).code()).isZero();
      awaitTrouble(haru, "index-other-course");
      haru.await(1, ".*\"event\":\"trouble\".* is the index of another course.*");
      assertThat(get(haru, "/metrics")).contains("haru_trouble 1.0");
      assertThat(get(haru, "/api/search?q=git")).contains("day02.md");
      assertThat(get(haru, ZEPPELINS)).doesNotContain("zeppelins.md");
    });
    assertThat(another.run("search", "zeppelins", "--index", "own").out()).contains("zeppelins.md");
  }

  @Test
  void lessonThatIsLeftOutIsNamedInTheLogOnce() {
    serve(haru -> {
      leaveOut("2026/Days/day03.md");
      haru.await(1, leftOut("2026/Days/day03.md"));
      cli.content().with("2026/Days/day04.md", "# Day 4: Zeppelins\n");
      awaitAnswer(haru, ZEPPELINS, body -> body.contains("day04.md"));
      leaveOut("2026/Days/day05.md");
      haru.await(1, leftOut("2026/Days/day05.md"));
      assertThat(
              haru.err()
                  .toString(StandardCharsets.UTF_8)
                  .lines()
                  .filter(line -> line.matches(leftOut("2026/Days/day03.md"))))
          .hasSize(1);
    });
  }

  private void leaveOut(String lesson) throws IOException {
    Files.write(home.resolve("content").resolve(lesson), new byte[] {'#', ' ', (byte) 0xFF});
  }

  private static String leftOut(String lesson) {
    return ".*\"event\":\"problem\",\"path\":\"[^\"]*" + lesson + "\".*\"skipped\":true.*";
  }

  @Test
  void wrongSettingsAreShownUntilTheyAreRight() {
    serve(haru -> {
      cli.content().with("haru.yaml", "languages: [\n");
      awaitTrouble(haru, "settings-wrong");
      cli.content().with("haru.yaml", "excludes: [README.md]\n");
      awaitAnswer(haru, "/api/status", body -> body.contains("\"lessons\":3,"));
      awaitAnswer(haru, "/api/status", body -> !body.contains("trouble"));
    });
  }

  @Test
  void contentThatVanishesOrIsEmptyLeavesTheIndexAndItsReturnIsNoticed() {
    serve(haru -> {
      Files.move(home.resolve("content"), home.resolve("away"));
      awaitTrouble(haru, "content-gone");
      Files.createDirectory(home.resolve("content"));
      haru.await(1, ".*\"event\":\"trouble\".* has no lessons any more.*");
      assertThat(get(haru, "/api/search?q=git")).contains("day02.md");
      Files.delete(home.resolve("content"));
      Files.move(home.resolve("away"), home.resolve("content"));
      awaitAnswer(haru, "/api/status", body -> !body.contains("trouble"));
      cli.content().with("2026/Days/day03.md", "# Day 3: Zeppelins\n");
      awaitAnswer(haru, ZEPPELINS, body -> body.contains("day03.md"));
    });
  }

  @Test
  void indexThatAnotherProcessWritesIsBuiltWhenThatIsDone() {
    serve(haru -> {
      haru.await(1, ".*\"cause\":\"content\".*");
      awaitAnswer(haru, "/metrics", body -> body.contains("haru_build_running 0.0"));
      try (FSDirectory directory = FSDirectory.open(home.resolve("own"));
          Lock lock = directory.obtainLock("write.lock")) {
        lock.ensureValid();
        cli.content().with("2026/Days/day03.md", "# Day 3: Zeppelins\n");
        awaitTrouble(haru, "index-locked");
      }
      awaitAnswer(haru, ZEPPELINS, body -> body.contains("day03.md"));
    });
  }

  @Test
  void indexThatIsDeletedIsBuiltAgain() {
    serve(haru -> {
      haru.await(1, ".*\"cause\":\"content\".*");
      awaitAnswer(haru, "/metrics", body -> body.contains("haru_build_running 0.0"));
      Path index = home.resolve("own");
      Files.move(index, home.resolve("away")); // at once: a build may be under way
      while (CourseIndex.newestCommit(index).isEmpty()) {
        assertThat(get(haru, "/api/search?q=git")).contains("day02.md");
      }
      awaitAnswer(haru, "/api/status", body -> !body.contains("trouble"));
    });
  }

  @Test
  void withoutWatchingOnlyThoseWhoAskHaveItBuilt() throws Exception {
    Files.writeString(home.resolve("token"), "0123456789abcdef");
    cli.meanwhile(haru -> {
      cli.content().with("2026/Days/day03.md", "# Day 3: Zeppelins\n");
      HttpRequest reindex =
          HttpRequest.newBuilder(URI.create(address(haru) + "/api/reindex"))
              .header("Authorization", "Bearer 0123456789abcdef")
              .POST(BodyPublishers.noBody())
              .build();
      assertThat(client.send(reindex, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
      awaitAnswer(haru, ZEPPELINS, body -> body.contains("day03.md"));
      assertThat(get(haru, "/metrics"))
          .contains("haru_builds_total{cause=\"content\"} 0.0")
          .contains("haru_builds_total{cause=\"request\"} 1.0");
    });
    Cli.Run run =
        cli.run("serve", "--port", "0", "--index", "own", "--no-watch", "--token-file", "token");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private void serve(Cli.Meanwhile meanwhile) {
    Cli.Run run =
        cli.meanwhile(meanwhile).run("serve", "--port", "0", "--index", "own", "--rate-limit", "0");
    assertThat(run.code()).as(run.err()).isZero();
  }

  private void awaitTrouble(Running haru, String code) throws Exception {
    awaitAnswer(haru, "/api/status", body -> body.contains("\"code\":\"" + code + "\""));
    assertThat(get(haru, "/api/status")).doesNotContain(home.toString());
    assertThat(get(haru, "/metrics")).contains("haru_trouble 1.0");
    assertThat(get(haru, "/api/search?q=git")).contains("day02.md");
  }

  private void awaitAnswer(Running haru, String path, Predicate<String> wanted) throws Exception {
    while (!wanted.test(get(haru, path))) {
      Pause.shortly();
    }
  }

  private String get(Running haru, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address(haru) + path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private static String address(Running haru) {
    return haru.await(1, ADDRESS).replaceFirst(ADDRESS, "$1");
  }
}
