package dev.haru.course.config;

import dev.haru.course.site.HugoUrls;
import dev.haru.course.site.Routes;
import dev.haru.course.site.SiteGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code hugo.*}, the older {@code config.*}, and {@code config/_default/}. */
final class HugoSite {

  private static final List<String> ENDINGS = List.of("toml", "yaml", "yml", "json");
  private static final String DEFAULTS = "config/_default/";

  private HugoSite() {}

  static @Nullable Site find(SiteFiles files) {
    String file = file(files, "hugo.");
    if (file == null) {
      file = file(files, DEFAULTS + "hugo.");
    }
    String old = file(files, "config.");
    if (file == null && old != null && Configurations.read(files, old, true).has("baseurl")) {
      file = old;
    }
    if (file == null) {
      file = file(files, DEFAULTS + "config.");
    }
    return file == null ? null : read(files, file);
  }

  private static @Nullable String file(SiteFiles files, String start) {
    return files.first(ENDINGS.stream().map(ending -> start + ending).toArray(String[]::new));
  }

  private static Site read(SiteFiles files, String file) {
    Values values = Configurations.read(files, file, true);
    Values languages = part(files, values, "languages");
    Values permalinks = part(files, values, "permalinks");
    String usual = values.get("defaultcontentlanguage", "en").toLowerCase(Locale.ROOT);
    List<String> names = new ArrayList<>(List.of(usual));
    for (String each : languages.names("")) {
      if (!each.equals(usual) && !languages.isTrue(each + ".disabled")) {
        names.add(each);
      }
    }
    String content = Routes.within(values.get("contentdir", "content"));
    Map<String, String> own = new HashMap<>();
    for (String each : names) {
      String directory = languages.get(each + ".contentdir");
      if (directory != null) {
        own.put(each, Routes.within(directory));
      }
    }
    boolean within = own.values().stream().allMatch(each -> each.startsWith(content));
    Map<String, String> directories = new HashMap<>();
    own.forEach((language, directory) -> {
      String below = within ? directory.substring(content.length()) : directory;
      if (!below.isEmpty()) {
        directories.put(language, below);
      }
    });
    SiteDraft site =
        new SiteDraft(SiteGenerator.HUGO, files, file)
            .name(values.get("title"))
            .base(values.get("baseurl"), null)
            .pages(within ? content : "")
            .languages(names)
            .urls(
                new HugoUrls(
                    names,
                    directories,
                    values.isTrue("defaultcontentlanguageinsubdir"),
                    values.isTrue("uglyurls"),
                    !values.isTrue("disablepathtolower"),
                    permalinks(permalinks)));
    if (!within) {
      site.hidden("**", "!" + content + "**");
      directories.values().forEach(each -> site.hidden("!" + each + "**"));
    }
    return site.site();
  }

  /** Returns a part of the configuration, which may be in a file of its own. */
  private static Values part(SiteFiles files, Values values, String name) {
    String file = file(files, DEFAULTS + name + ".");
    return file == null ? values.below(name) : Configurations.read(files, file, true);
  }

  private static Map<String, String> permalinks(Values values) {
    Map<String, String> permalinks = new HashMap<>();
    for (String path : values.paths()) {
      String section = path.startsWith("page.") ? path.substring("page.".length()) : path;
      String name =
          section.startsWith(HugoUrls.SECTION)
              ? section.substring(HugoUrls.SECTION.length())
              : section;
      if (name.indexOf('.') < 0) {
        permalinks.put(section, values.get(path, ""));
      }
    }
    return permalinks;
  }
}
