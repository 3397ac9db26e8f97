package dev.haru.course.site;

import dev.haru.text.Percent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * docsify's URLs: the path after {@code #/} without {@code .md}, the anchor as {@code ?id=}.
 *
 * <p>{@code README.md} stands for its directory. A name that still ends in {@code .md} or {@code
 * .html} without its {@code .md}, or that has another extension, is kept whole. Colons and the like
 * are encoded, because the router takes a path with a colon for an external URL. Source: {@code
 * getFileName}, {@code isAbsolutePath}, {@code HashHistory.parse} and {@code parseQuery} in docsify
 * 4's {@code lib/docsify.js}.
 *
 * @param history whether the router's mode is {@code history}, without {@code #/}
 */
public record DocsifyUrls(boolean history) implements SiteUrls {

  static final DocsifyUrls USUAL = new DocsifyUrls(false);

  @Override
  public String root(@Nullable String base) {
    if (history) {
      return SiteUrls.super.root(base);
    }
    if (base == null) {
      return "#/";
    }
    int hash = base.indexOf('#');
    if (hash < 0) {
      String site = BaseUrl.withoutQuery(base);
      return (site.endsWith(".html") ? site : BaseUrl.directory(site)) + "#/";
    }
    if (!base.startsWith("/", hash + 1) || base.indexOf('?', hash) >= 0) {
      throw BaseUrl.wrong("must have a path after its #, as in #/guide/, and no ?,", base);
    }
    return BaseUrl.directory(base);
  }

  @Override
  public String page(String path, Map<String, String> front) {
    LessonName name = LessonName.of(path);
    if (name.stem().equals("README") && name.extension().equals(".md")) {
      return Percent.encodePath(name.directory());
    }
    boolean ambiguous = name.stem().endsWith(".md") || name.stem().endsWith(".html");
    boolean whole = ambiguous || !name.extension().equals(".md");
    return Percent.encodePath(name.directory() + name.stem() + (whole ? name.extension() : ""));
  }

  @Override
  public String mark() {
    return "?id=";
  }
}
