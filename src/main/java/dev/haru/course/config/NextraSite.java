package dev.haru.course.config;

import dev.haru.course.site.NextraUrls;
import dev.haru.course.site.Routes;
import dev.haru.course.site.SiteGenerator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code next.config.*} of a site with Nextra. */
final class NextraSite {

  /** An option of Nextra's own function; reading it does not depend on how that is called. */
  private static final Pattern CONTENT_ROUTE =
      Pattern.compile("\\bcontentDirBasePath\\s*+:\\s*+['\"]([^'\"\\n]{1,200}+)['\"]");

  private NextraSite() {}

  static @Nullable Site find(SiteFiles files) {
    String file = files.first("next.config.mjs", "next.config.js", "next.config.ts");
    String theme = files.first("theme.config.jsx", "theme.config.tsx", "theme.config.js");
    String text = file == null ? "" : files.text(file);
    if (file == null || theme == null && !text.contains("nextra")) {
      return null;
    }
    Values values = ScriptValues.read(text);
    List<String> languages = values.list("i18n.locales");
    return new SiteDraft(SiteGenerator.NEXTRA, files, file)
        .base(null, values.get("basePath"))
        .language(values.get("i18n.defaultLocale"))
        .languages(languages)
        .urls(new NextraUrls(languages, contentRoute(text), values.isTrue("trailingSlash")))
        .hidden("**", "!content/**", "!src/content/**", "!pages/**", "!src/pages/**")
        .hidden(
            "!app/**/page.md", "!app/**/page.mdx", "!src/app/**/page.md", "!src/app/**/page.mdx")
        .hidden("!app/page.md", "!app/page.mdx", "!src/app/page.md", "!src/app/page.mdx")
        .hidden(HiddenPages.of(SiteGenerator.NEXTRA))
        .site();
  }

  private static String contentRoute(String text) {
    Matcher route = CONTENT_ROUTE.matcher(text);
    return route.find() ? Routes.directory(route.group(1)) : "";
  }
}
