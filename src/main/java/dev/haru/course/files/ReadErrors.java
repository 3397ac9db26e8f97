package dev.haru.course.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Messages for files that cannot be read. */
public final class ReadErrors {

  private ReadErrors() {}

  /** Thrown for a file that must not be read even if the system allows it. */
  static final class RefusedFile extends FileSystemException {

    private static final long serialVersionUID = 1L;

    RefusedFile(Path file, String reason) {
      super(file.toString(), null, reason);
    }
  }

  /**
   * Returns whether a failure is known to be the file's own, so that the file is left out. Any
   * other failure can affect every file (too few descriptors, a failing disk or network) and must
   * not be mistaken for deleted lessons.
   */
  public static boolean isOfFile(IOException e) {
    return e instanceof AccessDeniedException
        || e instanceof NoSuchFileException
        || e instanceof NotDirectoryException
        || e instanceof FileSystemLoopException
        || e instanceof RefusedFile;
  }

  /** Returns what went wrong and what to do, as a problem's reason. */
  public static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "it cannot be read: permission denied; allow reading";
      case NoSuchFileException missing -> "it does not exist, or is a broken link; remove it";
      default -> "it cannot be read: " + e.getMessage();
    };
  }

  /** Returns the exception for a failure that is not the file's or directory's own. */
  public static IOException failure(Path path, IOException e) {
    String why = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return new IOException(
        String.format(
            Locale.ROOT,
            "%s cannot be read: %s; the index stays as it is; fix this or exclude it",
            path,
            why == null ? e.getClass().getSimpleName() : why),
        e);
  }
}
