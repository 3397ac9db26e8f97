package dev.haru.course.site;

import dev.haru.language.LanguageNames;
import dev.haru.text.Percent;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hugo's URLs: the path in lower case with a slash at the end.
 *
 * <p>{@code index.md} and {@code _index.md} stand for their directory. A language before the
 * extension goes to the front: {@code guide/a.ko.md} is {@code /ko/guide/a/}, but English, the
 * default language, is not named. Spaces become hyphens; of the other characters, letters, digits,
 * marks and {@code . / _ # + ~ - @} are kept. Only a site's settings tell its languages; here a
 * suffix counts if haru knows it as a language. Front matter ({@code slug}, {@code url}) is not
 * considered. Source: the sites that Hugo 0.169 builds, and {@code helpers/path.go}.
 */
record HugoUrls() implements SiteUrls {

  private static final Pattern SUFFIXED =
      Pattern.compile("(.+)\\.([a-z]{2}(?:[-_][a-z]{2,4})?)", Pattern.DOTALL);

  @Override
  public String page(String path) {
    LessonName name = LessonName.of(path);
    String stem = name.stem().toLowerCase(Locale.ROOT);
    String language = "";
    Matcher suffixed = SUFFIXED.matcher(stem);
    if (suffixed.matches() && LanguageNames.named(suffixed.group(2)) != null) {
      stem = suffixed.group(1);
      language = suffixed.group(2).equals("en") ? "" : suffixed.group(2) + "/";
    }
    boolean index = stem.equals("index") || stem.equals("_index");
    String page = name.directory().toLowerCase(Locale.ROOT) + (index ? "" : stem + "/");
    return Percent.encodePath(language + sanitized(page));
  }

  /** Returns the allowed part of a path, without names of which nothing is left. */
  private static String sanitized(String path) {
    StringBuilder kept = new StringBuilder(path.length());
    path.codePoints()
        .map(c -> Character.isSpaceChar(c) ? '-' : c)
        .filter(c -> "./_#+~-@".indexOf(c) >= 0 || Character.isLetterOrDigit(c) || isMark(c))
        .forEach(kept::appendCodePoint);
    return Arrays.stream(kept.toString().split("/"))
        .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
        .map(part -> part + "/")
        .collect(Collectors.joining());
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
