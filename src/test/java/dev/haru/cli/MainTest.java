package dev.haru.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** haru as a process of its own. */
class MainTest {

  @TempDir Path home;

  @BeforeEach
  void writeCourse() {
    Cli.withSmallCourse(home);
  }

  @Test
  void serverThatIsToldToEndHasDoneItsWork() throws Exception {
    Process haru = start(List.of(), "serve", "--port", "0");
    try (BufferedReader said = haru.errorReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !line.startsWith("Embed: ")) {
        line = said.readLine();
      }
      assertThat(line).isNotNull();
      haru.toHandle().destroy(); // as kill does; the process's own would close its streams
      assertThat(haru.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(haru.exitValue()).isZero();
      assertThat(said.lines()).as("nothing but the log").allMatch(each -> each.startsWith("{"));
    }
  }

  /** A search starts in a fraction of a second; the server's libraries would take as long again. */
  @Test
  void searchLoadsNothingOfTheServer() throws Exception {
    Path classes = home.resolve("classes.txt");
    Process haru = start(List.of("-Xlog:class+load:file=" + classes), "search", "load");
    haru.getOutputStream().close();
    haru.getInputStream().readAllBytes();
    assertThat(haru.waitFor()).isZero();
    try (Stream<String> loaded = Files.lines(classes)) {
      assertThat(loaded.filter(line -> line.contains(" source: ")))
          .anyMatch(line -> line.contains(" dev.haru.cli.SearchCommand "))
          .noneMatch(line ->
              line.matches(
                  ".* (dev\\.haru\\.server|dev\\.haru\\.search\\.live|io\\.javalin|kotlin"
                      + "|org\\.eclipse\\.jetty|io\\.prometheus|org\\.slf4j)\\..*"));
    }
  }

  private Process start(List<String> options, String... args) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Dharu.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("HARU_"));
    return builder.start();
  }
}
