package dev.haru.cli.interactive;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
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
  private final Thread atEnd = new Thread(this::restore, "haru-terminal");
  private final AtomicBoolean isTaken = new AtomicBoolean();

  private TerminalSession(Terminal terminal) {
    this.terminal = terminal;
    this.before = terminal.getAttributes();
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
      Attributes raw = terminal.getAttributes();
      raw.setControlChar(Attributes.ControlChar.VSUSP, 0); // nobody would restore the screen
      terminal.setAttributes(raw);
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
      terminal.writer().print(UNMARK_PASTES);
      terminal.puts(Capability.keypad_local);
      terminal.puts(Capability.exit_ca_mode);
      terminal.puts(Capability.cursor_visible);
      terminal.flush();
      terminal.setAttributes(before);
    }
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
