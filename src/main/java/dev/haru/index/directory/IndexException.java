package dev.haru.index.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;

/** Thrown when an index cannot be read or written; the message says what to do. */
public final class IndexException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why an index cannot be used. */
  public enum Kind {
    /** It does not exist. */
    MISSING,
    /** It was made by another version or with other dictionaries and must be built again. */
    OUTDATED,
    /** It was built from another course than the one asked about. */
    OTHER_COURSE,
    /** Its files are damaged or cannot be read. */
    DAMAGED,
    /** Another process is writing it. */
    LOCKED,
    /** It cannot be written. */
    UNWRITABLE;

    /** Returns the code that identifies the kind to programs, such as {@code index-missing}. */
    public String code() {
      return "index-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;

  /** Creates the exception. */
  public IndexException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Creates the exception with its cause. */
  public IndexException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Returns the exception for an index that does not exist. */
  public static IndexException missing(Path index) {
    return new IndexException(
        Kind.MISSING,
        String.format(Locale.ROOT, "there is no index at %s; build it with 'haru index'", index));
  }

  /** Returns the exception for an index that was made by another version of haru. */
  public static IndexException outdated(Path index) {
    return new IndexException(
        Kind.OUTDATED,
        String.format(
            Locale.ROOT,
            "the index %s was made by another version of haru; build it again with 'haru index'",
            index));
  }

  /**
   * Returns the exception for an index that turns out to be damaged or unreadable when it is
   * opened.
   */
  public static IndexException damaged(Path index, Throwable cause) {
    return new IndexException(
        Kind.DAMAGED,
        String.format(
            Locale.ROOT,
            "the index %s is damaged or cannot be read (%s); build it again with 'haru index'",
            index,
            cause.getMessage()),
        cause);
  }

  /** Returns the exception for an open index whose files can no longer be read. */
  public static UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException(
        "the index can no longer be read; see 'haru doctor', build it again with 'haru index'",
        cause);
  }

  /** Returns why the index cannot be used. */
  public Kind kind() {
    return kind;
  }
}
