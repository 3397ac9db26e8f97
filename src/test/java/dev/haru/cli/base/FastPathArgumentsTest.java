package dev.haru.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import dev.haru.kit.Cli.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastPathArgumentsTest {

  @TempDir Path home;

  private Cli cli;

  @BeforeEach
  void writeCourse() {
    cli = Cli.withSmallCourse(home);
    cli.run("index");
    cli.run("index", "--index", "elsewhere");
  }

  /** With the default limit added, picocli parses what is otherwise the same command line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "load",
        "load balancing",
        "로드 --lang ko",
        "--lang en load balancing",
        "load --json balancing",
        "load --content content",
        "load --content content --content missing",
        "load --index elsewhere",
        "lang:ko load",
        "@load 'a' $x ${y} load",
        "load --lang @x",
        "load --lang English",
        "nothing-of-the-kind"
      })
  void meansWhatPicocliReads(String arguments) {
    List<String> plain = new ArrayList<>(List.of("search"));
    plain.addAll(List.of(arguments.split(" ", -1)));
    List<String> forPicocli = new ArrayList<>(plain);
    forPicocli.addAll(List.of("--limit", "10"));
    assertThat(FastPathArguments.of(plain.toArray(String[]::new))).isNotNull();
    assertThat(FastPathArguments.of(forPicocli.toArray(String[]::new))).isNull();
    Run expected = cli.run(forPicocli.toArray(String[]::new));
    Run run = cli.run(plain.toArray(String[]::new));
    assertThat(untimed(run.out())).isEqualTo(untimed(expected.out()));
    assertThat(untimed(run.err())).isEqualTo(untimed(expected.err()));
    assertThat(run.code()).isEqualTo(expected.code());
  }

  private static String untimed(String text) {
    return text.replaceAll("in \\d+ ms|\"tookMillis\" ?: ?\\d+", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search",
        "index load",
        "search --json",
        "search load --help",
        "search -h",
        "search load --lang",
        "search load --lang --json",
        "search load --lang=ko",
        "search load --lang ko --lang en",
        "search load --index a --index b",
        "search load --json --json",
        "search load --limit many",
        "search -- load",
        "search load -",
        "search \"load balancing\""
      })
  void leavesTheRestToPicocli(String line) {
    assertThat(FastPathArguments.of(line.split(" ", -1))).isNull();
  }

  @Test
  void leavesAnEmptyWordToPicocli() {
    assertThat(FastPathArguments.of("search", "")).isNull();
  }
}
