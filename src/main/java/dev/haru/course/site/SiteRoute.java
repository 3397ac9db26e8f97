package dev.haru.course.site;

import org.jspecify.annotations.Nullable;

/** How a generator's site addresses a lesson's page and a place on it. */
sealed interface SiteRoute
    permits DocsifyRoute, DocusaurusRoute, GithubRoute, HugoRoute, MkDocsRoute, PlainRoute {

  /**
   * Returns what stands before the page's address.
   *
   * @param base the checked base, or null for a relative URL
   * @throws InvalidLinks when the generator cannot have such a base
   */
  default String root(@Nullable String base) {
    return base == null ? "" : BaseUrl.directory(BaseUrl.withoutQuery(base));
  }

  /** Returns the page's address below the root, encoded; "" for the root itself. */
  String page(String path);

  /** Returns what stands between the page's address and the anchor. */
  default String mark() {
    return "#";
  }

  /** Returns the route of a preset. */
  static SiteRoute of(SiteGenerator preset) {
    return switch (preset) {
      case DOCSIFY -> new DocsifyRoute();
      case GITHUB -> new GithubRoute();
      case DOCUSAURUS -> new DocusaurusRoute();
      case MKDOCS -> new MkDocsRoute();
      case HUGO -> new HugoRoute();
      case PLAIN -> new PlainRoute();
    };
  }
}
