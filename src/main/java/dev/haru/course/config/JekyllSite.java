package dev.haru.course.config;

import dev.haru.course.site.JekyllUrls;
import dev.haru.course.site.SiteGenerator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code _config.yml}. */
final class JekyllSite {

  private JekyllSite() {}

  static @Nullable Site find(SiteFiles files) {
    String file = files.first("_config.yml", "_config.yaml", "_config.toml");
    if (file == null) {
      return null;
    }
    Values values = Configurations.read(files, file, false);
    Map<String, String> permalinks = new HashMap<>();
    List<String> shown = new ArrayList<>(List.of("!**/_posts/**"));
    for (String each : values.names("collections")) {
      String start = "collections." + each + ".";
      String permalink = values.get(start + "permalink");
      if (permalink != null) {
        permalinks.put(each, permalink);
      }
      if (values.isTrue(start + "output")) {
        shown.add("!_" + each + "/**");
      }
    }
    boolean readme = values.list("plugins").contains("jekyll-readme-index");
    String host = values.get("url", CnameFile.of(files));
    return new SiteDraft(SiteGenerator.JEKYLL, files, file)
        .name(values.get("title", values.get("name", "")))
        .base(host, values.get("baseurl"))
        .pages(values.get("source", ""))
        .language(values.get("lang", values.get("locale", "")))
        .urls(
            new JekyllUrls(
                values.get("permalink", "date"),
                permalinks,
                defaults(values),
                values.list("include"),
                readme))
        .hidden("**/_*", "**/_*/**", "**/#*", "**/~*")
        .hidden(shown)
        .hidden("404.md", "vendor/bundle/**")
        .hidden(either("", values.list("exclude")))
        .hidden(either("!", values.list("include")))
        .site();
  }

  /** Returns patterns that match each entry as a file and as a directory. */
  private static List<String> either(String mark, List<String> entries) {
    List<String> patterns = new ArrayList<>();
    for (String each : entries) {
      String path = each.replaceFirst("^\\.?/+", "").replaceFirst("/+$", "");
      if (!path.isEmpty()) {
        patterns.add(mark + path);
        patterns.add(mark + path + "/**");
      }
    }
    return patterns;
  }

  /** Returns the default permalinks, those of the longest paths first. */
  private static List<JekyllUrls.Scope> defaults(Values values) {
    List<JekyllUrls.Scope> defaults = new ArrayList<>();
    for (String each : values.names("defaults")) {
      String start = "defaults." + each + ".";
      String permalink = values.get(start + "values.permalink");
      String path = values.get(start + "scope.path", "");
      if (permalink != null && path.indexOf('*') < 0) {
        String type = values.get(start + "scope.type", "");
        defaults.add(new JekyllUrls.Scope(path.replaceFirst("/+$", ""), type, permalink));
      }
    }
    defaults.sort(Comparator.comparingInt(scope -> -scope.path().length()));
    return defaults;
  }
}
