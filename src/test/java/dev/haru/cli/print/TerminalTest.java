package dev.haru.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Output to a terminal and to a pipe. */
@Tag("slow")
class TerminalTest {

  private static final String ESC = "\u001B";
  private static final String COLOURS = ESC + "\\[[0-9;]*m";
  private static final String LINKS = ESC + "\\]8;;[!-~]*" + ESC + "\\\\";

  /** Attacks by a lesson: C0 and C1 controls, a title, clearing the screen, text direction. */
  private static final String EVIL = "\u001b[2J\u001b]0;x\u0007\u009b31m\u0008\u202e\u0085";

  @TempDir Path home;

  @Test
  void pipeGetsNoEscapeCodes() {
    Run run = Cli.withSmallCourse(home).run("search", "load balancing");
    assertThat(run.out() + run.err()).doesNotContain(ESC).doesNotContain("\r");
  }

  @Test
  void terminalGetsColoursAndLinks() {
    Cli cli = Cli.withSmallCourse(home).onTerminal(80);
    cli.content().with("haru.yaml", "links: { base: 'https://c.test' }\n");
    Run run = cli.run("search", "servers");
    assertThat(run.out())
        .contains(ESC + "[33mservers" + ESC + "[0m")
        .contains(ESC + "]8;;file:///")
        .contains(ESC + "]8;;https://c.test/2026/Days/day01.md#day-1-load-balancing" + ESC);
    assertThat(plain(run.out()))
        .isEqualTo(new Cli(home).run("search", "servers").out().replaceAll(" +https://\\S+\n", ""))
        .doesNotContain(ESC);
    assertThat(run.err()).contains(ESC + "[2m");
  }

  @ParameterizedTest
  @CsvSource({
    "true, NO_COLOR, 1, false, true",
    "true, NO_COLOR, '', true, true",
    "false, CLICOLOR_FORCE, 1, true, false",
    "false, CLICOLOR_FORCE, 0, false, false",
    "true, TERM, dumb, false, false",
    "true, TERM, xterm-256color, true, true"
  })
  void environmentDecidesOnColour(
      boolean terminal, String variable, String value, boolean colour, boolean links) {
    Cli cli = Cli.withSmallCourse(home).set(variable, value);
    String out = (terminal ? cli.onTerminal(80) : cli).run("search", "servers").out();
    assertThat(out.contains(ESC + "[")).as("colour").isEqualTo(colour);
    assertThat(out.contains(ESC + "]8;;")).as("links").isEqualTo(links);
  }

  @Test
  void redirectedOutputIsPlainThoughTheErrorsGoToATerminal() {
    Run run = Cli.withSmallCourse(home).onTerminal(80).outputRedirected().run("search", "servers");
    assertThat(run.out()).doesNotContain(ESC);
    assertThat(run.err()).contains(ESC);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 200})
  void noLineIsWiderThanTheTerminal(int columns) {
    Cli cli = Cli.withSmallCourse(home).onTerminal(columns);
    String korean = "쿠버네티스는 컨테이너를 여러 노드에 배치하고 다시 시작하며 확장합니다";
    cli.content()
        .with("2026/ko/Days/day03.md", "# " + korean.repeat(4) + "\n\n" + (korean + ". ").repeat(9))
        .with("2026/Days/day04.md", "# Long\n\n" + "쿠버네티스kubernetes".repeat(60) + " kubernetes\n");
    Run run = cli.run("search", "쿠버네티스", "kubernetes");
    assertThat(run.outLines()).hasSizeGreaterThan(8);
    assertThat(plain(run.out()).lines()).allMatch(line -> Width.of(line) <= columns);
    Run show = cli.run("show", "2026/ko/Days/day03.md:1");
    assertThat(plain(show.out()).lines()).hasSizeGreaterThan(3);
    assertThat(plain(show.out()).lines()).allMatch(line -> Width.of(line) <= columns);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void controlCharactersOfLessonsNeverReachTheTerminal(boolean terminal) {
    Cli cli = terminal ? new Cli(home).onTerminal(80) : new Cli(home);
    cli.content()
        .with("haru.yaml", "name: \"N\\e[2J\\x9b31m\"\n")
        .with(
            "evil.md",
            "# Wolf "
                + EVIL
                + "\n\nWolf "
                + EVIL
                + "\n\n- a "
                + EVIL
                + "\n\n    wolf "
                + EVIL
                + "\n"
                + "\n| wolf "
                + EVIL
                + " | b |\n| --- | --- |\n| c | d "
                + EVIL
                + " |\n"
                + "\n!["
                + EVIL
                + "wolf](x.png)\n")
        .with("bad.md", "---\nlang: \"\\e[2J\"\n---\n\n# Wolf\n");
    assertHarmless(cli.run("search", "wolf"));
    assertHarmless(cli.run("search", "wolf", "--explain"));
    assertHarmless(cli.run("search", "wolf", "--json"));
    assertHarmless(cli.run("show", "evil.md:1"));
    assertHarmless(cli.run("index"));
    assertHarmless(cli.run("doctor"));
  }

  /** A name with line ends could forge a hit. */
  @Test
  void nameOfAFileIsOneLine() {
    Cli cli = new Cli(home);
    cli.content()
        .with("a\n 2. forged\r\tb.md", "# Wolf\n")
        .with("c\n.md", "---\na: [\n---\n# Fox\n");
    Run run = cli.run("search", "wolf");
    assertThat(run.outLines()).anyMatch(line -> line.contains("a� 2. forged��b.md:1"));
    assertThat(run.errLines()).anyMatch(line -> line.contains("c�.md:"));
    assertThat(cli.run("show", "a\n 2. forged\r\tb.md:1").outLines())
        .anyMatch(line -> line.contains("a� 2. forged��b.md:1"));
  }

  @Test
  void controlCharactersOfArgumentsNeverReachTheTerminal() {
    Cli cli = Cli.withSmallCourse(home);
    assertHarmless(cli.run("search", "zebra" + EVIL));
    assertHarmless(cli.run("search", "git", "--lang", EVIL));
    assertHarmless(cli.run("search", "git", "--limit", EVIL));
    assertHarmless(cli.run("search", "git", "--" + EVIL));
    assertHarmless(cli.run("search", "git", "--content", "x" + EVIL));
    assertHarmless(cli.run("show", EVIL));
    assertHarmless(cli.run("show", EVIL + ":1"));
    assertHarmless(cli.run(EVIL));
    assertHarmless(cli.run("eval", "--queries", "x" + EVIL));
  }

  @ParameterizedTest
  @CsvSource({
    "search servers",
    "search servers --json",
    "show 2026/Days/day01.md:1",
    "doctor",
    "completion bash",
    "--help",
    "search --help"
  })
  void closedOutputEndsQuietly(String line) {
    Cli cli = Cli.withSmallCourse(home);
    cli.run("index");
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Run run = cli.run(closed, line.split(" ", -1));
    assertThat(run.code()).isZero();
    assertThat(run.err()).doesNotContain("haru: ").doesNotContain("Broken pipe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search servers",
        "search servers --json",
        "search nothinglikethis --json",
        "suggest load",
        "suggest load --json",
        "show 2026/Days/day01.md:1",
        "glossary kubernetes",
        "eval --queries queries.tsv",
        "doctor",
        "completion bash",
        "completion fish",
        "index --json",
        "zero-hits missed.jsonl",
        "--version",
        "--help",
        "search --help"
      })
  void outputThatIsLostIsAFailure(String line) {
    Cli cli = Cli.withSmallCourse(home);
    cli.run("index");
    new TestCourse(home)
        .with("queries.tsv", "1\ten\thealth checks\n")
        .with("missed.jsonl", "{\"time\":\"2026-11-02T10:00:00Z\",\"query\":\"nomad\"}\n");
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Run run = cli.run(full, line.split(" ", -1));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.errLines())
        .last()
        .isEqualTo(
            "haru: cannot write the output: No space left on device; free some space on its"
                + " disk, or send it elsewhere");
  }

  private static String plain(String text) {
    return text.replaceAll(COLOURS, "").replaceAll(LINKS, "");
  }

  /** Without haru's own codes, the output has no control characters except line ends. */
  private static void assertHarmless(Run run) {
    String progress = "\r" + ESC + "\\[K";
    assertThat(plain(run.out() + run.err()).replaceAll(progress, ""))
        .isNotEmpty()
        .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e]")
        .doesNotContain("\tat ");
  }
}
