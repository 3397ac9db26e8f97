package dev.haru.cli.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.cli.Haru;
import dev.haru.cli.ManPage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ManPageTest {

  private final CommandLine root = commandLine();

  private final String page = ManPage.of(root);

  @Test
  void tellsEveryCommandWithItsOptions() {
    assertThat(root.getSubcommands()).isNotEmpty();
    root.getSubcommands()
        .forEach((name, command) -> {
          String section = section(".SS haru " + name.replace("-", "\\-") + " ");
          command
              .getCommandSpec()
              .options()
              .forEach(option ->
                  assertThat(section + section(".SH OPTIONS"))
                      .contains(option.longestName().replace("-", "\\-")));
        });
  }

  @Test
  void tellsEnvironmentFilesAndExitCodes() {
    assertThat(section(".SH ENVIRONMENT")).contains("\\fBHARU_CONTENT\\fR\n");
    assertThat(section(".SH FILES")).contains("\\fBharu.yaml\\fR\n");
    assertThat(section(".SH EXIT STATUS")).contains("\\fB1\\fR\nNothing was found.\n");
  }

  /** Groff would read unescaped text as requests, escapes and typographic dashes. */
  @Test
  void textIsEscaped() {
    assertThat(page.lines().filter(line -> line.startsWith(".")))
        .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|PP|nf|fi)( .*)?"));
    assertThat(page).contains("haru search \\-\\- docker exec \\-it").contains("(10)");
    assertThat(page).doesNotContain("${");
  }

  private String section(String title) {
    int start = page.indexOf(title);
    assertThat(start).as(title).isNotNegative();
    int end = page.indexOf("\n.S", start + 1);
    return page.substring(start, end < 0 ? page.length() : end);
  }

  private static CommandLine commandLine() {
    Output out = new Output(System.out);
    Console console = new Console(out, out, false, false, 80, Map.of());
    return Haru.commandLine(console, new Environment(Path.of(""), Path.of(""), (start, end) -> {}));
  }
}
