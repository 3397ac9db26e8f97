package dev.haru.analysis.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A dictionary among haru's own resources: lines of columns separated by tabs, and comments. */
final class DictionaryFile {

  private DictionaryFile() {}

  /** Returns the file's bytes. */
  static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(DictionaryFile.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("haru's own dictionary cannot be read", e);
    }
  }

  /** Returns the columns of each entry in the order of the file. */
  static List<String[]> entries(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split("\t", -1))
        .toList();
  }

  /** Returns the alternatives of a column. */
  static List<String> alternatives(String column) {
    return Arrays.stream(column.split(";")).map(String::strip).filter(e -> !e.isEmpty()).toList();
  }
}
