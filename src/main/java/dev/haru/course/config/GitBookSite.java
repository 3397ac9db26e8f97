package dev.haru.course.config;

import dev.haru.course.site.GitBookUrls;
import dev.haru.course.site.SiteGenerator;
import org.jspecify.annotations.Nullable;

/** Reads {@code .gitbook.yaml}, or {@code book.json} beside {@code SUMMARY.md}. */
final class GitBookSite {

  private GitBookSite() {}

  static @Nullable Site find(SiteFiles files) {
    String file = files.first(".gitbook.yaml", ".gitbook.yml");
    // GitBook's command line, which ended in 2018, has another configuration.
    boolean isLegacy = file == null && files.has("SUMMARY.md");
    if (isLegacy) {
      file = files.first("book.json");
    }
    if (file == null) {
      return null;
    }
    Values values = Configurations.yaml(files.text(file));
    SiteDraft site =
        new SiteDraft(SiteGenerator.GITBOOK, files, file)
            .name(values.get("title"))
            .pages(values.get("root", ""))
            .language(values.get("language"))
            .urls(new GitBookUrls(isLegacy))
            .hidden(HiddenPages.of(SiteGenerator.GITBOOK));
    String summary = values.get("structure.summary");
    if (summary != null) {
      site.hidden(summary.replaceFirst("^\\.?/", ""));
    }
    return site.site();
  }
}
