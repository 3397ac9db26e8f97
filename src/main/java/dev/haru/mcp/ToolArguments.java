package dev.haru.mcp;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call. Numbers may be written as texts and the reverse, because language models
 * mix them up; anything else that the schema does not allow is a {@link ToolFailure}.
 */
final class ToolArguments {

  private static final String WHOLE_NUMBER = "-?\\d{1,9}";

  private final Map<String, Object> values;

  private ToolArguments(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Returns the arguments of a call of a tool.
   *
   * @param known the names that it has
   */
  static ToolArguments of(String tool, @Nullable Map<String, Object> values, Set<String> known) {
    Map<String, Object> given = values == null ? Map.of() : values;
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        throw new ToolFailure(
            String.join(
                "",
                tool + " has no argument " + ToolFailure.quoted(name),
                "; it has " + String.join(", ", known.stream().sorted().toList())));
      }
    }
    return new ToolArguments(given);
  }

  /** Returns a text; null if it is absent or blank. */
  @Nullable String text(String name) {
    Object value = values.get(name);
    return switch (value) {
      case null -> null;
      case String text -> text.isBlank() ? null : text;
      case Integer number -> number.toString();
      default -> throw new ToolFailure(name + " must be a text but was " + quoted(value));
    };
  }

  /** Returns a whole number, or null if it is absent. */
  @Nullable Integer number(String name) {
    Object value = values.get(name);
    return switch (value) {
      case null -> null;
      case Integer number -> number;
      case String text when text.isBlank() -> null;
      case String text when text.strip().matches(WHOLE_NUMBER) -> Integer.valueOf(text.strip());
      case Double number when number == number.intValue() -> number.intValue();
      default -> throw new ToolFailure(name + " must be a whole number but was " + quoted(value));
    };
  }

  /** Returns a whole number. */
  int number(String name, int usual) {
    Integer value = number(name);
    return value == null ? usual : value;
  }

  private static String quoted(Object value) {
    return switch (value) {
      case String text -> ToolFailure.quoted(text);
      case Number number when !(number instanceof BigInteger) -> number.toString();
      case Boolean flag -> flag.toString();
      case Map<?, ?> object -> "an object";
      case List<?> list -> "a list";
      default -> "something else";
    };
  }
}
