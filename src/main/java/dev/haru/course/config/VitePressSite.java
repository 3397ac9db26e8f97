package dev.haru.course.config;

import dev.haru.course.site.Rewrite;
import dev.haru.course.site.SiteGenerator;
import dev.haru.course.site.VitePressUrls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code .vitepress/config.*}. */
final class VitePressSite {

  private static final List<String> ENDINGS = List.of("ts", "mts", "js", "mjs", "cts", "cjs");

  private VitePressSite() {}

  static @Nullable Site find(SiteFiles files) {
    if (!files.hasDirectory(".vitepress")) {
      return null;
    }
    String file = file(files, ".vitepress/config.");
    String used = file != null ? file : file(files, ".vitepress/config/index.");
    Values values = used == null ? new Values() : ScriptValues.read(files.text(used));
    Values shared = values;
    String more = file(files, ".vitepress/config/shared.");
    if (more != null) {
      shared = ScriptValues.read(files.text(more));
    }
    List<String> excluded = new ArrayList<>(values.list("srcExclude"));
    excluded.addAll(shared.list("srcExclude"));
    SiteDraft site =
        new SiteDraft(SiteGenerator.VITEPRESS, files, used == null ? ".vitepress" : used)
            .name(values.get("title", shared.get("title", "")))
            .base(
                values.get("sitemap.hostname", shared.get("sitemap.hostname", "")),
                values.get("base", shared.get("base", "")))
            .pages(values.get("srcDir", shared.get("srcDir", "")))
            .language(values.get("locales.root.lang", values.get("lang", shared.get("lang", ""))))
            .urls(
                new VitePressUrls(
                    values.isTrue("cleanUrls") || shared.isTrue("cleanUrls"),
                    rewrites(values.has("rewrites") ? values : shared)))
            .hidden(HiddenPages.of(SiteGenerator.VITEPRESS))
            .hidden(excluded);
    for (String each : values.names("locales")) {
      site.language(values.get("locales." + each + ".lang", each.equals("root") ? "" : each));
    }
    return site.site();
  }

  private static @Nullable String file(SiteFiles files, String start) {
    return files.first(ENDINGS.stream().map(ending -> start + ending).toArray(String[]::new));
  }

  private static List<Rewrite> rewrites(Values values) {
    Values below = values.below("rewrites");
    return below.paths().stream()
        .limit(200)
        .flatMap(from -> Rewrite.of(from, below.get(from, "")).stream())
        .toList();
  }
}
