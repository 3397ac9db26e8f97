package dev.haru.cli.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import dev.haru.cli.Main;
import dev.haru.kit.Cli;
import dev.haru.kit.Pause;
import dev.haru.kit.TestCourse;
import java.io.BufferedReader;
import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** haru as a separate process. */
@Tag("process")
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

  /** The course is so large that its first build takes seconds. */
  @ParameterizedTest
  @CsvSource({"serve --port 0, 0", "index --watch, 0", "index, 143"})
  @DisabledOnOs(WINDOWS)
  void endDuringTheFirstBuildLeavesNoIndex(String line, int code) throws Exception {
    TestCourse course = new TestCourse(home.resolve("content"));
    String words = "The build of this lesson takes a moment. ".repeat(100);
    for (int i = 0; i < 1_500; i++) {
      course.with("lesson" + i + ".md", "# Lesson " + i + "\n\n" + words);
    }
    Path index = home.resolve("own");
    List<String> args = new ArrayList<>(List.of(line.split(" ", -1)));
    args.addAll(List.of("--content", course.content().toString(), "--index", index.toString()));
    Process haru = start(List.of(), args.toArray(String[]::new));
    try (BufferedReader said = haru.errorReader(StandardCharsets.UTF_8)) {
      assertThat(until(() -> Files.exists(index.resolve("writer.txt")))).isTrue();
      haru.toHandle().destroy();
      assertThat(haru.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(haru.exitValue()).isEqualTo(code);
      assertThat(said.lines().filter(each -> !each.startsWith("{")))
          .allMatch(each -> each.startsWith("There is no index yet"));
    }
    try (Stream<Path> files = Files.list(index)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names).noneMatch(name -> name.startsWith("segments"));
      if (code == 0) {
        assertThat(names).containsExactlyInAnyOrder("haru-index.txt", "write.lock");
      }
    }
  }

  @Test
  void startThatFailsIsAFailure() throws Exception {
    Files.writeString(home.resolve("content/haru.yaml"), "languages: [\n");
    for (String line : List.of("serve --port 0", "index --watch")) {
      Process haru = start(List.of(), line.split(" ", -1));
      assertThat(haru.errorReader(StandardCharsets.UTF_8).lines())
          .singleElement()
          .asString()
          .startsWith("haru: ");
      assertThat(haru.waitFor()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search load",
        "search load --json",
        "suggest load",
        "--version",
        "glossary kubernetes",
        "doctor",
        "completion zsh",
        "index --json"
      })
  @EnabledOnOs(LINUX)
  void fullDiskForTheOutputIsAFailure(String line) throws Exception {
    Cli.withSmallCourse(home).run("index");
    Process haru = start(List.of(), Redirect.to(new File("/dev/full")), line.split(" ", -1));
    assertThat(haru.errorReader(StandardCharsets.UTF_8).lines())
        .last()
        .asString()
        .startsWith("haru: cannot write the output: No space left on device; ");
    assertThat(haru.waitFor()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"search load, 0", "search zebra, 1", "--version, 0", "search --content nowhere x, 2"})
  @EnabledOnOs(LINUX)
  void fullDiskForComplaintsChangesNothing(String line, int code) throws Exception {
    ProcessBuilder builder = command(List.of(), line.split(" ", -1));
    Process haru = builder.redirectError(new File("/dev/full")).start();
    haru.inputReader(StandardCharsets.UTF_8).lines().forEach(each -> {});
    assertThat(haru.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(haru.exitValue()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"completion bash", "--help", "search load --limit 100"})
  @DisabledOnOs(WINDOWS)
  void pipeThatIsClosedIsNoFailure(String line) throws Exception {
    Cli.withSmallCourse(home).run("index");
    ProcessBuilder builder = command(List.of(), line.split(" ", -1));
    builder.command().addAll(0, List.of("sh", "-c", "(\"$@\"; echo $? >&2) | :", "sh"));
    Process shell = builder.start();
    assertThat(shell.errorReader(StandardCharsets.UTF_8).lines()).last().isEqualTo("0");
    assertThat(shell.waitFor()).isZero();
  }

  /** Waits up to a minute for a condition. */
  private static boolean until(BooleanSupplier condition) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Pause.shortly();
    }
    return condition.getAsBoolean();
  }

  /** Loading the server's libraries would double the time of a search. */
  @Test
  void searchLoadsNothingOfTheServer() throws Exception {
    Path classes = home.resolve("classes.txt");
    Process haru = start(List.of("-Xlog:class+load:file=" + classes), "search", "load");
    haru.getOutputStream().close();
    haru.getInputStream().readAllBytes();
    assertThat(haru.waitFor()).isZero();
    try (Stream<String> loaded = Files.lines(classes)) {
      assertThat(loaded.filter(line -> line.contains(" source: ")))
          .anyMatch(line -> line.contains(" dev.haru.cli.command.SearchCommand "))
          .noneMatch(line ->
              line.matches(
                  ".* (dev\\.haru\\.server|dev\\.haru\\.search\\.live|io\\.javalin|kotlin"
                      + "|org\\.eclipse\\.jetty|io\\.prometheus|org\\.slf4j)\\..*"));
    }
  }

  private Process start(List<String> options, String... args) throws Exception {
    return start(options, Redirect.PIPE, args);
  }

  private Process start(List<String> options, Redirect output, String... args) throws Exception {
    return command(options, args).redirectOutput(output).start();
  }

  private ProcessBuilder command(List<String> options, String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1", // as the launcher starts searches
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dharu.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("HARU_"));
    return builder;
  }
}
