package dev.haru.search.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.Excerpt;
import dev.haru.search.SuggestResponse;
import dev.haru.search.Suggestion;
import java.io.IOException;
import java.util.Locale;

/** The JSON format of suggestions, shared by the command line and HTTP. */
public final class SuggestJson {

  private SuggestJson() {}

  /** Writes a response as one object. */
  public static void write(SuggestResponse response, JsonGenerator json) throws IOException {
    write(response, new JacksonOutput(json));
  }

  /** Writes a response as one object to any output. */
  public static void write(SuggestResponse response, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("query", response.query());
    json.writeNumberField("generation", response.generation());
    json.writeArrayFieldStart("suggestions");
    for (Suggestion suggestion : response.suggestions()) {
      write(json, suggestion);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonOutput json, Suggestion suggestion) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", suggestion.text());
    json.writeStringField("kind", suggestion.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("lang", suggestion.lang());
    json.writeNumberField("count", suggestion.count());
    json.writeArrayFieldStart("highlights");
    for (Excerpt.Range range : suggestion.highlights()) {
      json.writeRange(range.start(), range.end());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
