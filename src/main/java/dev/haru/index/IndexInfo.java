package dev.haru.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an index says of itself; part of the commit.
 *
 * @param schema what it was made with; see {@link Schema}
 * @param settings the fingerprint of the course's settings
 * @param course the course's name
 * @param content the content directories, absolute
 * @param built when it was built
 * @param lessons how many lessons it holds
 * @param languages how many lessons it holds of each canonical language
 * @param families the families of languages that its fields have
 * @param skipped how many files were left out with a complaint
 */
public record IndexInfo(
    String schema,
    String settings,
    String course,
    List<String> content,
    Instant built,
    int lessons,
    Map<String, Integer> languages,
    List<String> families,
    int skipped) {

  private static final String SEPARATOR = "\n";

  /** Creates the information with collections of its own. */
  public IndexInfo {
    content = List.copyOf(content);
    languages = new TreeMap<>(languages);
    families = List.copyOf(families);
  }

  /** Returns the commit's user data. */
  Map<String, String> toUserData() {
    Map<String, String> data = new TreeMap<>();
    data.put("haru.schema", schema);
    data.put("haru.settings", settings);
    data.put("haru.course", course);
    data.put("haru.content", String.join(SEPARATOR, content));
    data.put("haru.built", built.toString());
    data.put("haru.lessons", Integer.toString(lessons));
    data.put(
        "haru.languages",
        languages.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(SEPARATOR)));
    data.put("haru.families", String.join(SEPARATOR, families));
    data.put("haru.skipped", Integer.toString(skipped));
    return data;
  }

  /** Reads the commit's user data, which must be of this {@link Schema}. */
  static IndexInfo of(Map<String, String> data) {
    Map<String, Integer> languages = new TreeMap<>();
    for (String line : lines(data, "haru.languages")) {
      int space = line.indexOf(' ');
      if (space > 0) {
        languages.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
      }
    }
    return new IndexInfo(
        value(data, "haru.schema"),
        value(data, "haru.settings"),
        value(data, "haru.course"),
        lines(data, "haru.content"),
        Instant.parse(value(data, "haru.built")),
        Integer.parseInt(value(data, "haru.lessons")),
        languages,
        lines(data, "haru.families"),
        Integer.parseInt(value(data, "haru.skipped")));
  }

  private static List<String> lines(Map<String, String> data, String key) {
    return Arrays.asList(value(data, key).split(SEPARATOR, -1));
  }

  private static String value(Map<String, String> data, String key) {
    return Objects.requireNonNull(data.get(key), key);
  }
}
