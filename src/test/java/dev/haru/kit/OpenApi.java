package dev.haru.kit;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.haru.server.api.ResourceRoute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The API description, openapi.json. */
public final class OpenApi {

  private static final String LOCATION = "https://haru.example/openapi.json";

  private final Map<String, Object> document;
  private final SchemaRegistry schemas;

  private OpenApi(String text) {
    this.document = JsonValues.object(text);
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(LOCATION, text)));
  }

  public static OpenApi read() {
    try (InputStream file = ResourceRoute.class.getResourceAsStream("openapi.json")) {
      return new OpenApi(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the methods and paths, such as {@code GET /healthz}. */
  public Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    object(document, "paths")
        .forEach((path, methods) ->
            JsonValues.objectOf(methods)
                .keySet()
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return operations;
  }

  /** Returns the parameters of an operation. */
  public List<Map<String, Object>> parameters(String path) {
    Object parameters = object(document, "paths", path, "get").get("parameters");
    return parameters == null
        ? List.of()
        : JsonValues.arrayOf(parameters).stream().map(JsonValues::objectOf).toList();
  }

  /** Returns the object at a path of member names. */
  public Map<String, Object> at(String... names) {
    return object(document, names);
  }

  /**
   * Compares a response with its description; returns the differences.
   *
   * @param method in lower case
   */
  public List<String> differences(
      String method, String path, int status, String mediaType, String body) {
    Map<String, Object> responses = object(document, "paths", path, method, "responses");
    String key = Integer.toString(status);
    Map<String, Object> response = JsonValues.objectOf(responses.getOrDefault(key, Map.of()));
    if (response.isEmpty()) {
      return List.of(status + " is not described");
    }
    String pointer = pointer("paths", path, method, "responses", key);
    if (response.containsKey("$ref")) {
      String ref = response.get("$ref").toString();
      pointer = ref.substring(1);
      response = object(document, ref.substring(2).split("/", -1));
    }
    Map<String, Object> content = JsonValues.objectOf(response.getOrDefault("content", Map.of()));
    if (body.isEmpty() && content.isEmpty()) {
      return List.of();
    }
    if (!content.containsKey(mediaType)) {
      return List.of(mediaType + " is not described for " + status);
    }
    if (!mediaType.endsWith("json")) {
      return List.of();
    }
    return invalid(pointer + pointer("content", mediaType, "schema"), body);
  }

  /** Returns why a body does not match the description of problems. */
  public List<String> problems(String body) {
    return invalid("/components/schemas/Problem", body);
  }

  private List<String> invalid(String schema, String body) {
    return schemas
        .getSchema(SchemaLocation.of(LOCATION + "#" + schema))
        .validate(body, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String pointer(String... names) {
    StringBuilder pointer = new StringBuilder();
    for (String name : names) {
      pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  private static Map<String, Object> object(Map<String, Object> in, String... names) {
    Map<String, Object> object = in;
    for (String name : names) {
      Object next = object.get(name);
      if (next == null) {
        throw new AssertionError("openapi.json has no " + String.join(" > ", names));
      }
      object = JsonValues.objectOf(next);
    }
    return object;
  }
}
