package dev.haru.server.observe;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.json.Json;
import dev.haru.server.http.OutOfMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * The server's log: a line of JSON for each event, with a limit per minute on events that clients
 * can cause at will. Safe for use by several threads.
 */
public final class ServerLog {

  /** Writes the members of an event. */
  public interface Members {
    /** Writes the members of an event. */
    void write(JsonGenerator json) throws IOException;
  }

  private final Consumer<String> lines;
  private final Clock clock;
  private final LogQuota quota;

  /** When each kind of event that is to be rare was last written. */
  private final ConcurrentMap<String, Instant> written = new ConcurrentHashMap<>();

  public ServerLog(Consumer<String> lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
    this.quota = new LogQuota(clock, this::leftOut);
  }

  /** Writes how many events of a kind were omitted. */
  public void leftOut(String kind, int count) {
    event(
        "left-out",
        json -> {
          json.writeStringField("kind", kind);
          json.writeNumberField("count", count);
        });
  }

  /** Writes an event, unless there were too many of its kind in this minute. */
  void limited(String kind, String event, Members members) {
    if (quota.allows(kind)) {
      event(event, members);
    }
  }

  /** Writes an event with a message, unless one of its kind was written in the last minute. */
  public void rarely(String event, String message) {
    Instant now = clock.instant();
    boolean[] isDue = {false};
    written.compute(
        event,
        (name, before) -> {
          isDue[0] = before == null || !now.isBefore(before.plus(LogQuota.PERIOD));
          return isDue[0] ? now : before;
        });
    if (isDue[0]) {
      message(event, message);
    }
  }

  /** Writes how many events were omitted and not yet reported. */
  public void reportOmitted() {
    quota.report();
  }

  /** Writes an event with additional members. */
  public void event(String event, Members members) {
    quota.reportIfOver();
    ByteArrayOutputStream out = new ByteArrayOutputStream(256);
    try (JsonGenerator json = Json.compact(out)) {
      json.writeStartObject();
      json.writeStringField("time", clock.instant().toString());
      json.writeStringField("event", event);
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    lines.accept(out.toString(StandardCharsets.UTF_8));
  }

  /** Writes an event with a message. */
  public void message(String event, String message) {
    event(event, json -> json.writeStringField("message", message));
  }

  /**
   * Writes an exception under an id that the client received, with its stack trace unless there
   * were too many of its type in this minute. An out-of-memory error ends the process.
   */
  public void failure(String id, Throwable failure) {
    OutOfMemory.handOver(failure);
    if (!quota.allows(failure.getClass().getName())) {
      event(
          "error",
          json -> {
            json.writeStringField("id", id);
            json.writeStringField("like", failure.getClass().getName());
          });
      return;
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    event(
        "error",
        json -> {
          json.writeStringField("id", id);
          json.writeStringField("trace", trace.toString());
        });
  }
}
