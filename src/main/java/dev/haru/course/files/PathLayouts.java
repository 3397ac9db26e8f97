package dev.haru.course.files;

import dev.haru.language.LanguageNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a lesson's language, year and day from its path: by the course's own layouts, otherwise by
 * common conventions.
 *
 * <p>The conventions are: a directory that is a year ({@code 2022}), a directory that is a language
 * ({@code ko}, {@code pt-br}, {@code zh_cn}) or a suffix that is one ({@code day02.ko.md}), and a
 * file {@code dayNN.md} in any case, zero-padded or not.
 */
public final class PathLayouts {

  private static final Pattern DAY = Pattern.compile("(?i)day(\\d{1,4})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  private final List<PathLayout> layouts;
  private final List<String> languages;

  /**
   * Creates layouts.
   *
   * @param layouts the course's own, tried in this order before the conventions
   * @param languages the canonical languages of the course, or empty for any that is known
   */
  public PathLayouts(List<PathLayout> layouts, List<String> languages) {
    this.layouts = List.copyOf(layouts);
    this.languages = List.copyOf(languages);
  }

  /** Returns what a lesson's path says; {@code path} is below the course directory, NFC. */
  public LessonPath read(String path) {
    for (PathLayout layout : layouts) {
      LessonPath read = layout.read(path);
      if (read != null) {
        return read;
      }
    }
    return readUsual(path);
  }

  private LessonPath readUsual(String path) {
    String lang = null;
    Integer year = null;
    List<String> common = new ArrayList<>();
    List<String> parts = List.of(path.split("/"));
    for (String directory : parts.subList(0, parts.size() - 1)) {
      String named = lang == null ? language(directory) : null;
      if (named != null) {
        lang = named;
        continue;
      }
      if (year == null && YEAR.matcher(directory).matches()) {
        year = Integer.valueOf(directory);
      }
      common.add(directory);
    }
    String file = parts.get(parts.size() - 1);
    String stem = file.substring(0, file.lastIndexOf('.'));
    String suffix = stem.substring(stem.lastIndexOf('.') + 1);
    String named = lang == null && suffix.length() < stem.length() ? language(suffix) : null;
    if (named != null) {
      lang = named;
      stem = stem.substring(0, stem.length() - suffix.length() - 1);
    }
    common.add(stem + file.substring(file.lastIndexOf('.')));
    Matcher day = DAY.matcher(stem);
    return new LessonPath(
        path,
        lang,
        year,
        day.matches() ? Integer.valueOf(day.group(1)) : null,
        String.join("/", common).toLowerCase(Locale.ROOT));
  }

  private @Nullable String language(String part) {
    String canonical = LanguageNames.canonical(part);
    if (languages.contains(canonical)) {
      return canonical;
    }
    return LanguageNames.named(part);
  }
}
