package dev.haru.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Named pipes in place of files: opening one would wait for a writer. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PipesTest {

  private static final String REFUSED = "it is a pipe or a device; put a regular file in its place";

  @TempDir private Path home;
  private Cli cli;

  @BeforeEach
  void makeCourse() {
    cli = new Cli(home);
    cli.content().with("day01.md", "# Docker\n\nA container.\n");
  }

  private Path pipe(Path file) throws Exception {
    Process made = new ProcessBuilder("mkfifo", file.toString()).start();
    assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(made.exitValue()).isZero();
    return file;
  }

  private void assertRefused(Path file, String... arguments) throws Exception {
    Cli.Run run = cli.run(arguments);

    assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(run.errLines()).hasSize(1);
    assertThat(run.err()).contains(file + ": " + REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "search docker", "suggest doc", "doctor", "serve --port 0"})
  void settingsAreNotOpened(String command) throws Exception {
    assertRefused(pipe(home.resolve("content/haru.yaml")), command.split(" ", -1));
  }

  @Test
  void glossaryIsNotOpened() throws Exception {
    Path pipe = pipe(home.resolve("content/words.yaml"));
    cli.content().with("haru.yaml", "glossary: words.yaml\n");
    assertRefused(pipe, "index");

    cli.content().with("haru.yaml", "glossary: /dev/zero\n");
    assertRefused(Path.of("/dev/zero"), "index", "--allow-outside", "/dev");

    Path link = Files.createSymbolicLink(home.resolve("content/link.yaml"), pipe);
    cli.content().with("haru.yaml", "glossary: link.yaml\n");
    assertRefused(link, "index");
  }

  @Test
  void filesOfOptionsAreNotOpened() throws Exception {
    Path pipe = pipe(home.resolve("pipe"));
    Path queries = Files.writeString(home.resolve("queries.tsv"), "1\t\tdocker\n");

    for (List<String> arguments :
        List.of(
            List.of("eval", "--queries", "pipe"),
            List.of("eval", "--queries", queries.toString(), "--qrels", "pipe"),
            List.of("zero-hits", "pipe"),
            List.of("serve", "--port", "0", "--token-file", "pipe"),
            List.of("serve", "--port", "0", "--zero-hits", "pipe"))) {
      assertRefused(pipe, arguments.toArray(String[]::new));
    }
  }

  @Test
  void lessonsThatArePipesAreLeftOutByName() throws Exception {
    pipe(home.resolve("content/day02.md"));
    Files.createSymbolicLink(home.resolve("content/day03.md"), pipe(home.resolve("content/pipe")));

    Cli.Run run = cli.run("index");
    assertThat(run.code()).isEqualTo(ExitCode.FAILURE);
    for (String name : new String[] {"day02.md", "day03.md"}) {
      assertThat(run.err()).contains("haru: " + name + ": it is a pipe or a device, not a file");
    }
    assertThat(cli.run("search", "docker").code()).isEqualTo(ExitCode.DONE);
  }
}
