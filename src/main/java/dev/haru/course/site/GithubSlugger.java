package dev.haru.course.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * GitHub's slugs as the npm package github-slugger 2 makes them, also used by Docusaurus.
 *
 * <p>The text is lowercased; only letters, marks, decimal digits, connectors such as {@code _},
 * hyphens and spaces are kept; then each space becomes a hyphen, without trimming or merging. A
 * slug given before gets {@code -1}, {@code -2}, … until it is new. Source: {@code index.js} and
 * {@code script/generate-slugger-regex.js} of that package, which in turn follow html-pipeline's
 * table of contents. Letters are those of the running JDK's Unicode; the package has those of
 * Unicode 13.
 */
final class GithubSlugger {

  private final Map<String, Integer> occurrences = new HashMap<>();

  /** Returns a slug for the text that was not given before. */
  String slug(String text) {
    String base = slugOf(text);
    String slug = base;
    while (occurrences.containsKey(slug)) {
      slug = base + "-" + occurrences.merge(base, 1, Integer::sum);
    }
    occurrences.put(slug, 0);
    return slug;
  }

  /** Returns the slug of a text, whether given before or not. */
  static String slugOf(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(GithubSlugger::stays)
        .map(c -> c == ' ' ? '-' : c)
        .forEach(slug::appendCodePoint);
    return slug.toString();
  }

  /** Returns whether a character in lower case is part of a slug. */
  static boolean stays(int c) {
    return c == ' '
        || c == '-'
        || Character.isAlphabetic(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.DECIMAL_DIGIT_NUMBER,
              Character.CONNECTOR_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
