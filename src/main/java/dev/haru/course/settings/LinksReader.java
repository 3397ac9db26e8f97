package dev.haru.course.settings;

import dev.haru.course.site.InvalidLinks;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import dev.haru.text.ClosestMatch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the setting {@code links}. */
final class LinksReader {

  private static final List<String> KEYS = List.of("preset", "base", "template");

  private LinksReader() {}

  static Links read(YamlFile yaml, Node value) throws SettingsException {
    SiteGenerator preset = SiteGenerator.PLAIN;
    String base = null;
    String template = null;
    Map<String, Node> places = new HashMap<>();
    for (Map.Entry<ScalarNode, Node> entry : yaml.mapping(value).entrySet()) {
      ScalarNode key = entry.getKey();
      Node at = entry.getValue();
      places.put(key.getValue(), at);
      switch (key.getValue()) {
        case "preset" -> preset = preset(yaml, at, yaml.text(key, at));
        case "base" -> base = yaml.text(key, at);
        case "template" -> template = yaml.text(key, at);
        default -> throw yaml.unknownKey(key, KEYS);
      }
    }
    try {
      return new Links(preset, base, template);
    } catch (InvalidLinks e) {
      Node at = places.getOrDefault(e.setting(), value);
      throw yaml.wrong(at, String.valueOf(e.getMessage()));
    }
  }

  private static SiteGenerator preset(YamlFile yaml, Node at, String key) throws SettingsException {
    Optional<SiteGenerator> preset = SiteGenerator.of(key);
    if (preset.isPresent()) {
      return preset.get();
    }
    List<String> keys = Arrays.stream(SiteGenerator.values()).map(SiteGenerator::key).toList();
    throw yaml.wrong(
        at,
        String.format(
            Locale.ROOT,
            "unknown link preset '%s'; did you mean '%s'? (there are: %s)",
            key,
            ClosestMatch.to(key, keys),
            String.join(", ", keys)));
  }
}
