package dev.haru.cli.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.haru.cli.Main;
import dev.haru.kit.Answers;
import dev.haru.kit.Cli;
import dev.haru.kit.TestCourse;
import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a full disk. */
@Tag("process")
class FullDiskTest {

  /** The sequence with which a progress line overwrites the previous one. */
  private static final String CLEARED = "\r\u001B[K";

  @TempDir Path home;

  /** The shell's limit on file sizes, 8 KB, takes the place of a full disk. */
  @Test
  @DisabledOnOs(WINDOWS)
  void refusedWriteIsToldInOneSentenceAndLeavesTheIndex() throws Exception {
    Cli cli = Cli.withSmallCourse(home);
    assertThat(cli.run("index", "--index", "own").code()).isZero();
    Answers before = Answers.of(home.resolve("own"));
    cli.content().with("2026/Days/day03.md", "# Day 3\n\n" + manyWords());
    Path err = home.resolve("err");
    Process limited =
        limited("index", "--content", "content", "--index", "own")
            .redirectError(err.toFile())
            .start();
    assertThat(limited.inputReader().lines()).isEmpty();
    assertThat(limited.waitFor()).isEqualTo(ExitCode.FAILURE);
    String told = Files.readString(err, StandardCharsets.UTF_8);
    assertThat(told.substring(told.lastIndexOf(CLEARED) + CLEARED.length()))
        .hasLineCount(1)
        .startsWith("haru: the index ")
        .contains("the index own cannot be written: File too large; free space on its disk");
    assertThat(Answers.of(home.resolve("own"))).isEqualTo(before);
    assertThat(cli.run("index", "--index", "own").code()).isZero();
    assertThat(cli.run("search", "--index", "own", "word4999").out()).contains("day03.md");
  }

  @Test
  @DisabledOnOs(WINDOWS)
  void runThatCannotBeWrittenIsToldByItsName() throws Exception {
    Cli cli = Cli.withSmallCourse(home);
    assertThat(cli.run("index", "--index", "own").code()).isZero();
    new TestCourse(home)
        .with(
            "queries.tsv",
            IntStream.range(0, 200)
                .mapToObj(i -> i + "\t\tservers\n")
                .collect(Collectors.joining()));
    Process limited =
        limited(
                "eval",
                "--content",
                "content",
                "--index",
                "own",
                "--queries",
                "queries.tsv",
                "--run",
                "a.run")
            .start();
    assertThat(limited.errorReader().lines())
        .singleElement()
        .asString()
        .endsWith(
            "a.run: the run cannot be written (File too large); free space on its disk, or name"
                + " another file with --run");
    assertThat(limited.waitFor()).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  @DisabledOnOs(WINDOWS)
  void queriesWithoutAResultThatCannotBeWrittenAreToldByTheFilesName() throws Exception {
    Cli cli = Cli.withSmallCourse(home);
    assertThat(cli.run("index", "--index", "own").code()).isZero();
    String line = "{\"time\":\"2026-01-01T00:00:00Z\",\"query\":\"old\"}\n";
    new TestCourse(home).with("missed.jsonl", line.repeat(8192 / line.length()));
    Process limited =
        limited(
                "serve",
                "--content",
                "content",
                "--index",
                "own",
                "--port",
                "0",
                "--no-watch",
                "--zero-hits",
                "missed.jsonl")
            .start();
    try (BufferedReader said = limited.errorReader(StandardCharsets.UTF_8)) {
      URI server = URI.create(said.readLine().replaceFirst(".* at ", ""));
      for (int i = 0; i < 2; i++) { // the first may just fit
        URI search = server.resolve("api/search?q=dinosaur" + i);
        HttpRequest request = HttpRequest.newBuilder(search).build();
        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode())
            .isEqualTo(200);
      }
      String warning = said.readLine();
      while (warning != null && !warning.contains("\"event\":\"warning\"")) {
        warning = said.readLine();
      }
      assertThat(warning)
          .contains("missed.jsonl: File too large; free disk space, or change the permissions");
    } finally {
      limited.toHandle().destroy();
      limited.waitFor();
    }
  }

  private ProcessBuilder limited(String... args) {
    ProcessBuilder command =
        new ProcessBuilder(
            "sh",
            "-c",
            "ulimit -f 16; exec \"$@\"",
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Dharu.stderr.terminal=true",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    command.command().addAll(List.of(args));
    command.environment().putAll(Map.of("TERM", "xterm", "NO_COLOR", "1"));
    return command.directory(home.toFile());
  }

  private static String manyWords() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      words.append("word").append(i).append(i % 10 == 9 ? ".\n\n" : " ");
    }
    return words.toString();
  }
}
