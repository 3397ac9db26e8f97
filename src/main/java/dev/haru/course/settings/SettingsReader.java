package dev.haru.course.settings;

import dev.haru.course.files.Glob;
import dev.haru.course.files.LessonText;
import dev.haru.course.files.PathLayout;
import dev.haru.course.files.PathLayouts;
import dev.haru.course.files.ReadErrors;
import dev.haru.course.site.InvalidLinks;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import dev.haru.course.yaml.YamlFile;
import dev.haru.language.LanguageNames;
import dev.haru.text.ClosestMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a course directory's {@code haru.yaml}; without one, the defaults serve. */
public final class SettingsReader {

  private static final List<String> KEYS =
      List.of(
          "name",
          "content",
          "index",
          "languages",
          "links",
          "layouts",
          "excludes",
          "symlinks",
          "glossary");

  /** How many excludes there may be, and how many layouts. */
  private static final int MAX_PATTERNS = 200;

  private static final List<String> LINK_KEYS = List.of("preset", "base", "template");

  /** More than any of the usual systems takes. */
  private static final int MAX_PATH = 4_096;

  private final Path directory;
  private final SettingsBounds bounds;
  private final StringBuilder source = new StringBuilder();

  private String name;
  private Path content;
  private @Nullable Path index;
  private List<String> languages = List.of();
  private Links links = new Links(SiteGenerator.PLAIN, null, null);
  private List<PathLayout> layouts = List.of();
  private List<String> excludes = List.of();
  private List<Path> symlinks = List.of();
  private Map<String, List<String>> glossary = Map.of();

  private SettingsReader(Path directory, OutsideAccess outside) {
    this.directory = directory;
    this.bounds = new SettingsBounds(directory, outside);
    this.content = directory;
    Path last = directory.toAbsolutePath().normalize().getFileName();
    this.name = last == null ? "course" : LessonText.nfc(last.toString());
  }

  /**
   * Reads the settings of a course's directory.
   *
   * @param outside what they may name outside it
   */
  public static Settings read(Path directory, OutsideAccess outside) throws SettingsException {
    SettingsReader reader = new SettingsReader(directory, outside);
    Path file = directory.resolve(Settings.FILE_NAME);
    if (isThere(file)) {
      reader.bounds.requireInside(file);
      reader.read(YamlFile.read(file));
    }
    return new Settings(
        reader.name,
        reader.content,
        reader.index,
        reader.languages,
        reader.links,
        new PathLayouts(reader.layouts, reader.languages),
        reader.excludes,
        reader.symlinks,
        reader.glossary,
        reader.source.toString());
  }

  /** A file that cannot be looked at is not taken for none: the defaults would not be its own. */
  private static boolean isThere(Path file) throws SettingsException {
    try {
      Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new SettingsException(file + ": " + ReadErrors.reason(e));
    }
  }

  private void read(YamlFile yaml) throws SettingsException {
    source.append(yaml.text()).append('\0');
    for (Map.Entry<ScalarNode, Node> entry : yaml.entries().entrySet()) {
      ScalarNode key = entry.getKey();
      Node value = entry.getValue();
      switch (key.getValue()) {
        case "name" -> name = yaml.text(key, value);
        case "content" -> content = content(yaml, key, value);
        case "index" -> index = index(yaml, key, value);
        case "languages" -> languages = languages(yaml, key, value);
        case "links" -> links = links(yaml, value);
        case "layouts" -> layouts = layouts(yaml, key, value);
        case "excludes" -> excludes = excludes(yaml, key, value);
        case "symlinks" -> symlinks = symlinks(yaml, key, value);
        case "glossary" -> glossary = glossary(existing(yaml, key, value));
        default -> throw unknownKey(yaml, key, KEYS);
      }
    }
  }

  private static SettingsException unknownKey(YamlFile yaml, ScalarNode key, List<String> known) {
    String complaint =
        String.format(
            Locale.ROOT,
            "unknown key '%s'; did you mean '%s'? (there are: %s)",
            key.getValue(),
            ClosestMatch.to(key.getValue(), known),
            String.join(", ", known));
    return yaml.wrong(key, complaint);
  }

  private Path path(YamlFile yaml, ScalarNode key, Node value) throws SettingsException {
    String text = yaml.text(key, value);
    if (text.length() > MAX_PATH) {
      throw yaml.wrong(
          value,
          String.format(
              Locale.ROOT,
              "'%s' has %,d characters but a path may have %,d",
              key.getValue(),
              text.length(),
              MAX_PATH));
    }
    if (text.equals("~") || text.startsWith("~/")) {
      throw yaml.wrong(
          value,
          String.format(
              Locale.ROOT,
              "'%s' is %s, whose ~ only a shell replaces; write the whole path",
              key.getValue(),
              text));
    }
    try {
      return directory.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw yaml.wrong(
          value, String.format(Locale.ROOT, "'%s' is not a path: %s", text, e.getReason()));
    }
  }

  private Path existing(YamlFile yaml, ScalarNode key, Node value) throws SettingsException {
    Path path = path(yaml, key, value);
    if (!Files.exists(path)) {
      throw yaml.wrong(
          value,
          String.format(Locale.ROOT, "'%s' must exist, but there is no %s", key.getValue(), path));
    }
    bounds.requireInside(yaml, key, value, path);
    return path;
  }

  private Path index(YamlFile yaml, ScalarNode key, Node value) throws SettingsException {
    Path path = path(yaml, key, value);
    bounds.requireIndex(yaml, value, path);
    return path;
  }

  private Path content(YamlFile yaml, ScalarNode key, Node value) throws SettingsException {
    try {
      return existing(yaml, key, value);
    } catch (SettingsException e) {
      throw Files.exists(path(yaml, key, value)) ? e : e.ofMissing(path(yaml, key, value));
    }
  }

  private List<Path> symlinks(YamlFile yaml, ScalarNode key, Node value) throws SettingsException {
    List<Path> directories = new ArrayList<>();
    for (ScalarNode each : yaml.list(key, value)) {
      Path path = existing(yaml, key, each);
      if (!Files.isDirectory(path)) {
        throw yaml.wrong(
            each,
            String.format(Locale.ROOT, "'symlinks' must be directories, but %s is a file", path));
      }
      directories.add(path);
    }
    return directories;
  }

  private static List<String> languages(YamlFile yaml, ScalarNode key, Node value)
      throws SettingsException {
    List<String> languages = new ArrayList<>();
    for (ScalarNode each : yaml.list(key, value)) {
      if (!LanguageNames.wellFormed(each.getValue())) {
        throw yaml.wrong(
            each,
            String.format(
                Locale.ROOT, "'%s' must be a language such as en, ko or pt-br", each.getValue()));
      }
      languages.add(LanguageNames.canonical(each.getValue()));
    }
    return languages;
  }

  private static Links links(YamlFile yaml, Node value) throws SettingsException {
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
        default -> throw unknownKey(yaml, key, LINK_KEYS);
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
    List<String> keys = new ArrayList<>();
    for (SiteGenerator preset : SiteGenerator.values()) {
      if (preset.key().equals(key)) {
        return preset;
      }
      keys.add(preset.key());
    }
    throw yaml.wrong(
        at,
        String.format(
            Locale.ROOT,
            "unknown link preset '%s'; did you mean '%s'? (there are: %s)",
            key,
            ClosestMatch.to(key, keys),
            String.join(", ", keys)));
  }

  private static List<PathLayout> layouts(YamlFile yaml, ScalarNode key, Node value)
      throws SettingsException {
    List<PathLayout> layouts = new ArrayList<>();
    for (ScalarNode each : patterns(yaml, key, value)) {
      try {
        layouts.add(PathLayout.of(LessonText.nfc(each.getValue())));
      } catch (IllegalArgumentException e) {
        throw yaml.wrong(
            each, String.format(Locale.ROOT, "layout '%s': %s", each.getValue(), e.getMessage()));
      }
    }
    return layouts;
  }

  /** Returns patterns, with each of which every path is compared. */
  private static List<ScalarNode> patterns(YamlFile yaml, ScalarNode key, Node value)
      throws SettingsException {
    List<ScalarNode> patterns = yaml.list(key, value);
    if (patterns.size() > MAX_PATTERNS) {
      throw yaml.wrong(
          patterns.get(MAX_PATTERNS),
          String.format(
              Locale.ROOT,
              "'%s' has %,d patterns but may have %d; join some with '*' or '**'",
              key.getValue(),
              patterns.size(),
              MAX_PATTERNS));
    }
    return patterns;
  }

  private static List<String> excludes(YamlFile yaml, ScalarNode key, Node value)
      throws SettingsException {
    List<String> globs = new ArrayList<>();
    for (ScalarNode each : patterns(yaml, key, value)) {
      try {
        Glob.of(LessonText.nfc(each.getValue()));
      } catch (IllegalArgumentException e) {
        throw yaml.wrong(
            each,
            String.format(
                Locale.ROOT, "exclude '%s' is not a glob: %s", each.getValue(), e.getMessage()));
      }
      globs.add(each.getValue());
    }
    return globs;
  }

  private Map<String, List<String>> glossary(Path file) throws SettingsException {
    YamlFile yaml = YamlFile.read(file);
    source.append(yaml.text()).append('\0');
    Map<String, List<String>> words = new LinkedHashMap<>();
    GlossaryLimits limits = new GlossaryLimits(yaml);
    for (Map.Entry<ScalarNode, Node> entry : yaml.entries().entrySet()) {
      List<String> equivalents =
          yaml.list(entry.getKey(), entry.getValue()).stream()
              .map(each -> LessonText.tidy(each.getValue()))
              .toList();
      String word = LessonText.tidy(entry.getKey().getValue());
      if (word.isEmpty() || equivalents.isEmpty() || equivalents.contains("")) {
        throw yaml.wrong(
            entry.getKey(),
            String.format(
                Locale.ROOT,
                "a glossary has words with their equivalents, none of them empty, but '%s' has %s",
                word,
                equivalents));
      }
      limits.add(entry.getKey(), word, equivalents);
      words.put(word, equivalents);
    }
    return words;
  }
}
