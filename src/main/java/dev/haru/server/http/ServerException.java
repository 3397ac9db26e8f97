package dev.haru.server.http;

/** The server cannot start; the message says in one sentence what to change. */
public final class ServerException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public ServerException(String message) {
    super(message);
  }

  /** Creates the exception with its cause. */
  public ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
