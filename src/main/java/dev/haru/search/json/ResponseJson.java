package dev.haru.search.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.Correction;
import dev.haru.search.Excerpt;
import dev.haru.search.Hit;
import dev.haru.search.ScoreExplanation;
import dev.haru.search.SearchResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON format of search responses, shared by the command line and HTTP. */
public final class ResponseJson {

  private ResponseJson() {}

  /** Writes a response as one object. */
  public static void write(SearchResponse response, JsonGenerator json) throws IOException {
    write(response, new JacksonOutput(json));
  }

  /** Writes a response as one object to any output. */
  public static void write(SearchResponse response, JsonOutput json) throws IOException {
    json.writeStartObject();
    json.writeStringField("query", response.query());
    json.writeNumberField("total", response.total());
    json.writeBooleanField("totalIsExact", response.totalIsExact());
    json.writeNumberField("tookMillis", response.tookMillis());
    json.writeNumberField("generation", response.generation());
    json.writeArrayFieldStart("corrections");
    for (Correction correction : response.corrections()) {
      json.writeStartObject();
      json.writeStringField("kind", correction.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("from", correction.from());
      json.writeStringField("to", correction.to());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (response.didYouMean() != null) {
      json.writeStringField("didYouMean", response.didYouMean());
    }
    if (response.notice() != null) {
      json.writeStringField("notice", response.notice());
    }
    json.writeArrayFieldStart("hits");
    for (Hit hit : response.hits()) {
      write(json, hit);
    }
    json.writeEndArray();
    if (!response.reading().isEmpty()) {
      json.writeArrayFieldStart("reading");
      for (String line : response.reading()) {
        json.writeString(line);
      }
      json.writeEndArray();
    }
    json.writeObjectFieldStart("facets");
    write(json, "lang", response.languages());
    write(json, "year", response.years());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(JsonOutput json, String name, Map<?, Integer> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<?, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey().toString(), count.getValue());
    }
    json.writeEndObject();
  }

  private static void write(JsonOutput json, Hit hit) throws IOException {
    json.writeStartObject();
    json.writeNumberField("rank", hit.rank());
    json.writeNumberField("score", hit.score());
    json.writeStringField("path", hit.path());
    json.writeNumberField("line", hit.line());
    json.writeStringField("anchor", hit.anchor());
    json.writeStringField("url", hit.url());
    json.writeStringField("lang", hit.lang());
    write(json, "year", hit.year());
    write(json, "day", hit.day());
    json.writeStringField("title", hit.title());
    json.writeStringField("heading", hit.heading());
    write(json, "headingHighlights", hit.headingHighlights());
    write(json, "headingRelated", hit.headingRelated());
    json.writeArrayFieldStart("breadcrumb");
    for (String crumb : hit.breadcrumb()) {
      json.writeString(crumb);
    }
    json.writeEndArray();
    write(json, hit.excerpt());
    json.writeArrayFieldStart("translations");
    for (Hit.Translation translation : hit.translations()) {
      write(json, translation);
    }
    json.writeEndArray();
    if (!hit.explanation().isEmpty()) {
      json.writeArrayFieldStart("explanation");
      write(json, hit.explanation(), 0);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonOutput json, String name, @Nullable Integer number)
      throws IOException {
    if (number == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, number);
    }
  }

  private static void write(JsonOutput json, Excerpt excerpt) throws IOException {
    json.writeObjectFieldStart("excerpt");
    json.writeStringField("text", excerpt.text());
    write(json, "highlights", excerpt.highlights());
    write(json, "related", excerpt.related());
    write(json, "code", excerpt.code());
    json.writeEndObject();
  }

  private static void write(JsonOutput json, String name, List<Excerpt.Range> ranges)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Excerpt.Range range : ranges) {
      json.writeRange(range.start(), range.end());
    }
    json.writeEndArray();
  }

  private static void write(JsonOutput json, Hit.Translation translation) throws IOException {
    json.writeStartObject();
    json.writeStringField("lang", translation.lang());
    json.writeStringField("path", translation.path());
    json.writeNumberField("line", translation.line());
    json.writeStringField("heading", translation.heading());
    json.writeStringField("url", translation.url());
    json.writeEndObject();
  }

  /** Writes nested parts as a flat list, each after its parent and with its depth. */
  private static void write(JsonOutput json, List<ScoreExplanation> parts, int depth)
      throws IOException {
    for (ScoreExplanation part : parts) {
      json.writeStartObject();
      json.writeStringField("text", part.text());
      json.writeNumberField("score", part.score());
      json.writeNumberField("depth", depth);
      json.writeEndObject();
      write(json, part.parts(), depth + 1);
    }
  }
}
