package dev.haru.server.observe;

import java.io.IOException;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Writes the warnings of Jetty and Javalin to the server's log, and nothing below warnings. Jetty's
 * warnings about requests are omitted: the response reports them, and a client must not be able to
 * fill the log.
 */
public final class LibraryLog extends Handler {

  /** Held here, because Java's logging drops a logger that nobody references. */
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"));

  private static final Logger REQUESTS = Logger.getLogger("org.eclipse.jetty.http");

  /** Logged in addition to the exception with the reason, which {@code BindFailure} reports. */
  private static final String NOT_STARTED = "Failed to start Javalin";

  /** The maximum length of a message, because a warning may repeat a whole request. */
  private static final int LONGEST = 300;

  private final ServerLog log;

  private LibraryLog(ServerLog log) {
    this.log = log;
  }

  /** Starts to write to a log, until it is closed. */
  public static LibraryLog into(ServerLog log) {
    LibraryLog handler = new LibraryLog(log);
    REQUESTS.setLevel(Level.SEVERE);
    LOGGERS.forEach(logger -> {
      logger.setLevel(Level.WARNING);
      logger.setUseParentHandlers(false);
      logger.addHandler(handler);
    });
    return handler;
  }

  @Override
  public void publish(LogRecord said) {
    if (NOT_STARTED.equals(said.getMessage())) {
      return;
    }
    switch (said.getThrown()) {
      case null -> warn(said.getLoggerName(), String.valueOf(said.getMessage()));
      case IOException world -> warn(said.getLoggerName(), sentence(world));
      case Throwable defect -> log.failure(said.getLoggerName(), defect);
    }
  }

  private void warn(String logger, String message) {
    String brief = message.substring(0, Math.min(LONGEST, message.length()));
    log.limited(logger, "warning", json -> json.writeStringField("message", brief));
  }

  /** Returns a message without a stack trace: I/O errors are not defects of the program. */
  private static String sentence(IOException failure) {
    String words = failure.getMessage();
    return words == null ? failure.getClass().getSimpleName() : words;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGERS.forEach(logger -> logger.removeHandler(this));
  }
}
