package dev.haru.course.site;

import java.util.Locale;
import java.util.Map;

/**
 * Front matter that keeps a page off a site or out of its search.
 *
 * <p>Keys with one clear meaning count on every site; the others only on sites of the generators
 * that define them. Source: each generator's documentation.
 */
final class Unpublished {

  private Unpublished() {}

  static boolean isUnpublished(SiteGenerator generator, Map<String, String> front) {
    return isTrue(front, "draft")
        || isTrue(front, "unlisted")
        || isTrue(front, "search.exclude")
        || isTrue(front, "search_exclude")
        || isFalse(front, "pagefind")
        || isOf(generator, front);
  }

  private static boolean isOf(SiteGenerator generator, Map<String, String> front) {
    return switch (generator) {
      case HUGO ->
          isTrue(front, "headless")
              || isNever(front, "build.render")
              || isNever(front, "_build.render");
      case VITEPRESS -> isFalse(front, "search");
      case SPHINX -> isTrue(front, "nosearch") || isTrue(front, "no-search");
      case GITBOOK -> isTrue(front, "hidden");
      case NEXTRA -> isFalse(front, "searchable");
      // Elsewhere it may be about another site: lessons that are also on dev.to carry it for there.
      case JEKYLL -> isFalse(front, "published");
      case DOCSIFY, DOCUSAURUS, GITHUB, MDBOOK, MKDOCS, PLAIN, STARLIGHT -> false;
    };
  }

  private static boolean isTrue(Map<String, String> front, String key) {
    String value = value(front, key);
    return value.equals("true") || value.equals("yes") || value.equals("on");
  }

  private static boolean isFalse(Map<String, String> front, String key) {
    String value = value(front, key);
    return value.equals("false") || value.equals("no") || value.equals("off");
  }

  private static boolean isNever(Map<String, String> front, String key) {
    return value(front, key).equals("never") || isFalse(front, key);
  }

  private static String value(Map<String, String> front, String key) {
    return front.getOrDefault(key, "").strip().toLowerCase(Locale.ROOT);
  }
}
