package dev.haru.course.config;

import dev.haru.course.toml.Toml;
import dev.haru.course.yaml.InvalidYaml;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a site's configuration, because of which less is read from it than it says.
 */
public final class SiteFault {

  private SiteFault() {}

  /** Returns a sentence with place, rule and remedy, or null if nothing is wrong. */
  public static @Nullable String of(Site site) {
    if (site.file().isEmpty()) {
      return null;
    }
    SiteFiles files = new SiteFiles(site.directory());
    String place = site.directory().resolve(site.file()).toString();
    if (!files.isReadable(site.file())) {
      return String.format(
          Locale.ROOT,
          "%s: nothing is read from it, because it is larger than 1 MiB, a link out of its"
              + " directory, or not readable; put the file itself there, or say what it says in"
              + " haru.yaml",
          place);
    }
    String text = files.text(site.file());
    if (site.file().endsWith(".toml")) {
      int line = Toml.read(text).faultyLine();
      return line == 0 ? null : sentence(place, line, "TOML", "not understood", "this line");
    }
    if (site.file().matches(".*\\.(?:ya?ml|json)")) {
      try {
        YamlValues.read(text);
      } catch (InvalidYaml e) {
        return sentence(place, e.fault().line(), "YAML", e.fault().what(), "the whole file");
      }
    }
    return null;
  }

  private static String sentence(
      String place, int line, String format, String what, String passedOver) {
    return String.format(
        Locale.ROOT,
        "%s:%d: the site's configuration is not valid %s (%s); correct the line; until then, %s is"
            + " passed over",
        place,
        line,
        format,
        what,
        passedOver);
  }
}
