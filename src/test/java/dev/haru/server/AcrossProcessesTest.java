package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers with one index that other processes write. */
@Tag("process")
@Timeout(240)
class AcrossProcessesTest {

  @TempDir Path root;

  private TestServer one;
  private TestServer other;

  @BeforeEach
  void start() throws Exception {
    one = TestServer.start(root);
    other = TestServer.notReady(root, TestServer.USUAL);
    other.generations().open();
  }

  @AfterEach
  void end() {
    other.close();
    one.close();
  }

  @Test
  void bothTakeWhatAnotherProcessCommitsIntoUseAndNoReaderFails() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> read(done));
    for (int day = 21; day <= 22; day++) {
      one.content().with("2026/Days/day" + day + ".md", "# Zeppelins\n\nOf day " + day + ".\n");
      index();
      for (TestServer server : new TestServer[] {one, other}) {
        server.logged(line -> line.contains("\"event\":\"generation\""));
        assertThat(server.get("/api/search?q=zeppelins").body()).contains("day" + day + ".md");
      }
    }
    done.set(true);
    assertThat(reader.get()).isPositive();
  }

  private int read(AtomicBoolean done) {
    int answers = 0;
    try {
      while (!done.get()) {
        assertThat(one.get("/api/search?q=git").statusCode()).isEqualTo(200);
        assertThat(other.get("/api/search?q=git").body()).contains("day02.md");
        answers++;
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return answers;
  }

  /** A killed process leaves its files but no lock, which the system releases. */
  @Test
  void whatADeadWriterLeftIsInNobodysWay() throws Exception {
    Files.writeString(one.index().resolve("write.lock"), "");
    Files.writeString(one.index().resolve("writer.txt"), "process 4194305, since yesterday");
    one.content().with("2026/Days/day21.md", "# Zeppelins\n");
    one.build();
    other.logged(line -> line.contains("\"event\":\"generation\""));
    assertThat(JsonValues.object(other.get("/api/status").body())).containsEntry("lessons", 14);
    assertThat(one.index().resolve("writer.txt")).doesNotExist();
  }

  /** Runs {@code haru index} as cron would. */
  private void index() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.haru.cli.Main",
                "index",
                "--content",
                one.content().content().toString(),
                "--index",
                one.index().toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
