package dev.haru.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A course's own pattern for its lessons' paths, such as {@code i18n/{lang}/docs/week*}{@code
 * /day-{day}.md}.
 *
 * <p>{@code {year}} is four digits, {@code {day}} one to four, {@code {lang}} a language, {@code
 * {path}} anything, slashes included; {@code *} is anything within one directory's name. The case
 * of letters does not matter. Immutable.
 */
public final class PathLayout {

  private static final Map<String, String> PLACEHOLDERS =
      new TreeMap<>(
          Map.of(
              "year", "(?<year>\\d{4})",
              "day", "(?<day>\\d{1,4})",
              "lang", "(?<lang>[a-z]{2,3}(?:[-_][a-z0-9]{2,8})?)",
              "path", "(?<path>.+)"));

  private final Pattern pattern;
  private final Set<String> names;

  private PathLayout(Pattern pattern, Set<String> names) {
    this.pattern = pattern;
    this.names = names;
  }

  /**
   * Reads a layout's template.
   *
   * @throws IllegalArgumentException with a sentence that names what is wrong with it
   */
  public static PathLayout of(String template) {
    StringBuilder regex = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '{') {
        int end = template.indexOf('}', i);
        String name = end < 0 ? template.substring(i) : template.substring(i + 1, end);
        String placeholder = PLACEHOLDERS.get(name);
        if (placeholder == null || names.contains(name)) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "'%s' must be one of %s, each at most once, in braces",
                  name,
                  String.join(", ", PLACEHOLDERS.keySet())));
        }
        names.add(name);
        regex.append(placeholder);
        i = end;
      } else {
        int next = template.offsetByCodePoints(i, 1);
        regex.append(c == '*' ? "[^/]*" : Pattern.quote(template.substring(i, next)));
        i = next - 1;
      }
    }
    Pattern pattern =
        Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return new PathLayout(pattern, Set.copyOf(names));
  }

  /** Returns what the path tells, or null when it is not of this layout. */
  @Nullable LessonPath read(String path) {
    Matcher matcher = pattern.matcher(path);
    if (!matcher.matches()) {
      return null;
    }
    String lang = names.contains("lang") ? matcher.group("lang") : null;
    String common = names.contains("path") ? matcher.group("path") : without(path, matcher, lang);
    return new LessonPath(
        path,
        lang == null ? null : Languages.canonical(lang),
        number(matcher, "year"),
        number(matcher, "day"),
        common.toLowerCase(Locale.ROOT));
  }

  private @Nullable Integer number(Matcher matcher, String name) {
    return names.contains(name) ? Integer.valueOf(matcher.group(name)) : null;
  }

  private static String without(String path, Matcher matcher, @Nullable String lang) {
    if (lang == null) {
      return path;
    }
    return (path.substring(0, matcher.start("lang")) + path.substring(matcher.end("lang")))
        .replace("//", "/");
  }
}
