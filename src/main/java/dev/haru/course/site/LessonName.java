package dev.haru.course.site;

/**
 * A lesson's path in the parts to which generators' rules refer.
 *
 * @param directory the directories with a slash after each, "" for a lesson in none
 * @param stem the file's name without its last extension
 * @param extension the last extension with its dot, or ""
 */
record LessonName(String directory, String stem, String extension) {

  /**
   * Splits a path.
   *
   * @throws IllegalArgumentException if it is not the path of a lesson below a course
   */
  static LessonName of(String path) {
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || isDots(part)) {
        throw new IllegalArgumentException(
            "a lesson's path must be names with / between them, below the course, but was '"
                + path
                + "'");
      }
    }
    int file = path.lastIndexOf('/') + 1;
    int dot = path.lastIndexOf('.');
    int end = dot > file && !isDots(path.substring(file, dot)) ? dot : path.length();
    return new LessonName(path.substring(0, file), path.substring(file, end), path.substring(end));
  }

  /** Returns whether a name is that of the current or the parent directory. */
  private static boolean isDots(String name) {
    return name.equals(".") || name.equals("..");
  }
}
