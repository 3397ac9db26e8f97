package dev.haru.course.settings;

import dev.haru.course.yaml.SettingsException;
import dev.haru.course.yaml.YamlFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * How much a glossary may say of one word: a search looks for all names of each of its words.
 * Counts while the glossary is read; not safe for use by several threads.
 */
final class GlossaryLimits {

  /** How many other names a word may have, those included whose other name it is. */
  static final int MAX_NAMES = 100;

  /** How long a word may be. */
  static final int MAX_CHARS = 200;

  private final YamlFile yaml;
  private final Map<String, Integer> names = new HashMap<>();

  GlossaryLimits(YamlFile yaml) {
    this.yaml = yaml;
  }

  /**
   * Adds an entry.
   *
   * @throws SettingsException when that is too much, naming the entry's place
   */
  void add(Node at, String word, List<String> equivalents) throws SettingsException {
    requireShort(at, word);
    for (String equivalent : equivalents) {
      requireShort(at, equivalent);
      count(at, word);
      count(at, equivalent);
    }
  }

  private void requireShort(Node at, String word) throws SettingsException {
    if (word.length() > MAX_CHARS) {
      throw yaml.wrong(
          at,
          String.format(
              Locale.ROOT,
              "a word of the glossary may have %d characters but '%s…' has %,d; shorten it",
              MAX_CHARS,
              word.substring(0, word.offsetByCodePoints(0, 20)),
              word.length()));
    }
  }

  private void count(Node at, String word) throws SettingsException {
    String key = word.replace(" ", "").toLowerCase(Locale.ROOT); // how a search looks it up
    if (names.merge(key, 1, Integer::sum) > MAX_NAMES) {
      throw yaml.wrong(
          at,
          String.format(
              Locale.ROOT,
              "'%s' has more than %d other names in the glossary; keep those that are searched for",
              word,
              MAX_NAMES));
    }
  }
}
