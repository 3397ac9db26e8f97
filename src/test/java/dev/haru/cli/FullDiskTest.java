package dev.haru.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.haru.Answers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** {@code haru index} where the system itself refuses to write more. */
class FullDiskTest {

  /** How a line that says how far a build is makes room for the next. */
  private static final String CLEARED = "\r\u001B[K";

  @TempDir Path home;

  /** The shell's limit on the size of files, 8 KB, stands for the full disk. */
  @Test
  @DisabledOnOs(WINDOWS)
  void refusedWriteIsToldInOneSentenceAndLeavesTheIndex() throws Exception {
    Cli cli = Cli.withSmallCourse(home);
    assertThat(cli.run("index", "--index", "own").code()).isZero();
    Answers before = Answers.of(home.resolve("own"));
    cli.content().with("2026/Days/day03.md", "# Day 3\n\n" + manyWords());
    Path err = home.resolve("err");
    ProcessBuilder command =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f 16; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-Dharu.stderr.terminal=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "index",
                "--content",
                home.resolve("content").toString(),
                "--index",
                home.resolve("own").toString())
            .redirectError(err.toFile());
    command.environment().putAll(Map.of("TERM", "xterm", "NO_COLOR", "1"));
    Process limited = command.start();
    assertThat(limited.inputReader().lines()).isEmpty();
    assertThat(limited.waitFor()).isEqualTo(ExitCode.FAILURE);
    String told = Files.readString(err, StandardCharsets.UTF_8);
    assertThat(told.substring(told.lastIndexOf(CLEARED) + CLEARED.length()))
        .hasLineCount(1)
        .startsWith("haru: the index ")
        .contains("the index " + home.resolve("own") + " cannot be written: File too large");
    assertThat(Answers.of(home.resolve("own"))).isEqualTo(before);
    assertThat(cli.run("index", "--index", "own").code()).isZero();
    assertThat(cli.run("search", "--index", "own", "word4999").out()).contains("day03.md");
  }

  private static String manyWords() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      words.append("word").append(i).append(i % 10 == 9 ? ".\n\n" : " ");
    }
    return words.toString();
  }
}
