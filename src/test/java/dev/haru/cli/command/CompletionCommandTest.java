package dev.haru.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionCommandTest {

  private static final List<String> COMMANDS =
      List.of("index", "search", "suggest", "show", "eval", "doctor", "completion");
  private static final List<String> OPTIONS =
      List.of(
          "content",
          "index",
          "lang",
          "year",
          "day",
          "limit",
          "offset",
          "json",
          "explain",
          "queries",
          "qrels",
          "run",
          "watch",
          "no-watch",
          "help",
          "version");

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void scriptKnowsEveryCommandAndOption(String shell) {
    Run run = new Cli(home).run("completion", shell);
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    String optionMark = shell.equals("fish") ? " -l " : "--";
    assertThat(COMMANDS)
        .allSatisfy(name -> assertThat(run.out()).containsPattern("\\b" + name + "\\b"));
    assertThat(OPTIONS)
        .allSatisfy(name -> assertThat(run.out()).containsPattern(optionMark + name + "\\b"));
  }

  @Test
  void bashScriptIsSyntacticallyRight() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is a bash");
    Path script =
        Files.writeString(home.resolve("haru.bash"), new Cli(home).run("completion", "bash").out());
    assertThat(bash("-n", script.toString())).isEmpty();
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is a bash");
    Path script =
        Files.writeString(home.resolve("haru.bash"), new Cli(home).run("completion", "bash").out());
    assertThat(completed(script, "haru", "se")).contains("search").doesNotContain("index");
    assertThat(completed(script, "haru", "search", "--l")).contains("--lang", "--limit");
    assertThat(completed(script, "haru", "completion", "f")).contains("fish");
  }

  private static List<String> completed(Path script, String... words) throws Exception {
    String line = String.join(" ", words);
    String program =
        """
        source "$1"
        COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE="%s"; COMP_POINT=${#COMP_LINE}
        _complete_haru
        printf '%%s\\n' "${COMPREPLY[@]}"
        """;
    String filled = String.format(Locale.ROOT, program, line, words.length - 1, line);
    return bash("-c", filled, "bash", script.toString()).lines().map(String::strip).toList();
  }

  private static String bash(String... args) throws IOException, InterruptedException {
    String[] command = new String[args.length + 1];
    command[0] = "/bin/bash";
    System.arraycopy(args, 0, command, 1, args.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
