package dev.haru.course.settings;

import dev.haru.course.files.LessonText;
import dev.haru.language.LanguageNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a course's languages: a list, or a mapping from each language to the names that the
 * course's paths have for it.
 */
final class LanguagesReader {

  /** The maximum number of names of a language. */
  private static final int MAX_NAMES = 50;

  private final YamlFile yaml;

  LanguagesReader(YamlFile yaml) {
    this.yaml = yaml;
  }

  /**
   * A course's languages.
   *
   * @param codes the canonical languages, the usual one first; empty for any
   * @param names the course's own names, each with its canonical language
   */
  record Languages(List<String> codes, Map<String, String> names) {

    /** All languages, by their usual names. */
    static final Languages ANY = new Languages(List.of(), Map.of());
  }

  /** Reads the languages. */
  Languages read(ScalarNode key, Node value) throws SettingsException {
    List<String> codes = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    if (!(value instanceof MappingNode)) {
      for (ScalarNode each : yaml.list(key, value)) {
        codes.add(code(each));
      }
      return new Languages(codes, names);
    }
    for (Map.Entry<ScalarNode, Node> entry : yaml.mapping(value).entrySet()) {
      String code = code(entry.getKey());
      codes.add(code);
      if (!entry.getValue().getTag().equals(Tag.NULL)) {
        add(code, yaml.list(entry.getKey(), entry.getValue()), names);
      }
    }
    return new Languages(codes, names);
  }

  private String code(ScalarNode node) throws SettingsException {
    if (!LanguageNames.wellFormed(node.getValue())) {
      throw yaml.wrong(
          node,
          String.format(
              Locale.ROOT, "'%s' must be a language such as en, ko or pt-br", node.getValue()));
    }
    return LanguageNames.canonical(node.getValue());
  }

  private void add(String code, List<ScalarNode> nodes, Map<String, String> names)
      throws SettingsException {
    if (nodes.size() > MAX_NAMES) {
      throw yaml.wrong(
          nodes.get(MAX_NAMES),
          String.format(
              Locale.ROOT,
              "'%s' has %,d names but may have %d; remove some",
              code,
              nodes.size(),
              MAX_NAMES));
    }
    for (ScalarNode node : nodes) {
      String name = LessonText.nfc(node.getValue()).strip();
      if (name.isEmpty() || name.contains("/")) {
        throw yaml.wrong(
            node,
            String.format(
                Locale.ROOT,
                "'%s' must be the name of a directory or the end of a file's name, such as Korean",
                name));
      }
      String other = names.put(LanguageNames.canonical(name), code);
      if (other != null && !other.equals(code)) {
        throw yaml.wrong(
            node,
            String.format(Locale.ROOT, "'%s' is a name of '%s' already; remove one", name, other));
      }
    }
  }
}
