package dev.haru.course.config;

import java.util.ArrayList;
import java.util.List;

/** Converts the patterns of {@code .gitignore} to globs over whole paths. */
final class IgnorePatterns {

  private IgnorePatterns() {}

  /**
   * Returns the globs for some lines: one that matches a file (unless the pattern ends with a
   * slash), and one for everything below a directory.
   */
  static List<String> globs(List<String> lines) {
    List<String> globs = new ArrayList<>();
    for (String line : lines) {
      String pattern = line.strip();
      if (pattern.isEmpty() || pattern.startsWith("#")) {
        continue;
      }
      boolean exception = pattern.startsWith("!");
      String mark = exception ? "!" : "";
      String rest = exception ? pattern.substring(1) : pattern;
      boolean directory = rest.endsWith("/");
      String name = directory ? rest.substring(0, rest.length() - 1) : rest;
      boolean anchored = name.indexOf('/') >= 0;
      String whole = (anchored ? "" : "**/") + (name.startsWith("/") ? name.substring(1) : name);
      if (!directory) {
        globs.add(mark + whole);
      }
      globs.add(mark + whole + "/**");
    }
    return globs;
  }
}
