package dev.haru.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which messages of Jetty and Javalin are in the server's log. */
class LibraryLogTest {

  private static final String ACCEPTING = "org.eclipse.jetty.server.AbstractConnector";

  private final List<String> lines = new ArrayList<>();
  private final ServerLog log = new ServerLog(lines::add, Clock.systemUTC());
  private final LibraryLog library = LibraryLog.into(log);

  @AfterEach
  void end() {
    library.close();
  }

  @Test
  void wantOfDescriptorsIsASentenceAndDoesNotFillTheLog() {
    for (int i = 0; i < 100; i++) {
      say(ACCEPTING, "Accept Failure", new IOException("Too many open files"));
    }
    assertThat(lines).hasSize(LogQuota.MOST);
    assertThat(object(0))
        .containsEntry("event", "warning")
        .containsEntry("message", "Too many open files")
        .doesNotContainKey("trace");
  }

  @Test
  void failureWithoutWordsHasItsName() {
    say(ACCEPTING, "Accept Failure", new java.io.EOFException());
    assertThat(object(0)).containsEntry("message", "EOFException");
  }

  @Test
  void defectHasItsTrace() {
    say(ACCEPTING, "Accept Failure", new IllegalStateException("a defect"));
    assertThat(object(0)).containsEntry("event", "error").containsKey("trace");
  }

  private Map<String, Object> object(int line) {
    return JsonValues.object(lines.get(line));
  }

  private static void say(String logger, String message, @Nullable Throwable thrown) {
    LogRecord said = new LogRecord(Level.WARNING, message);
    said.setThrown(thrown);
    said.setLoggerName(logger);
    Logger.getLogger(logger).log(said);
  }
}
