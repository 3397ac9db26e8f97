package dev.haru.course.site;

import org.jspecify.annotations.Nullable;

/** The URLs of a generator's pages, and of places on them. */
sealed interface SiteUrls
    permits DocsifyUrls, DocusaurusUrls, GithubUrls, HugoUrls, MkDocsUrls, PlainUrls {

  /**
   * Returns the URL of the site's root.
   *
   * @param base the checked base, or null for a relative URL
   * @throws InvalidLinks if the generator does not allow such a base
   */
  default String root(@Nullable String base) {
    return base == null ? "" : BaseUrl.directory(BaseUrl.withoutQuery(base));
  }

  /** Returns the page's URL below the root, percent-encoded; "" for the root itself. */
  String page(String path);

  /** Returns the mark between the page's URL and the anchor. */
  default String mark() {
    return "#";
  }
}
