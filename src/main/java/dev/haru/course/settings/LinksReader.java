package dev.haru.course.settings;

import dev.haru.course.config.Site;
import dev.haru.course.site.InvalidLinks;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteLayout;
import dev.haru.language.LanguageNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The setting {@code links}, before its site is known.
 *
 * @param yaml the file, or null without such a setting
 * @param places where each of its parts is, for messages
 */
record LinksReader(
    @Nullable YamlFile yaml,
    Map<String, Node> places,
    @Nullable String base,
    Map<String, String> bases,
    @Nullable String template) {

  /** No setting. */
  static final LinksReader NONE = new LinksReader(null, Map.of(), null, Map.of(), null);

  private static final List<String> KEYS = List.of("base", "template");

  static LinksReader read(YamlFile yaml, Node value) throws SettingsException {
    Map<String, Node> places = new LinkedHashMap<>();
    Map<String, String> bases = new LinkedHashMap<>();
    String base = null;
    String template = null;
    for (Map.Entry<ScalarNode, Node> entry : yaml.mapping(value).entrySet()) {
      ScalarNode key = entry.getKey();
      Node at = entry.getValue();
      places.put("", value);
      places.put(key.getValue(), at);
      switch (key.getValue()) {
        case "base" -> {
          if (at instanceof MappingNode) {
            bases.putAll(bases(yaml, at));
          } else {
            base = yaml.text(key, at);
          }
        }
        case "template" -> template = yaml.text(key, at);
        case "preset" ->
            throw yaml.wrong(
                key, "'preset' is a setting of its own: write 'site: docsify' outside 'links'");
        default -> throw yaml.unknownKey(key, KEYS);
      }
    }
    return new LinksReader(yaml, places, base, bases, template);
  }

  private static Map<String, String> bases(YamlFile yaml, Node value) throws SettingsException {
    Map<String, String> bases = new LinkedHashMap<>();
    for (Map.Entry<ScalarNode, Node> entry : yaml.mapping(value).entrySet()) {
      String language = entry.getKey().getValue();
      if (!LanguageNames.wellFormed(language)) {
        throw yaml.wrong(
            entry.getKey(),
            String.format(
                Locale.ROOT, "'%s' must be a language such as en, ko or pt-br", language));
      }
      String url = yaml.text(entry.getKey(), entry.getValue());
      bases.put(LanguageNames.canonical(language), url);
    }
    return bases;
  }

  /**
   * Returns the links to a site. The settings take precedence over the site's configuration; a base
   * in the settings is the URL of the lessons' directory.
   */
  Links links(Site site, SiteLayout layout) throws SettingsException {
    boolean own = base != null || !bases.isEmpty();
    SiteLayout used = own ? layout.withOwnBase() : layout;
    try {
      return new Links(
          site.generator(), own ? base : usableBase(site, used), bases, template, used);
    } catch (InvalidLinks e) {
      Node at = Objects.requireNonNull(places.getOrDefault(e.setting(), places.get("")));
      throw Objects.requireNonNull(yaml).wrong(at, String.valueOf(e.getMessage()));
    }
  }

  /** Returns the base that a configuration names, unless it cannot be one. */
  private static @Nullable String usableBase(Site site, SiteLayout layout) {
    try {
      return new Links(site.generator(), site.base(), Map.of(), null, layout).base();
    } catch (InvalidLinks e) {
      return null;
    }
  }
}
