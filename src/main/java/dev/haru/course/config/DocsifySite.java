package dev.haru.course.config;

import dev.haru.course.site.DocsifyUrls;
import dev.haru.course.site.SiteGenerator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code window.$docsify} in {@code index.html}. */
final class DocsifySite {

  private static final String MARK = "$docsify";

  private DocsifySite() {}

  static @Nullable Site find(SiteFiles files) {
    String file = files.first("index.html");
    String text = file == null ? "" : files.text(file);
    int at = text.indexOf(MARK);
    if (file == null || at < 0) {
      return null;
    }
    int end = text.indexOf("</script", at);
    Values values = ScriptValues.read(text.substring(at, end < 0 ? text.length() : end));
    String path = values.get("basePath", "");
    SiteDraft site =
        new SiteDraft(SiteGenerator.DOCSIFY, files, file)
            .name(values.get("name"))
            .base(CnameFile.of(files), null)
            .pages(path.contains("://") ? "" : path)
            .urls(new DocsifyUrls(values.get("routerMode", "").equals("history")))
            .hidden(HiddenPages.of(SiteGenerator.DOCSIFY));
    for (String each : List.of("loadSidebar", "loadNavbar", "coverpage", "notFoundPage")) {
      String name = values.get(each, "");
      if (name.endsWith(".md")) {
        site.hidden("**/" + name.replaceFirst("^\\.?/", ""));
      }
    }
    return site.site();
  }
}
