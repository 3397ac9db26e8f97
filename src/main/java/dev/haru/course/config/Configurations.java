package dev.haru.course.config;

import dev.haru.course.toml.Toml;
import dev.haru.course.yaml.InvalidYaml;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads configurations in TOML, YAML or JSON. */
final class Configurations {

  private Configurations() {}

  /** Returns the values of a file, with keys in lower case if the generator ignores case. */
  static Values read(SiteFiles files, String name, boolean anyCase) {
    String text = files.text(name);
    Values values = name.endsWith(".toml") ? toml(text) : yaml(text);
    return anyCase ? lower(values) : values;
  }

  /** Returns the values of YAML or JSON; none if it is invalid. */
  static Values yaml(String text) {
    try {
      return YamlValues.read(text);
    } catch (InvalidYaml e) {
      return new Values();
    }
  }

  /** Returns the values of the lines of TOML that can be read. */
  static Values toml(String text) {
    Values values = new Values();
    add(values, "", Toml.read(text).values());
    return values;
  }

  private static void add(Values values, String path, Object value) {
    String start = path.isEmpty() ? "" : path + ".";
    switch (value) {
      // Its name says something even if it is empty.
      case Map<?, ?> table when table.isEmpty() -> values.put(path, "");
      case Map<?, ?> table -> table.forEach((name, inner) -> add(values, start + name, inner));
      case List<?> list -> {
        for (int i = 0; i < list.size(); i++) {
          add(values, start + i, list.get(i));
        }
      }
      default -> values.put(path, value.toString());
    }
  }

  private static Values lower(Values values) {
    Values lower = new Values();
    values.paths().forEach(path -> lower.put(path.toLowerCase(Locale.ROOT), values.get(path, "")));
    return lower;
  }
}
