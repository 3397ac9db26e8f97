package dev.haru.course.settings;

import dev.haru.course.files.LessonText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Reads one glossary: words with their equivalents.
 *
 * <p>The size of its entries is limited, because a search looks for all other names of each of its
 * words.
 */
final class GlossaryReader {

  /** The number of other names that a word may have, in both directions. */
  static final int MAX_NAMES = 100;

  /** The number of characters that a word may have. */
  static final int MAX_CHARS = 200;

  private final YamlFile yaml;
  private final Map<String, Integer> names = new HashMap<>();

  GlossaryReader(YamlFile yaml) {
    this.yaml = yaml;
  }

  /** Returns the equivalents of each word, in the order of the file. */
  Map<String, List<String>> read() throws SettingsException {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (Map.Entry<ScalarNode, Node> entry : yaml.entries().entrySet()) {
      ScalarNode key = entry.getKey();
      String word = LessonText.tidy(key.getValue());
      List<String> equivalents =
          yaml.list(key, entry.getValue()).stream()
              .map(each -> LessonText.tidy(each.getValue()))
              .toList();
      requireNoneEmpty(key, word, equivalents);
      requireShort(key, word);
      for (String equivalent : equivalents) {
        requireShort(key, equivalent);
        count(key, word);
        count(key, equivalent);
      }
      words.put(word, equivalents);
    }
    return words;
  }

  private void requireNoneEmpty(Node at, String word, List<String> equivalents)
      throws SettingsException {
    if (word.isEmpty() || equivalents.isEmpty() || equivalents.contains("")) {
      throw yaml.wrong(
          at,
          String.format(
              Locale.ROOT,
              "a glossary has words with their equivalents, none of them empty, but '%s' has %s",
              word,
              equivalents));
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
