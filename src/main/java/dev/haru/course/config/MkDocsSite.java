package dev.haru.course.config;

import dev.haru.course.site.MkDocsBlog;
import dev.haru.course.site.MkDocsUrls;
import dev.haru.course.site.MkDocsUrls.Translations;
import dev.haru.course.site.Routes;
import dev.haru.course.site.SiteGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code mkdocs.yml}. */
final class MkDocsSite {

  private MkDocsSite() {}

  static @Nullable Site find(SiteFiles files) {
    String file = files.first("mkdocs.yml", "mkdocs.yaml");
    if (file == null) {
      return null;
    }
    Values values = Configurations.yaml(files.text(file));
    Values i18n = plugin(values, "i18n");
    List<String> languages = languages(i18n);
    Translations translations =
        languages.isEmpty()
            ? Translations.NONE
            : i18n.get("docs_structure", "suffix").equals("folder")
                ? Translations.FOLDER
                : Translations.SUFFIX;
    SiteDraft site =
        new SiteDraft(SiteGenerator.MKDOCS, files, file)
            .name(values.get("site_name"))
            .base(values.get("site_url"), null)
            .pages(values.get("docs_dir", "docs"))
            .languages(languages)
            .language(values.get("theme.language"))
            .urls(
                new MkDocsUrls(
                    !values.isFalse("use_directory_urls"),
                    translations,
                    languages,
                    MkDocsToc.slugs(values),
                    hasPlugin(values, "blog") ? blog(plugin(values, "blog")) : null))
            .hidden(HiddenPages.of(SiteGenerator.MKDOCS))
            .hidden(IgnorePatterns.globs(values.get("exclude_docs", "").lines().toList()))
            .hidden(IgnorePatterns.globs(values.get("draft_docs", "").lines().toList()));
    Values nav = plugin(values, "literate-nav");
    if (hasPlugin(values, "literate-nav")) {
      site.hidden("**/" + nav.get("nav_file", "SUMMARY.md"));
    }
    return site.site();
  }

  private static List<String> languages(Values i18n) {
    List<String> languages = new ArrayList<>();
    String usual = i18n.get("default_language"); // of the plugin's version 0
    for (String each : i18n.names("languages")) {
      String start = "languages." + each;
      String locale = i18n.get(start + ".locale", each);
      boolean first = i18n.isTrue(start + ".default") || locale.equals(usual);
      languages.add(first ? 0 : languages.size(), locale.toLowerCase(Locale.ROOT));
    }
    return languages;
  }

  private static boolean hasPlugin(Values values, String name) {
    return values.list("plugins").contains(name)
        || !plugin(values, name).paths().isEmpty()
        || values.names("plugins").contains(name);
  }

  /** Returns the options of a plugin; the plugins may be a list or a mapping. */
  private static Values plugin(Values values, String name) {
    return options(values, "plugins", name);
  }

  /** Returns the options of a plugin or an extension, which a list or a mapping names. */
  static Values options(Values values, String kind, String name) {
    for (String each : values.names(kind)) {
      Values below = values.below(kind + "." + each + "." + name);
      if (!below.paths().isEmpty()) {
        return below;
      }
    }
    return values.below(kind + "." + name);
  }

  private static MkDocsBlog blog(Values options) {
    String directory = options.get("blog_dir", "blog");
    String route = Routes.within(directory);
    String posts = options.get("post_dir", "{blog}/posts").replace("{blog}", route);
    return new MkDocsBlog(
        Routes.within(posts),
        route,
        options.get("post_url_format", "{date}/{slug}"),
        options.get("post_url_date_format", "yyyy/MM/dd"));
  }
}
