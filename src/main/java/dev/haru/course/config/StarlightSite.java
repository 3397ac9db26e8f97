package dev.haru.course.config;

import dev.haru.course.site.Routes;
import dev.haru.course.site.SiteGenerator;
import dev.haru.course.site.StarlightUrls;
import org.jspecify.annotations.Nullable;

/** Reads {@code astro.config.*} of a site with Starlight. */
final class StarlightSite {

  private StarlightSite() {}

  static @Nullable Site find(SiteFiles files) {
    String file =
        files.first("astro.config.mjs", "astro.config.ts", "astro.config.js", "astro.config.mts");
    String text = file == null ? "" : files.text(file);
    if (file == null || !text.contains("starlight")) {
      return null;
    }
    Values values = ScriptValues.read(text);
    Values starlight = new Values();
    for (String each : values.names("integrations")) {
      Values below = values.below("integrations." + each + ".starlight");
      starlight = below.paths().isEmpty() ? starlight : below;
    }
    String usual = starlight.get("defaultLocale", "root");
    String first = starlight.get("locales." + usual + ".lang", usual.equals("root") ? "" : usual);
    SiteDraft site =
        new SiteDraft(SiteGenerator.STARLIGHT, files, file)
            .name(starlight.get("title"))
            .base(values.get("site"), values.get("base"))
            .pages(Routes.within(values.get("srcDir", "src")) + "content/docs")
            .language(first)
            .urls(new StarlightUrls(!values.get("trailingSlash", "").equals("never")))
            .hidden(HiddenPages.of(SiteGenerator.STARLIGHT));
    for (String each : starlight.names("locales")) {
      site.language(starlight.get("locales." + each + ".lang", each.equals("root") ? "" : each));
    }
    return site.site();
  }
}
