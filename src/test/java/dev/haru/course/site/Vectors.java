package dev.haru.course.site;

import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.kit.TestLessons;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The test vectors, and haru's own anchors to compare with them. */
final class Vectors {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

  private Vectors() {}

  /** Reads a file of rows: the first column, and the columns after it. */
  static Map<String, List<String>> read(String name) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (List<String> columns : rows(name)) {
      rows.put(columns.get(0), columns.subList(1, columns.size()));
    }
    return rows;
  }

  /** Reads a file of rows with all their columns. */
  static List<List<String>> rows(String name) {
    return lines(name).stream()
        .map(line -> Arrays.stream(line.split("\t", -1)).map(Vectors::unescape).toList())
        .toList();
  }

  private static List<String> lines(String name) {
    try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n"))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(escape -> {
          String character =
              escape.group(1) != null
                  ? String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                  : switch (escape.group(2)) {
                    case "n" -> "\n";
                    case "t" -> "\t";
                    default -> escape.group(2);
                  };
          return Matcher.quoteReplacement(character);
        });
  }

  /** Returns the anchors of the headings of a lesson on a generator's site. */
  static List<String> anchors(SiteGenerator preset, String markdown) {
    LessonReader reader = new LessonReader(new Links(preset, null, null), "en");
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    return anchors(Objects.requireNonNull(reader.read(TestLessons.path("a.md"), bytes).lesson()));
  }

  /** Returns the anchors of a lesson's headings. */
  static List<String> anchors(Lesson lesson) {
    return lesson.sections().stream()
        .filter(section -> section.level() > 0)
        .map(Section::anchor)
        .toList();
  }
}
