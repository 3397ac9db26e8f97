package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.cli.Main;
import dev.haru.kit.Cli;
import dev.haru.kit.JsonValues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process of {@code haru mcp}. */
@Tag("process")
class McpCommandTest {

  @TempDir private Path root;

  private static String ping(int id) {
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}\n";
  }

  private record Run(int code, List<String> out, String err) {}

  private Run run(String input, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dharu.home=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "mcp"));
    command.addAll(List.of(options));
    Path in = Files.writeString(root.resolve("in"), input);
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(root.resolve("out").toFile())
            .redirectError(root.resolve("err").toFile());
    process.environment().remove("HARU_CONTENT");
    Process started = process.start();
    assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(
        started.exitValue(),
        Files.readString(root.resolve("out"), StandardCharsets.UTF_8).lines().toList(),
        Files.readString(root.resolve("err"), StandardCharsets.UTF_8));
  }

  @Test
  void outputIsTheProtocolAloneAndTheEndOfTheInputEndsIt() throws Exception {
    Cli.withSmallCourse(root).content().with("latin.md", "---", "a: [", "---", "# Broken");
    String search =
        "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":"
            + "{\"name\":\"search\",\"arguments\":{\"query\":\"로드 밸런싱\"}}}\n";
    Run run =
        run(
            ping(1) + "nonsense\n" + search + ping(3),
            "--content",
            root.resolve("content").toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .hasSize(4)
        .allSatisfy(line -> assertThat(JsonValues.object(line)).containsEntry("jsonrpc", "2.0"));
    assertThat(run.out().get(2)).contains("2026/ko/Days/day01.md:1");
    assertThat(run.err())
        .contains("There is no index yet", "latin.md", "waiting for an assistant's messages")
        .doesNotContain("\tat ");
  }

  @Test
  void courseThatCannotBeUsedIsToldAtOnce() throws Exception {
    Run run = run(ping(1), "--content", root.resolve("no-such").toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no-such").contains("--content").doesNotContain("\tat ");
  }
}
