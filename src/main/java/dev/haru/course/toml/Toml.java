package dev.haru.course.toml;

import java.util.Map;

/**
 * What a text in TOML says. A line that cannot be read does not hide the others.
 *
 * @param values the values by their names, in the order of the text: a {@code String} as it is
 *     written, without quotes and escapes ({@code 1.10} is not a number), a {@code List} of values,
 *     or a {@code Map} of values by their names. Nested at most 500 deep
 * @param faultyLine the 1-based number of the first line that cannot be read, or 0
 */
public record Toml(Map<String, Object> values, int faultyLine) {

  /** Reads a text, in time that is proportional to its length. */
  public static Toml read(String text) {
    return new TomlReader(text).read();
  }
}
