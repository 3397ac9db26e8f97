package dev.haru.course.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of a configuration, by their paths: {@code i18n.locales.0}. An item of a list is named
 * by its number, from 0.
 */
final class Values {

  /** The maximum number of values that are read. */
  static final int MAX_VALUES = 20_000;

  /** The maximum length of a path, in characters. */
  private static final int MAX_PATH = 500;

  /** The maximum length of a value that is kept, in characters. */
  private static final int MAX_CHARS = 4_000;

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Adds a value unless its path is taken or a limit is reached. */
  void put(String path, String value) {
    if (values.size() < MAX_VALUES && path.length() <= MAX_PATH && value.length() <= MAX_CHARS) {
      values.putIfAbsent(path, value);
    }
  }

  /** Returns whether no more values are added. */
  boolean isFull() {
    return values.size() >= MAX_VALUES;
  }

  /** Returns a value, or null if there is none or it is blank. */
  @Nullable String get(String path) {
    String value = values.getOrDefault(path, "").strip();
    return value.isEmpty() ? null : value;
  }

  /** Returns a value, or a default if there is none. */
  String get(String path, String usual) {
    String value = get(path);
    return value == null ? usual : value;
  }

  /** Returns whether a value is {@code true}. */
  boolean isTrue(String path) {
    return get(path, "").equalsIgnoreCase("true");
  }

  /** Returns whether a value is {@code false}. */
  boolean isFalse(String path) {
    return get(path, "").equalsIgnoreCase("false");
  }

  /** Returns whether there is a value at a path or below it. */
  boolean has(String path) {
    return values.containsKey(path) || !names(path).isEmpty();
  }

  /** Returns the items of a list, or the only value. */
  List<String> list(String path) {
    List<String> items = new ArrayList<>();
    String only = get(path);
    if (only != null) {
      items.add(only);
    }
    for (int i = 0; values.containsKey(path + "." + i); i++) {
      items.add(values.getOrDefault(path + "." + i, ""));
    }
    return items;
  }

  /** Returns the names below a path, in the order of the file. */
  List<String> names(String path) {
    String start = path.isEmpty() ? "" : path + ".";
    List<String> names = new ArrayList<>();
    TreeSet<String> known = new TreeSet<>();
    for (String each : values.keySet()) {
      if (each.startsWith(start)) {
        int dot = each.indexOf('.', start.length());
        String name = each.substring(start.length(), dot < 0 ? each.length() : dot);
        if (known.add(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Returns the values below a path, by paths relative to it. */
  Values below(String path) {
    Values below = new Values();
    String start = path + ".";
    values.forEach((each, value) -> {
      if (each.startsWith(start)) {
        below.put(each.substring(start.length()), value);
      }
    });
    return below;
  }

  /** Returns the paths of all values. */
  List<String> paths() {
    return List.copyOf(values.keySet());
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
