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
 * A small text file of haru's in the directory of an index. It is neither read nor written through
 * a symbolic link, and never overwrites a file.
 */
final class OwnText {

  private static final int MOST_BYTES = 1_000;

  private OwnText() {}

  /** Returns the beginning of a file, or null if it does not exist or is not a regular file. */
  static @Nullable String read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return null; // opening a FIFO would block until another process writes to it
    }
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** Creates a file, unless its name is taken. */
  static void create(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      // It is haru's already, or another program's, which keeps it.
    }
  }
}
