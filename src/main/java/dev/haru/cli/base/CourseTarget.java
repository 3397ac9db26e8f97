package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.index.CourseBinding;
import dev.haru.index.directory.IndexException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The course that a command works on, and where its index is.
 *
 * @param course the course
 * @param index the index's directory, which need not exist
 * @param source how the course was chosen
 * @param indexIsNamed whether whoever started haru has named the index, by an option or a variable
 */
public record CourseTarget(Course course, Path index, Source source, boolean indexIsNamed) {

  /** How a course is chosen. */
  enum Source {
    /** By {@code --content} or {@code HARU_CONTENT}. */
    NAMED,
    /** By the index that was named. */
    INDEX,
    /** By the {@code haru.yaml} of the working directory or of one above it. */
    SETTINGS,
    /** By the lessons in the working directory. */
    DIRECTORY,
    /** There is no other: haru's own. */
    SAMPLE
  }

  /**
   * Fails if the index is known to be of another course.
   *
   * @throws IndexException of kind {@link IndexException.Kind#OTHER_COURSE}
   */
  public void requireOwnIndex() throws IndexException {
    CourseBinding binding = CourseBinding.read(index);
    if (binding != null) {
      binding.require(course, index);
    }
  }

  /** Says so if the course is haru's own, which hardly anybody means. */
  public void announceSample(Console console) {
    if (source == Source.SAMPLE) {
      console.note(
          "This is haru's own sample course; name yours with --content, or run haru in its"
              + " directory.");
    }
  }

  /** Says which course is built if nobody has named it. */
  public void announceBuilt(Console console) {
    announceSample(console);
    if (source == Source.INDEX) {
      String directories =
          course.directories().stream().map(Path::toString).collect(Collectors.joining(", "));
      console.note(
          Style.line(index + " is the index of " + course.settings().name() + ", " + directories));
    }
  }
}
