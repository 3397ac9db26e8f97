package dev.haru.cli.interactive;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Curses;
import org.jline.utils.InfoCmp.Capability;
import org.jspecify.annotations.Nullable;

/**
 * The terminal while haru has it: its alternate screen, without echo, with marked pastes. What was
 * there before comes back with {@link #close}, also if the process ends. Safe for use by several
 * threads.
 */
final class TerminalSession implements AutoCloseable {

  private static final String MARK_PASTES = "\u001b[?2004h";
  private static final String UNMARK_PASTES = "\u001b[?2004l";

  private final Terminal terminal;
  private final Attributes before;

  /** The sequences that give the screen and the cursor back. */
  private final String leaving;

  private final Thread atEnd = new Thread(this::restoreAtEnd, "haru-terminal");
  private final AtomicBoolean isTaken = new AtomicBoolean();

  private TerminalSession(Terminal terminal) {
    this.terminal = terminal;
    this.before = terminal.getAttributes();
    this.leaving =
        sequence(terminal, Capability.keypad_local)
            + sequence(terminal, Capability.exit_ca_mode)
            + sequence(terminal, Capability.cursor_visible);
  }

  /** Takes the terminal of the standard streams; returns null if they are not one. */
  static @Nullable TerminalSession open() {
    Terminal terminal;
    try {
      // Its commands "stty" and "tty" need no native code.
      terminal = TerminalBuilder.builder().system(true).dumb(false).provider("exec").build();
    } catch (IOException | IllegalStateException e) {
      return null;
    }
    TerminalSession session = new TerminalSession(terminal);
    Runtime.getRuntime().addShutdownHook(session.atEnd);
    session.take();
    return session;
  }

  Terminal terminal() {
    return terminal;
  }

  /** Takes the terminal, for the first time or again. */
  void take() {
    if (isTaken.compareAndSet(false, true)) {
      terminal.enterRawMode();
      terminal.puts(Capability.enter_ca_mode);
      terminal.puts(Capability.clear_screen); // and the cursor goes to the top
      terminal.puts(Capability.keypad_xmit);
      terminal.writer().print(MARK_PASTES);
      terminal.flush();
    }
  }

  /** Gives the terminal back, for another program or for good. */
  void restore() {
    if (isTaken.compareAndSet(true, false)) {
      terminal.flush();
      write(UNMARK_PASTES + leaving);
      terminal.setAttributes(before);
    }
  }

  /**
   * Gives the terminal back at the end of the process. JLine does its part at the same time, so its
   * writer may be closed already.
   */
  private void restoreAtEnd() {
    if (isTaken.compareAndSet(true, false)) {
      write(UNMARK_PASTES + leaving);
      try {
        terminal.setAttributes(before);
      } catch (RuntimeException | Error e) {
        // JLine has closed the terminal, and given its modes back.
      }
    }
  }

  private static void write(String sequences) {
    try {
      @SuppressWarnings("resource") // standard output stays open
      FileOutputStream out = new FileOutputStream(FileDescriptor.out);
      out.write(sequences.getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException e) {
      // The terminal is gone.
    }
  }

  private static String sequence(Terminal terminal, Capability capability) {
    String text = terminal.getStringCapability(capability);
    return text == null ? "" : Curses.tputs(text);
  }

  @Override
  public void close() throws IOException {
    restore();
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      // It is running.
    }
    terminal.close();
  }
}
