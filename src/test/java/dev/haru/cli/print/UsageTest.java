package dev.haru.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "index",
        "search",
        "show",
        "glossary",
        "serve",
        "zero-hits",
        "eval",
        "doctor",
        "completion"
      })
  void helpHasAnExample(String command) {
    Run run = new Cli(home).run(args(command + " --help"));
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    String example = command.isEmpty() ? "haru search " : "haru " + command + " ";
    assertThat(run.out().substring(run.out().indexOf("Example"))).contains("  " + example.strip());
  }

  @Test
  void withoutACommandAndATerminalTheHelpIsPrinted() {
    Run run = new Cli(home).run();
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(new Cli(home).run("--help").out());
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 60, 80, 200})
  void helpFitsTheTerminal(int columns) {
    Run run = new Cli(home).onTerminal(columns).set("NO_COLOR", "1").run("search", "--help");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.outLines()).allMatch(line -> Width.of(line) <= Math.max(columns, 55));
  }

  @ParameterizedTest
  @CsvSource({
    "search git --limti 3, --limit",
    "search git --lmit 3, --limit",
    "index --cntent x, Did you mean: --content?",
    "search git --jsn, --json",
    "index --contnt x, --content",
    "eval --querys x, --queries",
    "serch git, haru search",
    "doctr, haru doctor"
  })
  void mistypedWordSuggestsTheRightOne(String line, String right) {
    Run run = new Cli(home).run(args(line));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines().get(0)).startsWith("haru: ");
    assertThat(run.err()).contains(right).contains("--help'.");
  }

  @ParameterizedTest
  @CsvSource({
    "--content x search git, '--content stands before the command; put it after it: haru search"
        + " --content'",
    "search, Missing required parameter: 'QUERY'",
    "show, Missing required parameter: 'PLACE'",
    "completion, Missing required parameter: 'bash|zsh|fish'",
    "eval, Missing required option: '--queries=FILE'",
    "search git --limit, Missing required parameter for option '--limit' (N)",
    "search git --limit many, Invalid value for option '--limit': 'many' is not an int",
    "completion tcsh, 'Invalid value for positional parameter at index 0 (bash|zsh|fish): expected"
        + " one of [bash, zsh, fish] (case-sensitive) but was ''tcsh'''",
    "index more, Unmatched argument at index 1: 'more'"
  })
  void wrongUseIsToldInOneSentence(String line, String sentence) {
    Run run = new Cli(home).run(args(line));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines().get(0)).isEqualTo("haru: " + sentence);
    assertThat(run.errLines().getLast()).matches("See 'haru.* --help'\\.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          load balancing       | there is no command 'load'   | haru search load balancing
          로드 밸런싱          | there is no command '로드'   | haru search 로드 밸런싱
          C++ isn't $PATH      | there is no command 'C++'    | haru search C++ 'isn'\\''t' '$PATH'
          serch git            | there is no command 'serch'  | haru search serch git
          """)
  void wordsWithoutACommandTellHowToSearchForThem(String line, String sentence, String search) {
    Run run = new Cli(home).run(args(line));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errLines())
        .startsWith("haru: " + sentence)
        .contains("To search for it: " + search)
        .endsWith("See 'haru --help'.");
  }

  @Test
  void unknownOptionOfASearchTellsHowToSearchForIt() {
    Run run = new Cli(home).run("search", "git push", "--force");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errLines())
        .contains(
            "haru: Unknown option: '--force'",
            "To search for it: haru search -- 'git push' --force");
    assertThat(new Cli(home).run("search", "--limit", "2", "--force").errLines())
        .contains("To search for it: haru search -- --force");
    assertThat(new Cli(home).run("index", "--force").err()).doesNotContain("To search");
  }

  @Test
  void versionIsPrinted() {
    Run run = new Cli(home).run("--version");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("haru ");
  }

  private static String[] args(String line) {
    return line.isBlank() ? new String[0] : line.strip().split(" ", -1);
  }
}
