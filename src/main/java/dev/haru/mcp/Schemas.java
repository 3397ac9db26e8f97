package dev.haru.mcp;

import java.util.List;
import java.util.Map;

/** JSON schemas of arguments and results. */
final class Schemas {

  private Schemas() {}

  /** Returns the schema of a text. */
  static Map<String, Object> text(String description) {
    return of("string", description).object();
  }

  /** Returns the schema of a whole number. */
  static Map<String, Object> number(String description) {
    return of("integer", description).object();
  }

  /** Returns the schema of a whole number in a range. */
  static Map<String, Object> number(String description, int least, int most) {
    return of("integer", description).with("minimum", least).with("maximum", most).object();
  }

  /** Returns the schema of a boolean value. */
  static Map<String, Object> flag(String description) {
    return of("boolean", description).object();
  }

  /** Returns the schema of a list. */
  static Map<String, Object> list(String description, Map<String, Object> items) {
    return of("array", description).with("items", items).object();
  }

  /** Returns the schema of an object with any names and numbers as their values. */
  static Map<String, Object> counts(String description) {
    return of("object", description)
        .with("additionalProperties", Map.of("type", "integer"))
        .object();
  }

  /** Returns the schema of an object with these members and no others. */
  static Map<String, Object> object(Members properties, String... required) {
    return new Members()
        .with("type", "object")
        .with("properties", properties.object())
        .with("required", List.of(required))
        .with("additionalProperties", false)
        .object();
  }

  private static Members of(String type, String description) {
    return new Members().with("type", type).with("description", description);
  }
}
