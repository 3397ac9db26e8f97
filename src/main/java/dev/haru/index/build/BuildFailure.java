package dev.haru.index.build;

import dev.haru.index.directory.IndexException;
import dev.haru.index.directory.WriterLock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;

/** Translates the failures of a build into exceptions that say what to do. */
final class BuildFailure {

  private static final String NO_DIRECTORY = " is not a directory";
  private static final String IN_THE_WAY = " is in the way";
  private static final String NO_PERMISSION = "no permission";

  private static final List<String> FULL =
      List.of("no space left", "quota exceeded", "file too large", "not enough space");

  private static final List<String> FORBIDDEN =
      List.of(NO_PERMISSION, "permission denied", "not permitted", "read-only");

  private BuildFailure() {}

  /**
   * Returns the exception for a failed build if its index is at fault; otherwise throws.
   *
   * @param e the exception that the build threw
   * @throws IOException when the course is at fault, or the build was stopped
   */
  static IndexException of(Path index, Exception e) throws IOException {
    return switch (e) {
      case UncheckedIOException course -> throw course.getCause(); // see IndexUpdate
      case ContentGone gone -> throw gone;
      case BuildOverdue overdue -> throw overdue;
      case InterruptedIOException interrupted -> {
        Thread.currentThread().interrupt(); // which closing the index may have undone
        throw interrupted;
      }
      case ThreadInterruptedException interrupted -> {
        Thread.currentThread().interrupt();
        throw interrupted(index);
      }
      case CancellationException interrupted -> {
        Thread.currentThread().interrupt();
        throw interrupted(index);
      }
      case LockObtainFailedException locked -> WriterLock.locked(index, locked);
      case IllegalStateException closed -> closed(index, closed, null);
      case IOException io -> {
        stopIfInterrupted(index);
        yield unwritable(index, io);
      }
      case RuntimeException other -> throw other;
      default -> throw new IllegalArgumentException("a build throws no " + e, e);
    };
  }

  /**
   * Throws if the thread is interrupted: it could not read files, and every lesson would be left
   * out as unreadable.
   */
  static void stopIfInterrupted(Path index) throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(index);
    }
  }

  private static InterruptedIOException interrupted(Path index) {
    return new InterruptedIOException(
        String.format(
            Locale.ROOT,
            "the build of the index %s was interrupted; the index is as it was before",
            index));
  }

  /**
   * Returns the exception for an index that cannot be written, with the reason and the next step.
   */
  static IndexException unwritable(Path index, IOException e) {
    String reason = reason(index, e);
    return new IndexException(
        IndexException.Kind.UNWRITABLE,
        String.format(
            Locale.ROOT,
            "the index %s cannot be written: %s; %s",
            index,
            reason,
            nextStep(reason.toLowerCase(Locale.ROOT))),
        e);
  }

  /**
   * Returns the exception for a writer that has closed itself because a file operation failed in
   * another thread, or because the index was removed; rethrows any other exception.
   *
   * @param failure the failure that closed it, or null if it is not known
   */
  static IndexException closed(Path index, IllegalStateException e, @Nullable Throwable failure)
      throws InterruptedIOException {
    stopIfInterrupted(index);
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

  /** Returns the remedy for a reason, which is recognized by the operating system's words. */
  private static String nextStep(String reason) {
    if (FULL.stream().anyMatch(reason::contains)) {
      return "free space on its disk, or name another with --index";
    }
    if (FORBIDDEN.stream().anyMatch(reason::contains)) {
      return "change its permissions, or name another with --index";
    }
    if (reason.contains("too many open files")) {
      return "allow more open files (ulimit -n) and try again with 'haru index'";
    }
    return reason.endsWith(NO_DIRECTORY) || reason.endsWith(IN_THE_WAY)
        ? "move that away, or name another with --index"
        : "try again with 'haru index'";
  }

  private static String reason(Path index, IOException e) {
    for (Path at = index.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at)) {
        return at + NO_DIRECTORY;
      }
    }
    return switch (e) {
      case AccessDeniedException denied -> NO_PERMISSION + " to change " + denied.getFile();
      case FileAlreadyExistsException other -> other.getFile() + IN_THE_WAY;
      default -> String.valueOf(e.getMessage());
    };
  }
}
