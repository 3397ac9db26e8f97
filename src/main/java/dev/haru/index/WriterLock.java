package dev.haru.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Who writes an index at the moment.
 *
 * <p>Lucene's lock decides; this file beside it only tells a second writer whom to wait for.
 */
final class WriterLock {

  private static final String FILE = "writer.txt";

  private WriterLock() {}

  /** Leaves word that this process writes the index. */
  static void sign(Path index, Clock clock) throws IOException {
    String holder =
        String.format(
            Locale.ROOT,
            "process %d, since %s",
            ProcessHandle.current().pid(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    Files.writeString(index.resolve(FILE), holder);
  }

  /** Takes the word back. */
  static void unsign(Path index) throws IOException {
    Files.deleteIfExists(index.resolve(FILE));
  }

  /** Returns the exception for a second writer. */
  static IndexException locked(Path index, IOException cause) {
    String holder = "another process";
    try {
      holder = Files.readString(index.resolve(FILE), StandardCharsets.UTF_8);
    } catch (IOException e) {
      cause.addSuppressed(e); // it is only just starting or just done
    }
    return new IndexException(
        IndexException.Kind.LOCKED,
        String.format(
            Locale.ROOT,
            "the index %s is being written by %s; wait until it is done",
            index,
            holder),
        cause);
  }
}
