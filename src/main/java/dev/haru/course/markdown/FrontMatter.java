package dev.haru.course.markdown;

import dev.haru.course.files.LessonText;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.yaml.InvalidYaml;
import dev.haru.course.yaml.YamlComposer;
import dev.haru.course.yaml.YamlFault;
import dev.haru.language.LanguageNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The YAML between two lines {@code ---} at the top of a lesson.
 *
 * @param values its top-level values as written ({@code 1.10} is not a number), empty without front
 *     matter
 * @param lines the number of lines that it takes up, its two fences included
 * @param problem what is wrong with it, or null
 */
record FrontMatter(Map<String, String> values, int lines, @Nullable CourseProblem problem) {

  private static final FrontMatter NONE = new FrontMatter(Map.of(), 0, null);
  private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

  /** The maximum length; the YAML parser's time grows with the square of a value's length. */
  private static final int MAX_CHARS = 100_000;

  private static final Pattern KEY = Pattern.compile("[\\w-]{1,100}+\\s*+:.*");

  /** A line whose value is clear whatever is wrong with the others. */
  private static final Pattern PLAIN_LINE =
      Pattern.compile(
          "^([\\w-]{1,100}+):[ \\t]++(?:(['\"])(?=\\S)|(?![\\[{|>&*!#]))(\\S.*)$",
          Pattern.MULTILINE);

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
    if (yaml.length() > MAX_CHARS) {
      return broken(path, yaml, end + 1, YamlFault.tooLong(yaml.length(), MAX_CHARS));
    }
    try {
      return of(yaml, end + 1);
    } catch (InvalidYaml e) {
      return broken(path, yaml, end + 1, e.fault());
    }
  }

  private static boolean isFence(String line) {
    String stripped = line.stripTrailing();
    return stripped.equals("---") || stripped.equals("...");
  }

  private static FrontMatter of(String yaml, int lines) throws InvalidYaml {
    Optional<Node> root = YamlComposer.compose("front matter", yaml);
    if (root.isEmpty() && yaml.isBlank()) {
      return new FrontMatter(Map.of(), lines, null);
    }
    if (root.isEmpty() || !(root.get() instanceof MappingNode mapping)) {
      return NONE; // text between two breaks is Markdown, and a comment its heading
    }
    Map<String, String> values = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key
          && tuple.getValueNode() instanceof ScalarNode value
          && !value.getTag().equals(Tag.NULL)) {
        values.put(key.getValue(), value.getValue());
      }
    }
    return new FrontMatter(values, lines, null);
  }

  private static FrontMatter broken(String path, String yaml, int lines, YamlFault fault) {
    if (!looksLikeYaml(yaml)) {
      return NONE;
    }
    Map<String, String> values = new HashMap<>();
    for (Matcher line = PLAIN_LINE.matcher(yaml); line.find(); ) {
      values.putIfAbsent(line.group(1), withoutEnd(line.group(3).stripTrailing(), line.group(2)));
    }
    String reason =
        String.format(
            Locale.ROOT,
            "the front matter is not valid YAML (%s)%s; until then, only plain lines 'key: value'"
                + " are read",
            fault.what(),
            remedy(yaml, fault));
    return new FrontMatter(values, lines, new CourseProblem(path, fault.line() + 1, reason, false));
  }

  /** Quotes the faulty line and says how to fix it. */
  private static String remedy(String yaml, YamlFault fault) {
    Optional<String> line = yaml.lines().skip(fault.line() - 1L).findFirst().map(String::strip);
    if (!fault.isOfLine() || line.isEmpty() || line.get().isEmpty()) {
      return "; make it shorter and simpler";
    }
    boolean saysHow = fault.what().contains("; "); // only haru's own limits, not the parser's
    return ": '"
        + LessonText.shortened(line.get())
        + (saysHow ? "'" : "'; put the value in quotes, or correct the line");
  }

  private static boolean looksLikeYaml(String yaml) {
    return yaml.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .filter(line -> KEY.matcher(line).matches())
        .isPresent();
  }

  private static String withoutEnd(String value, @Nullable String end) {
    return end != null && value.endsWith(end) ? value.substring(0, value.length() - 1) : value;
  }

  /** Returns a value as text on one line, or null if it is absent or blank. */
  @Nullable String text(String key) {
    String text = LessonText.tidy(values.getOrDefault(key, "")).replaceAll("\\s+", " ");
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
