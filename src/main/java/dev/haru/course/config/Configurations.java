package dev.haru.course.config;

import dev.haru.course.yaml.InvalidYaml;
import java.util.Locale;

/** Reads configurations in TOML, YAML or JSON. */
final class Configurations {

  private Configurations() {}

  /** Returns the values of a file, with keys in lower case if the generator ignores case. */
  static Values read(SiteFiles files, String name, boolean anyCase) {
    String text = files.text(name);
    Values values = name.endsWith(".toml") ? TomlValues.read(text) : yaml(text);
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

  private static Values lower(Values values) {
    Values lower = new Values();
    values.paths().forEach(path -> lower.put(path.toLowerCase(Locale.ROOT), values.get(path, "")));
    return lower;
  }
}
