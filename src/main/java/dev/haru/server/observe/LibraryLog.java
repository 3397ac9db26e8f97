package dev.haru.server.observe;

import java.io.IOException;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Takes the warnings of Jetty and Javalin into the server's log, and nothing else they say. What
 * Jetty warns of in requests is left out: the answer tells it, and who sends many should not fill
 * the log.
 */
public final class LibraryLog extends Handler {

  /** Kept, since the logging of Java forgets a logger that nobody holds. */
  private static final List<Logger> LOGGERS =
      List.of(Logger.getLogger("org.eclipse.jetty"), Logger.getLogger("io.javalin"));

  private static final Logger REQUESTS = Logger.getLogger("org.eclipse.jetty.http");

  /** Said beside the exception that tells why, of which {@code BindFailure} makes a sentence. */
  private static final String NOT_STARTED = "Failed to start Javalin";

  /** A warning may repeat as much of a request as there is. */
  private static final int LONGEST = 300;

  private final ServerLog log;

  private LibraryLog(ServerLog log) {
    this.log = log;
  }

  /** Begins to write to a log; to be closed when it ends. */
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

  /** What the system refuses is no defect of a program, whose place would have to be known. */
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
