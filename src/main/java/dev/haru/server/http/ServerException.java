package dev.haru.server.http;

/** A server that cannot start; the message says in one sentence what to change. */
public final class ServerException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with its one sentence. */
  public ServerException(String message) {
    super(message);
  }

  /** Creates the exception with its one sentence and what caused it. */
  public ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
