package dev.haru.course.markdown;

import dev.haru.course.files.LessonText;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.yaml.InvalidYaml;
import dev.haru.course.yaml.YamlComposer;
import dev.haru.course.yaml.YamlFault;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads front matter in YAML. */
final class YamlFrontMatter {

  private static final Pattern KEY = Pattern.compile("[\\w-]{1,100}+\\s*+:.*");

  /** A line whose value is clear even if other lines are invalid. */
  private static final Pattern PLAIN_LINE =
      Pattern.compile(
          "^([\\w-]{1,100}+):[ \\t]++(?:(['\"])(?=\\S)|(?![\\[{|>&*!#]))(\\S.*)$",
          Pattern.MULTILINE);

  private YamlFrontMatter() {}

  /**
   * Reads it.
   *
   * @param lines the number of lines that it takes up with its fences
   */
  static FrontMatter read(String path, String yaml, int lines) {
    if (yaml.length() > FrontMatter.MAX_CHARS) {
      return broken(path, yaml, lines, YamlFault.tooLong(yaml.length(), FrontMatter.MAX_CHARS));
    }
    try {
      return of(yaml, lines);
    } catch (InvalidYaml e) {
      return broken(path, yaml, lines, e.fault());
    }
  }

  private static FrontMatter of(String yaml, int lines) throws InvalidYaml {
    Optional<Node> root = YamlComposer.compose("front matter", yaml);
    if (root.isEmpty() && yaml.isBlank()) {
      return new FrontMatter(Map.of(), Set.of(), lines, null);
    }
    if (root.isEmpty() || !(root.get() instanceof MappingNode mapping)) {
      return FrontMatter.NONE; // Markdown between two thematic breaks
    }
    FlatValues values = new FlatValues();
    values.add(mapping);
    return new FrontMatter(values.values(), values.lists(), lines, null);
  }

  private static FrontMatter broken(String path, String yaml, int lines, YamlFault fault) {
    if (!looksLikeYaml(yaml)) {
      return FrontMatter.NONE;
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
    return new FrontMatter(
        values, Set.of(), lines, new CourseProblem(path, fault.line() + 1, reason, false));
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
}
