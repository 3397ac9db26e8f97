package dev.haru.search.opensearch;

import java.io.IOException;

/** Thrown when a cluster does not do what it is asked; the message says why, without secrets. */
public final class ClusterException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why a cluster does not do what it is asked. */
  public enum Kind {
    /** None of its nodes answers. */
    UNREACHABLE,
    /** It wants other credentials. */
    UNAUTHORIZED,
    /** It has too much to do. */
    BUSY,
    /** It has no such index or document. */
    MISSING,
    /** Something with this name is there already, or has changed in between. */
    CONFLICT,
    /** It refuses the request for another reason. */
    REFUSED
  }

  private final Kind kind;

  /** Creates the exception. */
  public ClusterException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Creates the exception with its cause. */
  public ClusterException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Returns why. */
  public Kind kind() {
    return kind;
  }
}
