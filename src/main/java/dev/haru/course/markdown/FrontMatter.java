package dev.haru.course.markdown;

import dev.haru.course.files.LessonText;
import dev.haru.course.model.CourseProblem;
import dev.haru.language.LanguageNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The front matter at the top of a lesson: YAML between two lines {@code ---}, TOML between two
 * lines {@code +++}, or JSON in braces.
 *
 * @param values its values as written ({@code 1.10} is not a number), empty without front matter.
 *     The keys of nested mappings are joined by dots, as in {@code search.exclude}, the items of a
 *     list by line ends
 * @param lists the keys whose values are lists
 * @param lines the number of lines that it takes up, its two fences included
 * @param problem what is wrong with it, or null
 */
record FrontMatter(
    Map<String, String> values, Set<String> lists, int lines, @Nullable CourseProblem problem) {

  /** The maximum length; the YAML parser's time grows with the square of a value's length. */
  static final int MAX_CHARS = 100_000;

  static final FrontMatter NONE = new FrontMatter(Map.of(), Set.of(), 0, null);

  private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

  /** Reads the front matter of a lesson's text. */
  static FrontMatter read(String path, String text) {
    if (text.isEmpty() || "-+{".indexOf(text.charAt(0)) < 0) {
      return NONE;
    }
    List<String> lines = text.lines().toList();
    return switch (lines.getFirst().stripTrailing()) {
      case "---" -> between(path, lines, Set.of("---", "..."));
      case "+++" -> between(path, lines, Set.of("+++"));
      case "{" -> json(path, lines);
      default -> NONE;
    };
  }

  private static FrontMatter between(String path, List<String> lines, Set<String> fences) {
    int end = 1;
    while (end < lines.size() && !fences.contains(lines.get(end).stripTrailing())) {
      end++;
    }
    if (end == lines.size()) {
      return NONE; // a thematic break; an unclosed fence must not swallow the lesson
    }
    String inside = String.join("\n", lines.subList(1, end));
    return fences.contains("+++")
        ? TomlFrontMatter.read(path, inside, end + 1)
        : YamlFrontMatter.read(path, inside, end + 1);
  }

  /** Reads JSON, which is YAML; anything else in braces is Markdown. */
  private static FrontMatter json(String path, List<String> lines) {
    int end = lines.indexOf("}");
    if (end < 0 || !lines.get(1).stripLeading().startsWith("\"")) {
      return NONE;
    }
    FrontMatter read =
        YamlFrontMatter.read(path, String.join("\n", lines.subList(0, end + 1)), end + 1);
    return read.problem() == null ? read : NONE;
  }

  /** Returns the items of a list, or of a text in which commas separate them. */
  List<String> items(String key) {
    String separator = lists.contains(key) ? "\n" : ",";
    return Arrays.stream(values.getOrDefault(key, "").split(separator, -1))
        .map(item -> LessonText.tidy(item).replaceAll("\\s+", " "))
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** Returns a value as text on one line, or null if it is absent, blank or a list. */
  @Nullable String text(String key) {
    String value = lists.contains(key) ? "" : values.getOrDefault(key, "");
    String text = LessonText.tidy(value).replaceAll("\\s+", " ");
    return text.isEmpty() ? null : text;
  }

  /** Returns the year that {@code year} or {@code date} names, or null. */
  @Nullable Integer year() {
    for (String key : List.of("year", "date")) {
      String value = text(key);
      Matcher matcher = value == null ? null : YEAR.matcher(value);
      if (matcher != null && matcher.find()) {
        return Integer.valueOf(matcher.group(1));
      }
    }
    return null;
  }

  /** Returns the number that {@code day} holds, or null. */
  @Nullable Integer day() {
    String value = text("day");
    return value != null && value.matches("\\d{1,4}") ? Integer.valueOf(value) : null;
  }

  /** Returns the canonical language that {@code lang} or {@code language} names, or null. */
  @Nullable String lang() {
    for (String key : List.of("lang", "language")) {
      String value = text(key);
      if (value != null && LanguageNames.wellFormed(value.toLowerCase(Locale.ROOT))) {
        return LanguageNames.canonical(value);
      }
    }
    return null;
  }
}
