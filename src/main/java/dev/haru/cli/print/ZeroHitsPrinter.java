package dev.haru.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.cli.base.Console;
import dev.haru.cli.base.Style;
import dev.haru.search.json.Json;
import dev.haru.server.ServerOptions;
import dev.haru.server.http.ServerException;
import dev.haru.server.observe.ZeroHits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints the queries that found nothing.
 *
 * <p>A class of its own, so that the command's class does not load the server's.
 */
public final class ZeroHitsPrinter {

  private static final int DATE_LENGTH = "2026-11-22".length();

  private final Console console;

  public ZeroHitsPrinter(Console console) {
    this.console = console;
  }

  /** Prints a file's queries and returns whether there are any. */
  public boolean print(Path file, int limit, boolean json) throws IOException, ServerException {
    ServerOptions.requireRange("limit", limit, 1, Integer.MAX_VALUE);
    List<ZeroHits.Missed> missed = ZeroHits.read(file);
    List<ZeroHits.Missed> shown = missed.subList(0, Math.min(limit, missed.size()));
    if (json) {
      printJson(shown);
    } else {
      shown.forEach(this::print);
    }
    return !missed.isEmpty();
  }

  private void print(ZeroHits.Missed missed) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%6d  %s  %s%n",
            missed.count(),
            missed.last().toString().substring(0, DATE_LENGTH),
            Style.printable(missed.query()));
  }

  private void printJson(List<ZeroHits.Missed> missed) throws IOException {
    try (JsonGenerator out = Json.pretty(console.out())) {
      out.writeStartArray();
      for (ZeroHits.Missed each : missed) {
        out.writeStartObject();
        out.writeStringField("query", each.query());
        out.writeNumberField("count", each.count());
        out.writeStringField("last", each.last().toString());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeRaw('\n');
    }
  }
}
