package dev.haru.server.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A problem with a request, as defined by RFC 9457.
 *
 * @param code the type of the problem
 * @param detail one sentence for the sender of the request
 * @param more further members
 * @param headers additional headers of the response
 */
public record Problem(
    ProblemType code, String detail, Map<String, String> more, Map<String, String> headers) {

  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final int LONGEST_DETAIL = 1_000;

  /** Creates a problem; the middle of a detail that repeats too much of a request is omitted. */
  public Problem {
    if (detail.length() > LONGEST_DETAIL) {
      detail =
          detail.substring(0, detail.offsetByCodePoints(0, 300))
              + " … "
              + detail.substring(detail.offsetByCodePoints(detail.length(), -200));
    }
  }

  public Problem(ProblemType code, String detail) {
    this(code, detail, Map.of(), Map.of());
  }

  /** Returns this problem, with the parameter that it is about. */
  public Problem of(String parameter) {
    return new Problem(code, detail, Map.of("parameter", parameter), headers);
  }

  /** Returns this problem with a header. */
  public Problem with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Problem(code, detail, more, all);
  }

  /** Returns an exception that ends the request with this problem. */
  public ProblemException exception() {
    return new ProblemException(this);
  }

  /**
   * Returns the problem as JSON.
   *
   * @param instance the path of the request, without its query
   */
  public byte[] json(String instance) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.compact(out)) {
      json.writeStartObject();
      json.writeStringField("type", "urn:haru:problem:" + code.key());
      json.writeStringField("title", code.title());
      json.writeNumberField("status", code.status());
      json.writeStringField("detail", detail);
      json.writeStringField("instance", instance);
      json.writeStringField("code", code.key());
      for (Map.Entry<String, String> member : more.entrySet()) {
        json.writeStringField(member.getKey(), member.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes what is written", e);
    }
    return out.toByteArray();
  }
}
