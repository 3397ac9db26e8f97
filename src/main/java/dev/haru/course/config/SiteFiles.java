package dev.haru.course.config;

import dev.haru.course.files.RegularFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The files below a directory that may hold a site's configuration. A link out of the directory is
 * not followed, and a file that is too large or not a regular file is not read.
 */
final class SiteFiles {

  /** The largest file that is read, in bytes. */
  private static final int MAX_BYTES = 1024 * 1024;

  private final Path directory;

  /**
   * Creates the files of a directory.
   *
   * @param directory an absolute path
   */
  SiteFiles(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  /** Returns whether a file or directory with this name exists. */
  boolean has(String name) {
    return Files.exists(directory.resolve(name));
  }

  boolean hasDirectory(String name) {
    return Files.isDirectory(directory.resolve(name));
  }

  /** Returns the first of the names for which a regular file exists, or null. */
  @Nullable String first(String... names) {
    for (String name : names) {
      if (Files.isRegularFile(directory.resolve(name))) {
        return name;
      }
    }
    return null;
  }

  /** Returns whether a file's text is read; a directory has none and needs none. */
  boolean isReadable(String name) {
    try {
      Path file = directory.resolve(name);
      return Files.isDirectory(file)
          || Files.exists(file)
              && Files.isReadable(file)
              && file.toRealPath().startsWith(directory.toRealPath())
              && RegularFiles.mayBeOpened(file)
              && Files.size(file) <= MAX_BYTES;
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** Returns the text of a file, or "" if it cannot be read. */
  String text(String name) {
    try {
      Path file = directory.resolve(name);
      if (!isReadable(name) || Files.isDirectory(file)) {
        return "";
      }
      try (InputStream in = Files.newInputStream(file)) {
        String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (IOException | InvalidPathException e) {
      return ""; // a file that cannot be read counts as empty
    }
  }
}
