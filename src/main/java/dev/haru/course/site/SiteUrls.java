package dev.haru.course.site;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of a site's pages and of places on them, as its generator and its configuration make
 * them. Two are equal if they make the same URLs.
 */
public sealed interface SiteUrls
    permits DocsifyUrls,
        DocusaurusUrls,
        GitBookUrls,
        GithubUrls,
        HtmlUrls,
        HugoUrls,
        JekyllUrls,
        MkDocsUrls,
        NextraUrls,
        PlainUrls,
        StarlightUrls,
        VitePressUrls {

  /** The key of a lesson's title among the values of its front matter. */
  String HEADING = "#";

  /**
   * Returns the URL of the site's root.
   *
   * @param base the checked base, or null for a relative URL
   * @throws InvalidLinks if the generator does not allow such a base
   */
  default String root(@Nullable String base) {
    return base == null ? "" : BaseUrl.directory(BaseUrl.withoutQuery(base));
  }

  /**
   * Returns the page's URL below the root, percent-encoded; "" for the root itself.
   *
   * @param path the lesson's path below the directory that the site is made from
   * @param front the values of the lesson's front matter; those of a nested key are named {@code
   *     outer.inner}, and its first heading may be added as {@link #HEADING}
   * @throws IllegalArgumentException if the path does not lead to a file below the course
   */
  String page(String path, Map<String, String> front);

  /** Returns the mark between the page's URL and the anchor. */
  default String mark() {
    return "#";
  }
}
