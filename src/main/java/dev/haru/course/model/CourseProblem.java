package dev.haru.course.model;

/**
 * Something in the course that could not be read as it stands, told so that a maintainer can mend
 * it.
 *
 * @param path the file or directory below the course directory, with {@code /}
 * @param line the 1-based line, or 0 where no line is to blame
 * @param reason what was found, which rule it breaks and what to do, in one sentence without a
 *     final full stop
 * @param skipped whether the file (or directory) is left out of the index because of it
 */
public record CourseProblem(String path, int line, String reason, boolean skipped) {

  /** Returns {@code path:line: reason}, or {@code path: reason} where there is no line. */
  public String message() {
    return (line > 0 ? path + ":" + line : path) + ": " + reason;
  }
}
