package dev.haru.course;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The YAML between two lines {@code ---} at the top of a lesson.
 *
 * @param values its top-level values, empty without front matter
 * @param lines how many lines of the file it takes, its two fences included
 * @param problem what is wrong with it, or null
 */
record FrontMatter(Map<?, ?> values, int lines, @Nullable Problem problem) {

  private static final FrontMatter NONE = new FrontMatter(Map.of(), 0, null);
  private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");
  private static final Pattern KEY = Pattern.compile("[\\w-]{1,100}\\s{0,10}:.*", Pattern.DOTALL);

  /** Reads the front matter of a lesson's text. */
  static FrontMatter read(String path, String text) {
    if (!text.startsWith("---")) {
      return NONE;
    }
    List<String> lines = text.lines().toList();
    if (!lines.get(0).stripTrailing().equals("---")) {
      return NONE;
    }
    int end = 1;
    while (end < lines.size() && !isFence(lines.get(end))) {
      end++;
    }
    if (end == lines.size()) {
      return NONE; // a thematic break; an unclosed fence must not swallow the lesson
    }
    String yaml = String.join("\n", lines.subList(1, end));
    try {
      Object loaded =
          new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build()).loadFromString(yaml);
      if (loaded == null) {
        return new FrontMatter(Map.of(), end + 1, null);
      }
      // Text between two breaks is Markdown (a setext heading), not front matter.
      return loaded instanceof Map<?, ?> map ? new FrontMatter(map, end + 1, null) : NONE;
    } catch (YamlEngineException | StackOverflowError e) {
      return looksLikeYaml(yaml) ? broken(path, end + 1, e) : NONE;
    }
  }

  private static boolean isFence(String line) {
    String stripped = line.stripTrailing();
    return stripped.equals("---") || stripped.equals("...");
  }

  private static boolean looksLikeYaml(String yaml) {
    return KEY.matcher(yaml.strip()).matches();
  }

  private static FrontMatter broken(String path, int lines, Throwable cause) {
    int line = 1;
    String what = "it is nested too deeply";
    if (cause instanceof MarkedYamlEngineException marked) {
      line = marked.getProblemMark().map(mark -> mark.getLine() + 2).orElse(1);
      what = marked.getProblem();
    } else if (cause instanceof YamlEngineException) {
      what = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
    String reason =
        String.format(
            Locale.ROOT,
            "the front matter is not valid YAML (%s); the lesson is read without it",
            what);
    return new FrontMatter(Map.of(), lines, new Problem(path, line, reason, false));
  }

  /** Returns a value as text in NFC, or null when it is absent or blank. */
  @Nullable String text(String key) {
    Object value = values.get(key);
    if (value == null || value instanceof Map || value instanceof List) {
      return null;
    }
    String text = LessonText.nfc(value.toString()).strip();
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
      if (value != null && Languages.wellFormed(value.toLowerCase(Locale.ROOT))) {
        return Languages.canonical(value);
      }
    }
    return null;
  }
}
