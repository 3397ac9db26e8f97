package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.index.CourseBinding;
import dev.haru.index.directory.IndexException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The course and the index that a command works on.
 *
 * @param course the course
 * @param index the index's directory, which need not exist
 * @param source how the course was chosen
 * @param indexIsNamed whether the user named the index, by an option or a variable
 */
public record CourseTarget(Course course, Path index, Source source, boolean indexIsNamed) {

  /** How a course was chosen. */
  enum Source {
    /** By {@code --content} or {@code HARU_CONTENT}. */
    NAMED,
    /** By the named index. */
    INDEX,
    /** By the {@code haru.yaml} in the working directory or in one above it. */
    SETTINGS,
    /** By the lessons in the working directory. */
    DIRECTORY,
    /** As the fallback: haru's sample course. */
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

  /** Prints a note if the course is haru's sample, which is rarely the one that is meant. */
  public void announceSample(Console console) {
    if (source == Source.SAMPLE) {
      console.note(
          "This is haru's sample course; name yours with --content, or run haru in its"
              + " directory.");
    }
  }

  /** Prints which course is built if the user has not named it. */
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
