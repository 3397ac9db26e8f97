package dev.haru.index.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records this process as the index's writer.
 *
 * <p>Lucene's lock decides; this file beside it only tells a second writer which process to wait
 * for. A file of the same name with other contents belongs to another program: it is left alone,
 * and the writer is not named.
 */
public final class WriterLock {

  /** The file that names the writer. */
  static final String FILE = "writer.txt";

  private static final Pattern HOLDER = Pattern.compile("process [0-9]+, since \\S+");

  private WriterLock() {}

  /** Records this process, which must hold Lucene's lock. */
  public static void sign(Path index, Clock clock) throws IOException {
    unsign(index); // a writer that was killed has left its name
    String holder =
        String.format(
            Locale.ROOT,
            "process %d, since %s",
            ProcessHandle.current().pid(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    OwnText.create(index.resolve(FILE), holder);
  }

  /** Removes the record, even an empty one of a process that was killed while writing it. */
  public static void unsign(Path index) throws IOException {
    String text = OwnText.read(index.resolve(FILE));
    if (text != null && (text.isEmpty() || HOLDER.matcher(text).matches())) {
      Files.deleteIfExists(index.resolve(FILE));
    }
  }

  /** Returns the writer that the file names, or null if there is no such file of haru's. */
  static @Nullable String holder(Path index) throws IOException {
    String text = OwnText.read(index.resolve(FILE));
    return text != null && HOLDER.matcher(text).matches() ? text : null;
  }

  /** Returns the exception for a second writer. */
  public static IndexException locked(Path index, IOException cause) {
    String holder = null;
    try {
      holder = holder(index);
    } catch (IOException e) {
      cause.addSuppressed(e); // it is just starting or finishing
    }
    return new IndexException(
        IndexException.Kind.LOCKED,
        String.format(
            Locale.ROOT,
            "the index %s is being written by %s; wait until it is done",
            index,
            holder == null ? "another process" : holder),
        cause);
  }
}
