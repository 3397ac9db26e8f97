package dev.haru.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The file that says which others belong together.
 *
 * @param course the course's name
 * @param engine the engine's file
 * @param worker the worker's file
 * @param data the name of the file that the engine reads first
 * @param start the names of the files to fetch at once
 * @param pages the files whose names stay, with the hashes of their contents
 */
record Manifest(
    String course,
    String engine,
    String worker,
    String data,
    List<String> start,
    Map<String, String> pages) {

  /** The version of manifests; the worker reads no other. */
  static final int FORMAT = 1;

  byte[] toJson() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.compact(out)) {
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      json.writeStringField("course", course);
      json.writeStringField("engine", engine);
      json.writeStringField("worker", worker);
      json.writeStringField("data", data);
      json.writeArrayFieldStart("start");
      for (String each : start) {
        json.writeString(each);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("pages");
      for (Map.Entry<String, String> each : pages.entrySet()) {
        json.writeStringField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toByteArray();
  }
}
