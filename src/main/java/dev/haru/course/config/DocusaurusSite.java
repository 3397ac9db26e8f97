package dev.haru.course.config;

import dev.haru.course.site.DocusaurusDocs;
import dev.haru.course.site.DocusaurusUrls;
import dev.haru.course.site.Routes;
import dev.haru.course.site.SiteGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code docusaurus.config.js} and {@code versions.json}. */
final class DocusaurusSite {

  private final SiteFiles files;
  private final String home;
  private final List<DocusaurusDocs> docs = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final List<String> excluded = new ArrayList<>();
  private String posts = "blog/";
  private String blog = "blog/";
  private boolean hasBlog = true;
  private boolean numbers = true;

  private DocusaurusSite(SiteFiles files, String home) {
    this.files = files;
    this.home = home;
  }

  /**
   * Returns the site, or null if there is no configuration.
   *
   * @param home the directory of the configuration relative to that of {@code files}, with a
   *     trailing slash, or ""
   */
  static @Nullable Site find(SiteFiles files, String home) {
    String start = home + "docusaurus.config.";
    String file =
        files.first(start + "js", start + "ts", start + "mjs", start + "mts", start + "cjs");
    return file == null ? null : new DocusaurusSite(files, home).read(file);
  }

  private Site read(String file) {
    Values values = ScriptValues.read(files.text(file));
    for (String each : values.names("presets")) {
      preset(values.below("presets." + each + ".1"));
    }
    for (String each : values.names("plugins")) {
      String plugin = values.get("plugins." + each + ".0", "");
      if (plugin.endsWith("content-docs")) {
        docs(values.below("plugins." + each + ".1"));
      }
    }
    if (docs.isEmpty()) {
      docs(new Values());
    }
    String language = values.get("i18n.defaultLocale", "en");
    Boolean slash =
        values.isTrue("trailingSlash")
            ? Boolean.TRUE
            : values.isFalse("trailingSlash") ? Boolean.FALSE : null;
    SiteDraft site =
        new SiteDraft(SiteGenerator.DOCUSAURUS, files, file)
            .name(values.get("title"))
            .base(values.get("url"), values.get("baseUrl"))
            .language(language)
            .languages(values.list("i18n.locales"))
            .urls(new DocusaurusUrls(docs, home, posts, blog, language, numbers, slash))
            .hidden("**")
            .hidden("!" + home + "i18n/*/docusaurus-plugin-content-*/**")
            .hidden("!" + home + "src/pages/**");
    if (hasBlog) {
      site.hidden("!" + home + posts + "**");
    }
    shown.forEach(each -> site.hidden("!" + each + "**"));
    return site.hidden(HiddenPages.of(SiteGenerator.DOCUSAURUS)).hidden(excluded).site();
  }

  private void preset(Values options) {
    if (!options.isFalse("docs") && (options.has("docs") || docs.isEmpty())) {
      docs(options.below("docs"));
    }
    String route = options.get("blog.routeBasePath");
    blog = route == null ? blog : Routes.directory(route);
    String path = Routes.within(options.get("blog.path", posts));
    posts = path.isEmpty() ? posts : path;
    hasBlog &= !options.isFalse("blog");
  }

  private void docs(Values options) {
    String id = options.get("id", "default");
    String directory = Routes.within(home + options.get("path", "docs"));
    String versioned = home + (id.equals("default") ? "" : id + "_") + "versioned_docs/";
    numbers &= !options.isFalse("numberPrefixParser");
    docs.add(
        new DocusaurusDocs(
            id,
            directory,
            Routes.directory(options.get("routeBasePath", "docs")),
            versions(id, options)));
    shown.add(directory);
    shown.add(versioned);
    String translated = home + "i18n/*/docusaurus-plugin-content-docs*/*/";
    for (String each : options.list("exclude")) {
      for (String start : List.of(directory, versioned + "*/", translated)) {
        excluded.add(start + each);
        if (each.startsWith("**/")) {
          excluded.add(start + each.substring("**/".length()));
        }
      }
    }
  }

  /**
   * Returns the routes of the versions: only that of {@code current} if there is no {@code
   * versions.json}.
   */
  private Map<String, String> versions(String id, Values options) {
    String file = home + (id.equals("default") ? "" : id + "_") + "versions.json";
    Values values = Configurations.yaml(files.text(file));
    Map<String, String> routes = new HashMap<>();
    List<String> names = values.names("").stream().map(each -> values.get(each, "")).toList();
    String last = options.get("lastVersion", names.isEmpty() ? "current" : names.get(0));
    for (String each : names) {
      routes.put(each, each.equals(last) ? "" : Routes.directory(each));
    }
    routes.put("current", last.equals("current") ? "" : "next/");
    for (String each : List.copyOf(routes.keySet())) {
      String path = options.get("versions." + each + ".path");
      if (path != null) {
        routes.put(each, Routes.directory(path));
      }
    }
    return routes;
  }
}
