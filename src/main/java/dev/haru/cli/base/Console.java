package dev.haru.cli.base;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where commands print: results to the output, everything else to the error output.
 *
 * <p>Used by one thread.
 */
public final class Console {

  /** The width for output that goes to no terminal, in columns. */
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
   * @param environment the environment's variables
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

  /** Returns a variable of the environment, or nothing where it is unset or empty. */
  public String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** Returns the width to lay text out in: long lines are hard to read on the widest terminal. */
  public int columns() {
    return Math.clamp(columns, MIN_COLUMNS, MAX_COLUMNS);
  }

  /** Returns how to style the output. */
  public Style style() {
    return style(outIsTerminal);
  }

  /** Returns how to style the error output. */
  public Style errorStyle() {
    return style(errIsTerminal);
  }

  boolean showsProgress() {
    return errIsTerminal && !isDumb();
  }

  /** Returns whether the terminal says that it understands no escape sequences. */
  private boolean isDumb() {
    return variable("TERM").equals("dumb");
  }

  private Style style(boolean terminal) {
    String force = variable("CLICOLOR_FORCE");
    boolean forced = !force.isEmpty() && !force.equals("0");
    boolean capable = terminal && !isDumb();
    return new Style(forced || capable && variable("NO_COLOR").isEmpty(), capable);
  }

  /** Prints one sentence of complaint. */
  public void complain(String sentence) {
    out.flush();
    err.println(errorStyle().warning("haru: ") + Style.line(sentence));
  }

  /** Prints a line that is no result: what is going on. */
  public void note(String line) {
    out.flush();
    err.println(line);
  }

  /** Prints a line of a log at once, whole, whichever thread it comes from. */
  public void log(String line) {
    synchronized (err) {
      err.println(line);
      err.flush();
    }
  }

  /** Returns whether whoever reads the output has gone away. */
  boolean isClosed() {
    return out.isClosed();
  }

  /** Writes out what both outputs have buffered. */
  public void flush() {
    out.flush();
    err.flush();
  }

  /**
   * Prints what is left and returns the exit code: results that could not be printed are a failure,
   * unless nobody reads them any more.
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
        "the output cannot be written: "
            + failure.getMessage()
            + "; free space on its disk, or send it elsewhere");
    flush();
    return ExitCode.FAILURE;
  }
}
