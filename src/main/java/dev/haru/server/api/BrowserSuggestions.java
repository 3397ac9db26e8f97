package dev.haru.server.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.SuggestResponse;
import dev.haru.search.Suggestion;
import dev.haru.search.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

/**
 * Suggestions in the format of browsers' address bars (OpenSearch Suggestions 1.0): the query, the
 * completions, their descriptions and their URLs.
 */
final class BrowserSuggestions {

  static final String MEDIA_TYPE = "application/x-suggestions+json";

  private BrowserSuggestions() {}

  static byte[] json(SuggestResponse response, String publicUrl) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.compact(out)) {
      json.writeStartArray();
      json.writeString(response.query());
      write(json, response, Suggestion::text);
      write(json, response, BrowserSuggestions::description);
      write(
          json,
          response,
          each -> publicUrl + "/?q=" + URLEncoder.encode(each.text(), StandardCharsets.UTF_8));
      json.writeEndArray();
    }
    return out.toByteArray();
  }

  private static String description(Suggestion suggestion) {
    return String.format(
        Locale.ROOT, suggestion.count() == 1 ? "%,d section" : "%,d sections", suggestion.count());
  }

  private static void write(
      JsonGenerator json, SuggestResponse response, Function<Suggestion, String> text)
      throws IOException {
    json.writeStartArray();
    for (Suggestion suggestion : response.suggestions()) {
      json.writeString(text.apply(suggestion));
    }
    json.writeEndArray();
  }
}
