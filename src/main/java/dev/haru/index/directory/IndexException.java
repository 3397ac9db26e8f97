package dev.haru.index.directory;

import java.util.Locale;

/** An index that cannot be read or written; the message says what to do. */
public final class IndexException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why an index cannot be used. */
  public enum Kind {
    /** There is none. */
    MISSING,
    /** It was made by another version or with other dictionaries: build it again. */
    OUTDATED,
    /** It was built from another course than the one asked about. */
    OTHER_COURSE,
    /** Its files are damaged or cannot be read. */
    DAMAGED,
    /** Another process writes it. */
    LOCKED,
    /** It cannot be written. */
    UNWRITABLE;

    /** Returns the name by which programs tell it from others, such as {@code index-missing}. */
    public String code() {
      return "index-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;

  /** Creates the exception with its one sentence. */
  public IndexException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Creates the exception with its one sentence and what caused it. */
  public IndexException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Returns why the index cannot be used. */
  public Kind kind() {
    return kind;
  }
}
