package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZeroHitsCommandTest {

  @TempDir Path home;

  @BeforeEach
  void writeFile() throws Exception {
    Files.writeString(
        home.resolve("missed.jsonl"),
        """
        {"time":"2026-11-02T10:00:00Z","query":"도커 스웜","lang":"ko"}
        {"time":"2026-11-03T10:00:00Z","query":"Nomad"}
        {"time":"2026-11-04T10:00:00Z","query":"nomad"}
        {"time":"2026-11-05T10:00:00Z","query":"a\\u001B[2J"}
        """);
  }

  @Test
  void mostFrequentComesFirst() {
    Cli.Run run = new Cli(home).run("zero-hits", "missed.jsonl");
    assertThat(run.code()).isZero();
    assertThat(run.outLines())
        .containsExactly(
            "     2  2026-11-04  nomad",
            "     1  2026-11-05  a\uFFFD[2j",
            "     1  2026-11-02  도커 스웜");
  }

  @Test
  void jsonHasTheSame() {
    Cli.Run run = new Cli(home).run("zero-hits", "missed.jsonl", "--json", "--limit", "1");
    assertThat(run.out().replaceAll("\\s+", ""))
        .isEqualTo("[{\"query\":\"nomad\",\"count\":2,\"last\":\"2026-11-04T10:00:00Z\"}]");
  }

  @Test
  void limitMustBePositive() {
    Cli.Run run = new Cli(home).run("zero-hits", "missed.jsonl", "--limit", "0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("haru: limit must be between 1 and 2147483647 but was 0\n");
  }

  @Test
  void nothingMissedIsNothingFound() throws Exception {
    Files.writeString(home.resolve("empty.jsonl"), "");
    assertThat(new Cli(home).run("zero-hits", "empty.jsonl").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Notes\n",
        "{\"time\":\"2026-11-02T10:00:00Z\",\"event\":\"request\",\"query\":\"docker\"}\n"
      })
  void fileOfSomethingElseIsAFailure(String text) throws Exception {
    Path other = Files.writeString(home.resolve("other.txt"), text);
    Cli.Run run = new Cli(home).run("zero-hits", "other.txt");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "haru: "
                + other
                + ": does not hold queries without results; name the file that 'haru serve"
                + " --zero-hits FILE' writes\n");
  }

  @Test
  void whatIsNoFileIsAFailure() {
    Cli.Run run = new Cli(home).run("zero-hits", ".");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("not a regular file");
  }

  @Test
  void fileThatIsNotThereIsAFailure() {
    Cli.Run run = new Cli(home).run("zero-hits", "none.jsonl");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("haru: " + home.resolve("none.jsonl") + ": no such file\n");
  }
}
