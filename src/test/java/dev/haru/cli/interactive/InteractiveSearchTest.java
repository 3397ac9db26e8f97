package dev.haru.cli.interactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.haru.cli.print.Width;
import dev.haru.kit.TestCourse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code haru} on a real pseudo-terminal. */
@Tag("process")
class InteractiveSearchTest {

  @TempDir Path temp;
  private Tmux terminal;

  @BeforeEach
  void requireTmux() {
    if (System.getenv("CI") == null) {
      assumeThat(Tmux.isInstalled()).as("tmux is installed; .ci/run does it").isTrue();
    }
    new TestCourse(temp.resolve("course"))
        .with("haru.yaml", "name: Waders\nlinks:\n  base: https://course.example.org/\n")
        .with(
            "2026/Days/day01.md",
            "# Day 1: Herons\n\nA heron waits.\n\n## Food\n\nA heron eats \u001b[31mfish\u0007.\n"
                + "\nMore of it.\n".repeat(60)
                + "\nThe last line.\n")
        .with("2026/ko/Days/day01.md", "# 1일차: 왜가리\n\n왜가리가 기다립니다.\n\n## 먹이\n\n왜가리는 물고기를 먹습니다.\n")
        .with("2026/Days/day02.md", "# Day 2: Storks\n\nA stork is no heron.\n");
  }

  @AfterEach
  void end() throws Exception {
    if (terminal != null) {
      terminal.close();
    }
  }

  private void start(int columns, int rows, String environment) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path script = temp.resolve("haru.sh");
    Files.writeString(
        script,
        String.join(
            " ",
            "exec",
            java,
            "--enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
            "-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8",
            "-Dharu.home=" + temp,
            "-Dharu.stdout.terminal=${T:-true} -Dharu.stderr.terminal=true",
            "-cp '" + System.getProperty("java.class.path") + "' dev.haru.cli.Main",
            "--content " + temp.resolve("course"),
            "--index " + temp.resolve("index")));
    terminal =
        Tmux.start(
            temp, columns, rows, environment + " LC_ALL=C.UTF-8 sh " + script + " 2>/dev/null");
  }

  private ProcessHandle haru() throws Exception {
    long shell = Long.parseLong(terminal.known("pane_pid"));
    return ProcessHandle.of(shell).orElseThrow().children().findFirst().orElseThrow();
  }

  private void search(String query, String found) throws Exception {
    terminal.await("Search Waders");
    terminal.type(query);
    terminal.await(screen -> screen.startsWith("❯ " + query + "\n") && screen.contains(found));
  }

  private void assertThatItLeaves() throws Exception {
    terminal.await("ended 0");
    assertThat(terminal.known("alternate_on")).isEqualTo("0");
    assertThat(terminal.known("cursor_flag")).isEqualTo("1");
    terminal.type("stty -a");
    terminal.keys("Enter");
    terminal.await(screen -> screen.contains(" icanon") && screen.contains(" echo "));
  }

  @Test
  void hitsAndAPreviewComeAsOneTypes() throws Exception {
    start(120, 30, "");
    assertThat(terminal.await("Search Waders")).contains("Waders: 3 lessons", "Esc leave");
    assertThat(terminal.known("alternate_on")).isEqualTo("1");
    terminal.type("her");
    terminal.await("❯ her");
    terminal.type("on");
    String screen =
        terminal.await(now -> now.startsWith("❯ heron") && now.contains("2026/Days/day01.md:1"));
    assertThat(screen).contains("❯ heron", "Day 1: Herons", "2026 · day 1 · en +1", "┃");
    terminal.keys("BSpace", "BSpace", "BSpace", "BSpace", "BSpace");
    terminal.await("Waders: 3 lessons");
    terminal.keys("Escape");
    assertThatItLeaves();
    assertThat(terminal.screen()).contains("haru.sh"); // what was there before
  }

  @Test
  void hangulIsTypedSyllableBySyllable() throws Exception {
    start(80, 24, "");
    terminal.await("Search Waders");
    for (String syllable : List.of("왜", "가", "리")) {
      terminal.type(syllable);
    }
    terminal.await("왜가리가 기다립니다.");
    assertThat(terminal.known("cursor_x")).isEqualTo("8");
    terminal.keys("Left", "BSpace");
    terminal.await(screen -> screen.startsWith("❯ 왜리\n"));
    assertThat(terminal.known("cursor_x")).isEqualTo("4");
    terminal.keys("C-c");
    assertThatItLeaves();
  }

  @Test
  void theListHasCommands() throws Exception {
    Path editor = temp.resolve("editor");
    Path edited = temp.resolve("edited");
    Files.writeString(editor, "#!/bin/sh\nprintf '%s\\n' \"$@\" > " + edited + "\n");
    Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
    start(100, 30, "VISUAL='" + editor + " -w' PATH=/usr/bin:/bin");
    search("food", "❯ Food");
    terminal.keys("Tab");
    terminal.await("←→ language");
    terminal.keys("Right");
    terminal.await("2026/ko/Days/day01.md:5");
    assertThat(terminal.await("먹이")).contains("물고기를 먹습니다");
    terminal.type("e");
    terminal.await(screen -> Files.exists(edited) && screen.contains("먹이"));
    assertThat(Files.readString(edited))
        .isEqualTo("-w\n+5\n" + temp.resolve("course/2026/ko/Days/day01.md") + "\n");
    terminal.type("y");
    terminal.await("Copied 2026/ko/Days/day01.md:5");
    terminal.type("?");
    terminal.await("copy the place");
    terminal.keys("Escape");
    terminal.await("❯ food");
    terminal.keys("Tab");
    terminal.type("x"); // is typed
    terminal.await("❯ foodx");
    terminal.keys("Escape");
    assertThatItLeaves();
  }

  @Test
  void ctrlCInTheEditorIsTheEditors() throws Exception {
    Path editor = temp.resolve("editor");
    Files.writeString(
        editor, "#!/bin/sh\ntrap 'echo interrupted' INT\necho edits\ncat\necho ends\n");
    Files.setPosixFilePermissions(editor, PosixFilePermissions.fromString("rwx------"));
    start(80, 24, "EDITOR=" + editor);
    search("heron", "❯ Day 1: Herons");
    terminal.keys("Tab");
    terminal.await("←→ language");
    terminal.type("e");
    terminal.await("edits");
    terminal.keys("C-c");
    terminal.await("❯ heron");
    terminal.type("y"); // it goes on
    terminal.await("Copied 2026/Days/day01.md:1");
    terminal.keys("Escape");
    assertThatItLeaves();
  }

  @Test
  void aStoppedHaruGivesTheTerminalBackAndTakesItAgain() throws Exception {
    start(80, 24, "");
    search("heron", "❯ Day 1: Herons");
    terminal.keys("C-z");
    terminal.await("Stopped");
    assertThat(terminal.known("alternate_on")).isEqualTo("0");
    assertThat(terminal.known("cursor_flag")).isEqualTo("1");
    terminal.type("fg; echo \"ended $?\"");
    terminal.keys("Enter");
    terminal.await("❯ Day 1: Herons");
    terminal.type("s");
    terminal.await("❯ herons");
    terminal.keys("Escape");
    assertThatItLeaves();
  }

  @Test
  void enterShowsTheSectionWhole() throws Exception {
    start(60, 16, "");
    search("food", "❯ Food");
    terminal.keys("Enter");
    String screen =
        terminal.await(now -> now.contains("Esc back") && now.contains("2026/Days/day01.md:5"));
    assertThat(screen).contains("Food").doesNotContain("❯");
    assertThat(screen).contains("[31mfish").doesNotContain("\u001b", "\u0007");
    terminal.keys("End");
    terminal.await("The last line.");
    terminal.keys("Home");
    terminal.await("2026/Days/day01.md:5");
    terminal.type(" ");
    terminal.await(now -> !now.contains("2026/Days/day01.md:5"));
    terminal.keys("Escape");
    terminal.await("❯ food");
    terminal.keys("C-c");
    assertThatItLeaves();
  }

  @ParameterizedTest
  @CsvSource({"40, 12", "80, 24", "250, 60"})
  void everyLineFitsAtEverySize(int columns, int rows) throws Exception {
    start(120, 30, "NO_COLOR=1");
    search("heron", "❯ Day 1: Herons");
    terminal.await("A heron waits.");
    terminal.resize(columns, rows);
    String screen =
        terminal.await(now ->
            now.lines().anyMatch(line -> line.equals("━".repeat(columns)))
                && now.contains("Day 1: Herons"));
    assertThat(screen.lines()).allMatch(line -> Width.of(line) <= columns).hasSize(rows);
    assertThat(terminal.styledScreen()).doesNotContainPattern("\u001b\\[[0-9;]*3[0-7]m");
    terminal.keys("Escape");
    assertThatItLeaves();
  }

  @Test
  void aPasteIsOneQuery() throws Exception {
    start(80, 24, "");
    terminal.await("Search Waders");
    terminal.paste("heron\nwaits\u0007 " + "x".repeat(3_000));
    terminal.await(screen -> screen.startsWith("❯ xxxx"));
    terminal.keys("Home");
    terminal.keys("C-u");
    terminal.await("Search Waders");
    terminal.paste("heron\nwaits");
    terminal.await("❯ heron waits");
    terminal.await("A heron waits.");
    terminal.keys("Escape");
    assertThatItLeaves();
  }

  @Test
  void aSignalGivesTheTerminalBack() throws Exception {
    start(80, 24, "");
    search("heron", "❯ Day 1: Herons");
    terminal.keys("Enter");
    terminal.await("Esc back");
    haru().destroy();
    terminal.await("ended 143");
    assertThat(terminal.known("alternate_on")).isEqualTo("0");
    assertThat(terminal.known("cursor_flag")).isEqualTo("1");
  }

  @Test
  void nothingFoundSaysWhatToTry() throws Exception {
    start(80, 24, "");
    search("\"qqq zzz\"", "0 sections");
    assertThat(terminal.await("Nothing found")).contains("0 sections");
    terminal.keys("Enter", "Down", "Tab", "PPage");
    terminal.type("!");
    terminal.await("zzz\"!");
    terminal.keys("C-c");
    assertThatItLeaves();
  }

  @ParameterizedTest
  @ValueSource(strings = {"TERM=dumb", "T=false"})
  void withoutATerminalTheHelpIsPrinted(String environment) throws Exception {
    start(100, 60, environment);
    String screen = terminal.await("ended 0");
    assertThat(screen).contains("Usage: haru", "haru search \"load balancing\"");
    assertThat(terminal.known("alternate_on")).isEqualTo("0");
  }
}
