package dev.haru.cli.interactive;

import dev.haru.text.ControlCharacters;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jline.utils.NonBlockingReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys on a thread of its own. It reads the next one only after {@link #next}, so that
 * another program can have the terminal while a key is acted on.
 */
final class KeyReader {

  private static final char ESCAPE = '\u001b';
  private static final String PASTE = "\u001b[200~";
  private static final String PASTE_END = "\u001b[201~";

  /** How long an escape may be the beginning of a key, in milliseconds. */
  private static final long ESCAPE_MILLIS = 60;

  /** How long to wait for a key at a time, in milliseconds. */
  private static final long LOOK_MILLIS = 500;

  /** The longest text that is taken from a paste, in chars; a query is shorter. */
  private static final int MOST_PASTED = 2_000;

  /** The longest sequence of a key, in chars. */
  private static final int MOST_IN_SEQUENCE = 32;

  private static final Map<String, Key.Named> KEYS = new HashMap<>();

  static {
    bind(Key.Named.UP, "\u001b[A", "\u001bOA", "\u0010");
    bind(Key.Named.DOWN, "\u001b[B", "\u001bOB", "\u000e");
    bind(Key.Named.RIGHT, "\u001b[C", "\u001bOC", "\u0006");
    bind(Key.Named.LEFT, "\u001b[D", "\u001bOD", "\u0002");
    bind(Key.Named.PAGE_UP, "\u001b[5~");
    bind(Key.Named.PAGE_DOWN, "\u001b[6~");
    bind(Key.Named.HOME, "\u001b[H", "\u001bOH", "\u001b[1~", "\u001b[7~", "\u0001");
    bind(Key.Named.END, "\u001b[F", "\u001bOF", "\u001b[4~", "\u001b[8~", "\u0005");
    bind(Key.Named.ENTER, "\r", "\n", "\u001bOM");
    bind(Key.Named.TAB, "\t", "\u001b[Z");
    bind(Key.Named.BACKSPACE, "\u007f", "\b");
    bind(Key.Named.DELETE, "\u001b[3~");
    bind(Key.Named.DELETE_WORD, "\u0017", "\u001b\u007f", "\u001b\b");
    bind(Key.Named.DELETE_ALL, "\u0015");
    bind(Key.Named.REDRAW, "\f");
    bind(Key.Named.QUIT, "\u0003", "\u0004");
    bind(Key.Named.OPEN, "\u001bo");
    bind(Key.Named.EDIT, "\u001be");
    bind(Key.Named.COPY, "\u001by");
    bind(Key.Named.HELP, "\u001bOP", "\u001b[11~");
  }

  private static void bind(Key.Named key, String... sequences) {
    for (String sequence : sequences) {
      KEYS.put(sequence, key);
    }
  }

  private final NonBlockingReader reader;
  private final Consumer<@Nullable Key> consumer;
  private final Semaphore wanted = new Semaphore(1);

  /**
   * Creates a reader.
   *
   * @param consumer gets the keys, and null at the end of the input
   */
  KeyReader(NonBlockingReader reader, Consumer<@Nullable Key> consumer) {
    this.reader = reader;
    this.consumer = consumer;
  }

  /** Starts to read; the first key is wanted at once. */
  void start() {
    Thread thread = new Thread(this::read, "haru-keys");
    thread.setDaemon(true);
    thread.start();
  }

  /** Wants the next key, after the one before has been acted on. */
  void next() {
    wanted.release();
  }

  private void read() {
    try {
      Key key;
      do {
        wanted.acquire();
        key = key();
        consumer.accept(key);
      } while (key != null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      consumer.accept(null); // the terminal is gone
    }
  }

  /** Returns the next key that stands for something, or null at the end of the input. */
  private @Nullable Key key() throws IOException {
    while (true) {
      int c = next(reader);
      if (c < 0) {
        return null;
      }
      if (c == ESCAPE) {
        Key key = afterEscape();
        if (key != null) {
          return key;
        }
        continue;
      }
      Key.Named named = KEYS.get(String.valueOf((char) c));
      if (named != null) {
        return named;
      }
      String text = printable(character((char) c));
      if (!text.isEmpty()) {
        return new Key.Text(text);
      }
    }
  }

  private String character(char first) throws IOException {
    if (!Character.isHighSurrogate(first)) {
      return String.valueOf(first);
    }
    int low = next(reader);
    return low < 0 ? "" : new String(new char[] {first, (char) low});
  }

  /** Returns the key that an escape begins, or null if it stands for nothing. */
  private @Nullable Key afterEscape() throws IOException {
    if (reader.peek(ESCAPE_MILLIS) < 0) {
      return Key.Named.ESCAPE;
    }
    StringBuilder sequence = new StringBuilder().append(ESCAPE);
    char second = (char) next(reader);
    sequence.append(second);
    if (second == '[') {
      int c;
      do {
        c = next(reader);
        sequence.append((char) c);
      } while (c >= 0 && (c < '@' || c > '~') && sequence.length() < MOST_IN_SEQUENCE);
    } else if (second == 'O') {
      sequence.append((char) next(reader));
    }
    return sequence.toString().equals(PASTE)
        ? new Key.Text(printable(pasted()))
        : KEYS.get(sequence.toString());
  }

  private String pasted() throws IOException {
    StringBuilder text = new StringBuilder();
    String end = "";
    int c = next(reader);
    while (c >= 0) {
      end = (end + (char) c).substring(Math.max(0, end.length() + 1 - PASTE_END.length()));
      if (end.equals(PASTE_END)) {
        break;
      }
      if (text.length() < MOST_PASTED + PASTE_END.length()) {
        text.append((char) c);
      }
      c = next(reader);
    }
    int marked = text.indexOf(String.valueOf(ESCAPE));
    return text.substring(0, Math.min(MOST_PASTED, marked < 0 ? text.length() : marked));
  }

  /** Returns the next char, or a negative number at the end of the input. */
  private static int next(NonBlockingReader reader) throws IOException {
    int c;
    do {
      c = reader.read(LOOK_MILLIS); // without a limit it would not let the terminal be closed
    } while (c == NonBlockingReader.READ_EXPIRED);
    return c;
  }

  /** Returns a text without control characters; white space is one kind of space. */
  private static String printable(String typed) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        text.append(' ');
      } else if (!ControlCharacters.isControl(c)) {
        text.append(c);
      }
    }
    return text.toString();
  }
}
