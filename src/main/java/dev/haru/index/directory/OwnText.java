package dev.haru.index.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A small text of haru's own beside an index. It is neither read nor written through a symbolic
 * link, and never written over a file that is there.
 */
final class OwnText {

  private static final int MOST_BYTES = 1_000;

  private OwnText() {}

  /** Returns how a file begins, or null when there is none or it is no regular file. */
  static @Nullable String read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return null; // to open a FIFO would take until somebody writes to it
    }
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** Writes a file, unless something has its name. */
  static void create(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      // It is haru's already, or somebody's, who keeps it.
    }
  }
}
