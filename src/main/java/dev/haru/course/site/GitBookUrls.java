package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.Locale;
import java.util.Map;

/**
 * GitBook's URLs: the path in lower case without its extension; {@code README.md} stands for its
 * directory. Those that were made by GitBook's command line before 2018 are files with {@code
 * .html}.
 *
 * @param files whether the pages are files
 */
public record GitBookUrls(boolean files) implements SiteUrls {

  static final GitBookUrls USUAL = new GitBookUrls(false);

  @Override
  public String page(String path, Map<String, String> front) {
    LessonName name = LessonName.of(path);
    boolean index = name.stem().equalsIgnoreCase("README");
    if (files) {
      return Percent.encodePath(name.directory() + (index ? "" : name.stem() + ".html"));
    }
    String page = index ? name.directory() : name.directory() + name.stem();
    String brief = page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
    return Percent.encodePath(brief.toLowerCase(Locale.ROOT));
  }
}
