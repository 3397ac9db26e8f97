package dev.haru.server;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Consumer;

/** Writes what happens, a line of JSON for each event. Safe for use by several threads. */
final class ServerLog {

  /** Adds an event's own members. */
  interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  private final Consumer<String> lines;
  private final Clock clock;

  ServerLog(Consumer<String> lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  void event(String event, Members members) {
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

  void message(String event, String message) {
    event(event, json -> json.writeStringField("message", message));
  }

  /** Writes an exception with its stack trace under an id that the client was told. */
  void failure(String id, Throwable failure) {
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
