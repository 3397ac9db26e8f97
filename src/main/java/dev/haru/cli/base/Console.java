package dev.haru.cli.base;

import dev.haru.language.LanguageNames;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/**
 * The standard streams of a command: results go to the output, everything else to the error output.
 *
 * <p>For use by one thread, except {@link #log}.
 */
public final class Console {

  /** The width of output that does not go to a terminal, in columns. */
  public static final int USUAL_COLUMNS = 100;

  private static final int MIN_COLUMNS = 40;
  private static final int MAX_COLUMNS = 120;

  private final Output out;
  private final Output err;
  private final boolean outIsTerminal;
  private final boolean errIsTerminal;
  private final int columns;
  private final Map<String, String> environment;

  /**
   * Creates a console.
   *
   * @param columns the terminal's width
   * @param environment the environment variables
   */
  public Console(
      Output out,
      Output err,
      boolean outIsTerminal,
      boolean errIsTerminal,
      int columns,
      Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.outIsTerminal = outIsTerminal;
    this.errIsTerminal = errIsTerminal;
    this.columns = columns;
    this.environment = Map.copyOf(environment);
  }

  /** Returns the output, for results. */
  public PrintStream out() {
    return out;
  }

  /** Returns the error output, for everything else. */
  public PrintStream err() {
    return err;
  }

  /** Returns an environment variable, or an empty text if it is unset. */
  public String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /**
   * Returns the canonical language of messages, as POSIX's environment variables name it; none for
   * C.
   */
  public List<String> languages() {
    for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      String locale = variable(name);
      if (!locale.isEmpty()) {
        String language = LanguageNames.canonical(locale.split("[.@]", 2)[0]);
        return LanguageNames.wellFormed(language) ? List.of(language) : List.of();
      }
    }
    return List.of();
  }

  /** Returns the width for text, within bounds: very long lines are hard to read. */
  public int columns() {
    return Math.clamp(columns, MIN_COLUMNS, MAX_COLUMNS);
  }

  /** Returns the style of the output. */
  public Style style() {
    return style(outIsTerminal);
  }

  /** Returns the style of the error output. */
  public Style errorStyle() {
    return style(errIsTerminal);
  }

  /** Returns whether the output is a terminal that understands escape sequences. */
  public boolean isTerminal() {
    return outIsTerminal && !isDumb();
  }

  boolean showsProgress() {
    return errIsTerminal && !isDumb();
  }

  /** Returns whether the terminal does not understand escape sequences. */
  private boolean isDumb() {
    return variable("TERM").equals("dumb");
  }

  private Style style(boolean terminal) {
    String force = variable("CLICOLOR_FORCE");
    boolean forced = !force.isEmpty() && !force.equals("0");
    boolean capable = terminal && !isDumb();
    return new Style(forced || capable && variable("NO_COLOR").isEmpty(), capable);
  }

  /** Prints an error or a warning as one line. */
  public void complain(String sentence) {
    out.flush();
    err.println(errorStyle().warning("haru: ") + Style.line(sentence));
  }

  /** Prints a line about what is going on to the error output. */
  public void note(String line) {
    out.flush();
    err.println(line);
  }

  /** Prints a line of the log and flushes it; safe for use by several threads. */
  public void log(String line) {
    synchronized (err) {
      err.println(line);
      err.flush();
    }
  }

  /** Returns whether the reader of the output is gone. */
  boolean isClosed() {
    return out.isClosed();
  }

  /** Flushes both outputs. */
  public void flush() {
    out.flush();
    err.flush();
  }

  /**
   * Flushes both outputs and returns the exit code: results that could not be written are a
   * failure, unless their reader is gone.
   *
   * @param code the exit code of the command itself
   */
  public int finish(int code) {
    IOException failure = out.failure();
    if (failure == null || out.isClosed()) {
      flush();
      return code;
    }
    complain(
        "cannot write the output: "
            + failure.getMessage()
            + "; free some space on its disk, or send it elsewhere");
    flush();
    return ExitCode.FAILURE;
  }
}
