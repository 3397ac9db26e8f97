package dev.haru.cli.interactive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Other programs: the opener of links and the editor. They are started without a shell. */
final class Programs {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final List<String> OPENERS = List.of("xdg-open", "open", "wslview");

  private final UnaryOperator<String> variables;

  /**
   * Creates programs.
   *
   * @param variables returns the values of environment variables, empty if they are unset
   */
  Programs(UnaryOperator<String> variables) {
    this.variables = variables;
  }

  /** Opens a link of the web; returns a sentence on what happened. */
  String open(String url) {
    String plain = url.toLowerCase(Locale.ROOT);
    if (!plain.startsWith("https://") && !plain.startsWith("http://")) {
      return "This section has no link; set links.base in haru.yaml to the site's address.";
    }
    String opener = OPENERS.stream().filter(this::isOnPath).findFirst().orElse(null);
    if (opener == null) {
      return "No program opens links here (xdg-open); the link is " + url;
    }
    try {
      new ProcessBuilder(opener, url)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return "Opened " + url;
    } catch (IOException e) {
      return opener + " does not start: " + e.getMessage();
    }
  }

  /** Returns the editor's command with its arguments, or null if no variable names one. */
  @Nullable List<String> editor() {
    for (String name : List.of("VISUAL", "EDITOR")) {
      String value = variables.apply(name).strip();
      if (!value.isEmpty()) {
        return SPACE.splitAsStream(value).toList();
      }
    }
    return null;
  }

  /**
   * Edits a file and waits until the editor ends; it has the terminal meanwhile.
   *
   * @param line the 1-based line to start at, or 0
   * @return a sentence on what happened, empty if all went well
   */
  static String edit(List<String> editor, Path file, int line) {
    List<String> command = new ArrayList<>(editor);
    command.add("+" + Math.max(1, line));
    command.add(file.toString());
    try {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      return code == 0 ? "" : editor.getFirst() + " ended with " + code + ".";
    } catch (IOException e) {
      return editor.getFirst() + " does not start: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /** Stops this process until it is continued; Java has no signals to send. */
  static void stopThisProcess() {
    try {
      String self = Long.toString(ProcessHandle.current().pid());
      int unused = new ProcessBuilder("sh", "-c", "kill -STOP \"$0\"", self).start().waitFor();
    } catch (IOException e) {
      // Then it goes on.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOnPath(String program) {
    return Pattern.compile(":")
        .splitAsStream(variables.apply("PATH"))
        .filter(directory -> !directory.isEmpty())
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }
}
