package dev.haru.cli.interactive;

import dev.haru.kit.Pause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A real pseudo-terminal with a screen that can be read: a session of tmux with a server of its
 * own.
 */
final class Tmux implements AutoCloseable {

  /** How often the screen is looked at before a test gives up; half a minute at least. */
  private static final int LOOKS = 1_500;

  private final Path socket;

  private Tmux(Path socket) {
    this.socket = socket;
  }

  /** Returns whether this machine has tmux. */
  static boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "tmux")));
  }

  /** Starts a command in a terminal; a shell comes after it. */
  static Tmux start(Path directory, int columns, int rows, String command) throws Exception {
    Path socket = directory.resolve("t");
    Tmux tmux = new Tmux(socket);
    tmux.run("-f", "/dev/null", "new-session", "-d", "-x", text(columns), "-y", text(rows), "sh");
    tmux.run("set", "-g", "status", "off");
    tmux.run("set", "-g", "escape-time", "0");
    // PS1 and the command's exit code tell the shell's screen from the program's.
    tmux.type("PS1='shell> '; " + command + "; echo \"ended $?\"");
    tmux.keys("Enter");
    return tmux;
  }

  private static String text(int number) {
    return Integer.toString(number);
  }

  /** Types a text. */
  void type(String text) throws Exception {
    run("send-keys", "-l", text);
  }

  /** Presses keys, by tmux's names for them. */
  void keys(String... keys) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("send-keys"));
    arguments.addAll(List.of(keys));
    run(arguments.toArray(String[]::new));
  }

  /** Pastes a text as a terminal does. */
  void paste(String text) throws Exception {
    Path file = Files.createTempFile(socket.getParent(), "paste", ".txt");
    Files.writeString(file, text);
    run("load-buffer", file.toString());
    run("paste-buffer", "-p");
  }

  void resize(int columns, int rows) throws Exception {
    run("resize-window", "-x", text(columns), "-y", text(rows));
  }

  /** Returns the screen's lines. */
  String screen() throws Exception {
    return run("capture-pane", "-p");
  }

  /** Returns the screen with its escape sequences for styles. */
  String styledScreen() throws Exception {
    return run("capture-pane", "-p", "-e");
  }

  /** Returns what tmux knows, such as {@code alternate_on}. */
  String known(String name) throws Exception {
    return run("display-message", "-p", "#{" + name + "}").strip();
  }

  /** Waits for a screen; returns it. */
  String await(Predicate<String> wanted) throws Exception {
    String screen = screen();
    for (int i = 0; i < LOOKS; i++) {
      if (wanted.test(screen)) {
        return screen;
      }
      Pause.shortly();
      screen = screen();
    }
    throw new AssertionError("the screen never was as expected:\n" + screen);
  }

  /** Waits for a text on the screen; returns the screen. */
  String await(String text) throws Exception {
    return await(screen -> screen.contains(text));
  }

  private String run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("tmux", "-u", "-S", socket.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().remove("TMUX");
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + output);
    }
    return output;
  }

  @Override
  public void close() throws IOException {
    run("kill-server");
  }
}
