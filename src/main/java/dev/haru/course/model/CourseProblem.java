package dev.haru.course.model;

/**
 * Something in the course that could not be read as it is, described so that a maintainer can fix
 * it.
 *
 * @param path the file or directory below the course directory, with {@code /}
 * @param line the 1-based line, or 0 if no particular line is the cause
 * @param reason what was found, which rule it breaks and what to do, as one sentence without its
 *     full stop
 * @param skipped whether the file (or directory) is left out of the index because of it
 */
public record CourseProblem(String path, int line, String reason, boolean skipped) {

  /** Returns {@code path:line: reason}, or {@code path: reason} if there is no line. */
  public String message() {
    return (line > 0 ? path + ":" + line : path) + ": " + reason;
  }
}
