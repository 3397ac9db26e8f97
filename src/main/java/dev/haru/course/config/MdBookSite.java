package dev.haru.course.config;

import dev.haru.course.site.Routes;
import dev.haru.course.site.SiteGenerator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code book.toml}, and the chapters from {@code SUMMARY.md}. */
final class MdBookSite {

  private static final Pattern CHAPTER = Pattern.compile("\\]\\(([^()\\n]{1,500}+)\\)");

  private MdBookSite() {}

  static @Nullable Site find(SiteFiles files) {
    String file = files.first("book.toml");
    if (file == null) {
      return null;
    }
    Values values = Configurations.toml(files.text(file));
    String source = Routes.within(values.get("book.src", "src"));
    String domain = values.get("output.html.cname");
    return new SiteDraft(SiteGenerator.MDBOOK, files, file)
        .name(values.get("book.title"))
        .base(domain == null ? null : "https://" + domain, values.get("output.html.site-url"))
        .pages(source)
        .language(values.get("book.language"))
        .hidden(HiddenPages.of(SiteGenerator.MDBOOK))
        .listed(chapters(files.text(source + "SUMMARY.md")))
        .site();
  }

  private static List<String> chapters(String summary) {
    List<String> chapters = new ArrayList<>();
    for (Matcher link = CHAPTER.matcher(summary); link.find(); ) {
      String path = link.group(1).strip();
      String bare =
          path.startsWith("<") && path.endsWith(">") ? path.substring(1, path.length() - 1) : path;
      String within = Routes.within(decoded(bare));
      if (!within.isEmpty()) {
        chapters.add(within.substring(0, within.length() - 1));
      }
    }
    return chapters;
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }
}
