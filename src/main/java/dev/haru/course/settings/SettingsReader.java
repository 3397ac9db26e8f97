package dev.haru.course.settings;

import dev.haru.course.config.Site;
import dev.haru.course.config.SiteFinder;
import dev.haru.course.files.Glob;
import dev.haru.course.files.LessonText;
import dev.haru.course.files.PathLayout;
import dev.haru.course.files.PathLayouts;
import dev.haru.course.files.ReadErrors;
import dev.haru.course.site.SiteGenerator;
import dev.haru.text.ClosestMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads a course directory's {@code haru.yaml}; without one, the defaults apply. */
public final class SettingsReader {

  private static final List<String> KEYS =
      List.of(
          "name",
          "content",
          "index",
          "languages",
          "site",
          "links",
          "layouts",
          "excludes",
          "symlinks",
          "glossary",
          "engine");

  /** The maximum number of excludes, and of layouts. */
  private static final int MAX_PATTERNS = 200;

  /** More than common systems allow. */
  private static final int MAX_PATH = 4_096;

  private final Path directory;
  private final SettingsBounds bounds;
  private final StringBuilder source = new StringBuilder();

  private @Nullable String name;
  private @Nullable Path content;
  private @Nullable Path index;
  private LanguagesReader.Languages languages = LanguagesReader.Languages.ANY;
  private @Nullable SiteGenerator generator;
  private LinksReader links = LinksReader.NONE;
  private List<PathLayout> layouts = List.of();
  private List<String> excludes = List.of();
  private List<Path> symlinks = List.of();
  private Map<String, List<String>> glossary = Map.of();
  private @Nullable ClusterSettings cluster;

  private SettingsReader(Path directory, OutsideAccess outside) {
    this.directory = directory;
    this.bounds = new SettingsBounds(directory, outside);
  }

  /**
   * Reads the settings of a course's directory.
   *
   * @param outside the paths that they may name outside it
   */
  public static Settings read(Path directory, OutsideAccess outside) throws SettingsException {
    SettingsReader reader = new SettingsReader(directory, outside);
    Path file = directory.resolve(Settings.FILE_NAME);
    if (isThere(file)) {
      reader.bounds.requireInside(file);
      reader.read(YamlFile.read(file));
    }
    return reader.settings();
  }

  private Settings settings() throws SettingsException {
    Site site = site();
    Path pages = site.pagesDirectory();
    Path lessons = content != null ? content : holds(pages) ? pages : directory;
    List<String> codes = languages.codes();
    String usual = codes.isEmpty() ? site.language() : codes.get(0);
    source.append(site.description());
    return new Settings(
        name != null ? name : name(site),
        lessons,
        index,
        codes,
        site,
        links.links(site, site.layout(absolute(lessons)).withLanguage(usual)),
        new PathLayouts(layouts, codes.isEmpty() ? site.languages() : codes, languages.names()),
        excludes,
        symlinks,
        glossary,
        cluster,
        source.toString());
  }

  /** Returns the site of the course's directory, otherwise that of the lessons' directory. */
  private Site site() {
    Site site = SiteFinder.find(directory, generator);
    if (!site.file().isEmpty() || content == null || content.equals(directory)) {
      return site;
    }
    Site ofContent = SiteFinder.find(content, generator);
    return ofContent.file().isEmpty() ? site : ofContent;
  }

  /** Returns whether a site's pages are in the course, below its directory. */
  private boolean holds(Path pages) {
    Path course = absolute(directory);
    return pages.startsWith(course)
        && !pages.equals(course)
        && Files.isDirectory(pages)
        && bounds.isInside(pages);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private String name(Site site) {
    String named = site.name() == null ? "" : LessonText.tidy(site.name());
    if (!named.isEmpty()) {
      return LessonText.shortened(named);
    }
    Path last = absolute(directory).getFileName();
    return last == null ? "course" : LessonText.nfc(last.toString());
  }

  /**
   * Returns whether a file exists. One whose attributes cannot be read is not taken for absent,
   * because the defaults would not be its settings.
   */
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
        case "languages" -> languages = new LanguagesReader(yaml).read(key, value);
        case "site" -> generator = generator(yaml, value, yaml.text(key, value));
        case "links" -> links = LinksReader.read(yaml, value);
        case "layouts" -> layouts = layouts(yaml, key, value);
        case "excludes" -> excludes = excludes(yaml, key, value);
        case "symlinks" -> symlinks = symlinks(yaml, key, value);
        case "glossary" -> glossary = glossary(existing(yaml, key, value));
        case "engine" -> cluster = new EngineReader(yaml).read(value);
        default -> throw yaml.unknownKey(key, KEYS);
      }
    }
  }

  private static SiteGenerator generator(YamlFile yaml, Node at, String key)
      throws SettingsException {
    Optional<SiteGenerator> generator = SiteGenerator.of(key);
    if (generator.isPresent()) {
      return generator.get();
    }
    List<String> keys = Arrays.stream(SiteGenerator.values()).map(SiteGenerator::key).toList();
    throw yaml.wrong(
        at,
        String.format(
            Locale.ROOT,
            "unknown site '%s'; did you mean '%s'? (there are: %s)",
            key,
            ClosestMatch.to(key, keys),
            String.join(", ", keys)));
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
              "'%s' is %s, but only a shell expands ~; write the whole path",
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

  /** Returns a limited list of patterns, because every path is compared with each. */
  private static List<ScalarNode> patterns(YamlFile yaml, ScalarNode key, Node value)
      throws SettingsException {
    List<ScalarNode> patterns = yaml.list(key, value);
    if (patterns.size() > MAX_PATTERNS) {
      throw yaml.wrong(
          patterns.get(MAX_PATTERNS),
          String.format(
              Locale.ROOT,
              "'%s' has %,d patterns but may have %d; combine some with '*' or '**'",
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
    return new GlossaryReader(yaml).read();
  }
}
