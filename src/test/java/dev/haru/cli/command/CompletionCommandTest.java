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

  @ParameterizedTest
  @ValueSource(strings = {"zsh", "fish"})
  void scriptIsSyntacticallyRight(String shell) throws Exception {
    Path program = Path.of("/usr/bin", shell);
    assumeTrue(Files.isExecutable(program), "there is a " + shell);
    Path script =
        Files.writeString(
            home.resolve("haru." + shell), new Cli(home).run("completion", shell).out());
    assertThat(bash("-c", "exec \"$@\"", "bash", program.toString(), "-n", script.toString()))
        .isEmpty();
  }

  @Test
  void zshScriptDescribesCommandsAndOptions() {
    assertThat(new Cli(home).run("completion", "zsh").out())
        .contains(
            "'search:Finds the sections that answer a query, best first.'",
            "'--lang[Only lessons in this language.]:LANG:{_haru_values language}'",
            "'--year[Only lessons of this year.]:N:{_haru_values year}'",
            "'*:PLACE:{_haru_values lesson}'",
            "'*--content[The course'\\''s directory; can be repeated.]:DIR:_files'")
        .doesNotContain("--values[");
  }

  @Test
  void bashCompletesWhatTheCourseHas() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is a bash");
    Path script =
        Files.writeString(home.resolve("haru.bash"), new Cli(home).run("completion", "bash").out());
    assertThat(completed(script, "haru", "search", "--lang", "k")).containsExactly("ko");
    assertThat(completed(script, "haru", "search", "--year", "2")).containsExactly("2025", "2026");
    assertThat(completed(script, "haru", "show", "d")).containsExactly("day\\ 1.md");
    assertThat(completed(script, "haru", "show", "--")).contains("--content");
    assertThat(completed(script, "haru", "show", "\\$"))
        .containsExactly("\\$\\(touch\\ harm\\).md");
    assertThat(Path.of("harm")).doesNotExist();
  }

  @Test
  void valuesAreThoseOfTheIndex() {
    Cli cli = Cli.withSmallCourse(home);
    assertThat(cli.run("completion", "bash", "--values", "language"))
        .isEqualTo(new Run(0, "", "")); // nothing is built for it
    cli.run("index");
    assertThat(cli.run("completion", "bash", "--values", "language").outLines())
        .containsExactlyInAnyOrder("en", "ko");
    assertThat(cli.run("completion", "bash", "--values", "year").outLines())
        .containsExactly("2026");
    assertThat(cli.run("completion", "bash", "--values", "lesson").outLines())
        .contains("2026/Days/day01.md", "2026/ko/Days/day01.md", "README.md");
    cli.set("HARU_CONTENT", home.resolve("nowhere"));
    assertThat(cli.run("completion", "bash", "--values", "year")).isEqualTo(new Run(0, "", ""));
  }

  private static List<String> completed(Path script, String... words) throws Exception {
    String line = String.join(" ", words);
    String program =
        """
        haru() {
          case $4 in
            language) printf '%%s\\n' en ko ;;
            year) printf '%%s\\n' 2025 2026 ;;
            lesson) printf '%%s\\n' 'day 1.md' '$(touch harm).md' ;;
          esac
        }
        source "$1"
        COMP_WORDS=(%s); COMP_CWORD=%d; COMP_LINE="%s"; COMP_POINT=${#COMP_LINE}
        _haru
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
