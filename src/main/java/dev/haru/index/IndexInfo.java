package dev.haru.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An index's description of itself, stored in the commit's user data.
 *
 * @param schema the version it was made with; see {@link Schema}
 * @param settings the text of the course's settings
 * @param reading the fingerprint of the settings that affect how every lesson is read
 * @param binding the course that it was built from
 * @param content the content directories, absolute
 * @param listing the fingerprint of the lessons' files as they were listed
 * @param built when it was built
 * @param lessons the number of lessons
 * @param sections the number of sections
 * @param languages the number of lessons in each canonical language, the course's first language
 *     first
 * @param analyzerGroups the analyzer groups of its fields
 * @param skipped the number of files that were left out because of a problem
 * @param including the number of lessons' files that include others
 */
public record IndexInfo(
    String schema,
    String settings,
    String reading,
    CourseBinding binding,
    List<String> content,
    String listing,
    Instant built,
    int lessons,
    int sections,
    Map<String, Integer> languages,
    List<String> analyzerGroups,
    int skipped,
    int including) {

  /** The key of {@link #reading} in the commit's user data. */
  public static final String READING = "haru.reading";

  /** The key of {@link #lessons} in the commit's user data. */
  public static final String LESSONS = "haru.lessons";

  private static final String BUILT = "haru.built";
  private static final String SEPARATOR = "\n";

  /** Creates the information with copies of the collections. */
  public IndexInfo {
    content = List.copyOf(content);
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
    analyzerGroups = List.copyOf(analyzerGroups);
  }

  /** Returns the course's name. */
  public String course() {
    return binding.course();
  }

  /** Returns the commit's user data. */
  public Map<String, String> toUserData() {
    Map<String, String> data = new TreeMap<>();
    data.put(Schema.KEY, schema);
    data.put("haru.settings", settings);
    data.put(READING, reading);
    data.put("haru.course", binding.course());
    binding.addTo(data);
    data.put("haru.listing", listing);
    data.put("haru.content", String.join(SEPARATOR, content));
    data.put(BUILT, Long.toString(built.toEpochMilli())); // read without parsing a calendar
    data.put(LESSONS, Integer.toString(lessons));
    data.put("haru.sections", Integer.toString(sections));
    data.put(
        "haru.languages",
        languages.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(SEPARATOR)));
    data.put("haru.analyzer-groups", String.join(SEPARATOR, analyzerGroups));
    data.put("haru.skipped", Integer.toString(skipped));
    data.put("haru.including", Integer.toString(including));
    return data;
  }

  /**
   * Returns whether a commit's user data contains the same information, apart from the build time.
   */
  public boolean isThatOf(Map<String, String> data) {
    Map<String, String> own = toUserData();
    own.put(BUILT, data.getOrDefault(BUILT, ""));
    return data.entrySet().containsAll(own.entrySet());
  }

  /** Reads a commit's user data, which must have the current {@link Schema}. */
  public static IndexInfo of(Map<String, String> data) {
    Map<String, Integer> languages = new LinkedHashMap<>();
    for (String line : lines(data, "haru.languages")) {
      int space = line.indexOf(' ');
      if (space > 0) {
        languages.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
      }
    }
    return new IndexInfo(
        value(data, Schema.KEY),
        value(data, "haru.settings"),
        value(data, READING),
        Objects.requireNonNull(CourseBinding.of(data)),
        lines(data, "haru.content"),
        value(data, "haru.listing"),
        Instant.ofEpochMilli(Long.parseLong(value(data, BUILT))),
        Integer.parseInt(value(data, LESSONS)),
        Integer.parseInt(value(data, "haru.sections")),
        languages,
        lines(data, "haru.analyzer-groups"),
        Integer.parseInt(value(data, "haru.skipped")),
        Integer.parseInt(value(data, "haru.including")));
  }

  /** Returns whether a commit's user data can be read. */
  public static boolean isReadable(Map<String, String> data) {
    try {
      of(data);
      return true;
    } catch (RuntimeException e) { // thrown for any missing or malformed value
      return false;
    }
  }

  private static List<String> lines(Map<String, String> data, String key) {
    return Arrays.asList(value(data, key).split(SEPARATOR, -1));
  }

  private static String value(Map<String, String> data, String key) {
    return Objects.requireNonNull(data.get(key), key);
  }
}
