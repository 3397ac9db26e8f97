package dev.haru.kit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, strings, numbers, booleans and nulls. */
public final class JsonValues {

  private JsonValues() {}

  /** Parses a text that must be a single object. */
  public static Map<String, Object> object(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      Map<String, Object> object = objectOf(value(parser));
      if (parser.nextToken() != null) {
        throw new AssertionError("more than one value: " + text);
      }
      return object;
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  /** Returns a value that must be an object. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> objectOf(Object value) {
    return (Map<String, Object>) value;
  }

  /** Returns a value that must be an array. */
  @SuppressWarnings("unchecked")
  public static List<Object> arrayOf(Object value) {
    return (List<Object>) value;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          object.put(name, value(parser));
        }
        yield object;
      }
      case START_ARRAY -> {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        yield array;
      }
      case VALUE_NULL -> null;
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      default -> parser.getText();
    };
  }
}
