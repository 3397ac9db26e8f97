package dev.haru.index.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Thrown when a content directory that had lessons has none; the message says what to do. */
public final class ContentGone extends IOException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception for a content directory. */
  ContentGone(Path directory) {
    super(
        String.format(
            Locale.ROOT,
            "the content directory %s %s; the index stays as it is: bring the lessons back, or"
                + " build the index with 'haru index --full' if they are to go",
            directory,
            Files.isDirectory(directory) ? "has no lessons any more" : "is gone"));
  }
}
