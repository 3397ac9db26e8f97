package dev.haru.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files and directories matter by their names, as the course's own list has it. */
final class CourseFileFilter {

  private static final List<String> LESSONS = List.of(".md", ".markdown");
  private static final List<String> SETTINGS = List.of(".yaml", ".yml");
  private static final Set<String> NEVER = Set.of("node_modules");

  private CourseFileFilter() {}

  /** Returns whether a name is that of a lesson, of settings or of a glossary. */
  static boolean isOfCourse(Path path) {
    return isLesson(path) || endsWithOneOf(path, SETTINGS);
  }

  /** Returns whether a name is that of a lesson. */
  static boolean isLesson(Path path) {
    return endsWithOneOf(path, LESSONS);
  }

  private static boolean endsWithOneOf(Path path, List<String> endings) {
    String name = name(path).toLowerCase(Locale.ROOT);
    return !isIgnored(path) && endings.stream().anyMatch(name::endsWith);
  }

  /** Returns whether a name is hidden, or that of other people's packages. */
  static boolean isIgnored(Path path) {
    String name = name(path);
    return name.startsWith(".") || NEVER.contains(name);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
