package dev.haru.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** Words for an index that cannot be written. */
final class BuildFailure {

  private BuildFailure() {}

  /** Returns the exception that says why, and what to do. */
  static IndexException unwritable(Path index, IOException e) {
    return new IndexException(
        IndexException.Kind.UNWRITABLE,
        String.format(
            Locale.ROOT,
            "the index %s cannot be written: %s; free space on its disk, or change its permissions,"
                + " or name another with --index",
            index,
            reason(index, e)),
        e);
  }

  /**
   * Returns the exception for a writer that has closed itself, because a file failed it in another
   * thread or the index was taken away; throws other exceptions on.
   *
   * @param failure what closed it, or null where that is not known
   */
  static IndexException closed(Path index, IllegalStateException e, @Nullable Throwable failure) {
    Throwable cause = e.getCause() == null ? failure : e.getCause();
    if (cause instanceof IOException io) {
      return unwritable(index, io);
    }
    if (cause instanceof Error error) {
      error.addSuppressed(e);
      throw error;
    }
    if (e instanceof AlreadyClosedException && !Files.exists(index)) {
      return unwritable(index, new IOException("it was removed while it was being written", e));
    }
    throw e;
  }

  private static String reason(Path index, IOException e) {
    for (Path at = index.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at)) {
        return at + " is not a directory";
      }
    }
    return switch (e) {
      case AccessDeniedException denied -> "no permission to change " + denied.getFile();
      case FileAlreadyExistsException other -> other.getFile() + " is in the way";
      default -> String.valueOf(e.getMessage());
    };
  }
}
