package dev.haru.course.files;

import dev.haru.course.model.CourseProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lesson includes from other files.
 *
 * @param texts the included texts, in the order of the lesson's lines
 * @param files the files that were looked for
 * @param problems what could not be included
 */
public record Inclusions(List<Text> texts, List<File> files, List<CourseProblem> problems) {

  /** Nothing is included. */
  public static final Inclusions NONE = new Inclusions(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Inclusions {
    texts = List.copyOf(texts);
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * A text that takes the place of lines of the lesson.
   *
   * @param first the 1-based number of the first of these lines
   * @param last the number of the last one
   * @param text Markdown, or lines of code; possibly empty
   * @param isCode whether the lines are in a fenced code block
   */
  public record Text(int first, int last, String text, boolean isCode) {}

  /**
   * A file that was looked for.
   *
   * @param path its path from the lesson's directory
   * @param stamp its stamp before it was read, or null if there was none
   */
  public record File(String path, @Nullable FileStamp stamp) {

    /**
     * Returns whether the file still has its stamp, or is still missing; does not read it.
     *
     * @param lesson the lesson's file
     */
    public boolean isUnchanged(Path lesson) {
      Path file = lesson.toAbsolutePath().normalize().resolveSibling(path).normalize();
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return stamp != null && stamp.equals(FileStamp.of(file, now));
      } catch (NoSuchFileException | NotDirectoryException e) {
        return stamp == null;
      } catch (IOException e) {
        return false;
      }
    }

    /** Returns whether the stamp would show every change made after a moment. */
    public boolean showsChangesAfter(Instant moment) {
      return stamp == null || stamp.showsChangesAfter(moment);
    }
  }

  /** Returns whether the lesson includes nothing and nothing was looked for. */
  public boolean isEmpty() {
    return texts.isEmpty() && files.isEmpty() && problems.isEmpty();
  }
}
