package dev.haru.index;

import dev.haru.course.Course;
import dev.haru.index.directory.IndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The course that an index was built from, the only one that it may be built from again.
 *
 * <p>A course is identified by its directories. Their paths are stored both absolute and relative
 * to the index, so that a course that is moved together with its index is still recognized.
 *
 * @param course the course's name
 * @param absolute the directories that the course was opened with
 * @param fromIndex the same directories, relative to that of the index
 */
public record CourseBinding(String course, List<Path> absolute, List<Path> fromIndex) {

  /** Separates paths, which may contain every other character. */
  private static final String SEPARATOR = "\0";

  private static final String ABSOLUTE = "haru.directories";
  private static final String FROM_INDEX = "haru.directories-from-index";

  /** The key under which earlier versions stored the directories of the lessons. */
  private static final String CONTENT = "haru.content";

  /** Creates a binding with copies of the lists. */
  public CourseBinding {
    absolute = List.copyOf(absolute);
    fromIndex = List.copyOf(fromIndex);
  }

  /** Returns the binding of an index to the course that it is built from. */
  public static CourseBinding of(Course course, Path index) {
    List<Path> absolute = course.directories();
    Path from = index.toAbsolutePath().normalize();
    return new CourseBinding(
        course.settings().name(), absolute, absolute.stream().map(from::relativize).toList());
  }

  /**
   * Reads the binding of the newest commit, whatever version of haru wrote it; reads one small
   * file.
   *
   * @return null if there is no readable commit of haru's
   */
  public static @Nullable CourseBinding read(Path index) {
    if (!Files.isDirectory(index)) {
      return null;
    }
    try (Directory directory = FSDirectory.open(index)) {
      return of(SegmentInfos.readLatestCommit(directory).getUserData());
    } catch (IOException | RuntimeException e) {
      return null; // opening the index will report why
    }
  }

  /** Reads a commit's user data; returns null if it names no course. */
  static @Nullable CourseBinding of(Map<String, String> data) {
    String absolute = data.get(ABSOLUTE);
    String content = data.get(CONTENT);
    if (!data.containsKey(Schema.KEY) || absolute == null && content == null) {
      return null;
    }
    String name = data.getOrDefault("haru.course", "");
    return absolute == null
        ? new CourseBinding(name, paths(content, "\n"), List.of())
        : new CourseBinding(
            name,
            paths(absolute, SEPARATOR),
            paths(data.getOrDefault(FROM_INDEX, absolute), SEPARATOR));
  }

  private static List<Path> paths(@Nullable String joined, String separator)
      throws InvalidPathException {
    return joined == null
        ? List.of()
        : Arrays.stream(joined.split(separator, -1)).map(Path::of).toList();
  }

  /** Adds the binding to a commit's user data. */
  void addTo(Map<String, String> data) {
    data.put(ABSOLUTE, joined(absolute));
    data.put(FROM_INDEX, joined(fromIndex));
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(SEPARATOR));
  }

  /**
   * Returns the directories to open the course with: the original ones, or, if these are gone,
   * those that have been moved together with the index.
   *
   * @param index the index's directory
   */
  public List<Path> directories(Path index) {
    List<Path> moved = moved(index);
    boolean hasMoved =
        !absolute.stream().allMatch(Files::isDirectory)
            && !moved.isEmpty()
            && moved.stream().allMatch(Files::isDirectory);
    return hasMoved ? moved : absolute;
  }

  private List<Path> moved(Path index) {
    Path from = index.toAbsolutePath();
    return fromIndex.stream().map(path -> from.resolve(path).normalize()).toList();
  }

  /**
   * Returns whether this is the binding of a course: whether it has the same directories, in any
   * order and whatever links lead to them.
   *
   * @param index the index's directory
   */
  public boolean isOf(Course course, Path index) {
    return areThose(absolute, course.directories())
        || areThose(moved(index), course.directories())
        || fromIndex.isEmpty() && areThose(absolute, course.contentDirectories());
  }

  private static boolean areThose(List<Path> some, List<Path> others) {
    return some.size() == others.size()
        && some.stream().allMatch(path -> others.stream().anyMatch(other -> isSame(path, other)));
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return one.equals(other) || Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // one of them is gone
    }
  }

  /**
   * Throws unless a course is the one that the index was built from.
   *
   * @throws IndexException of kind {@link IndexException.Kind#OTHER_COURSE}
   */
  public void require(Course course, Path index) throws IndexException {
    if (!isOf(course, index)) {
      throw new IndexException(
          IndexException.Kind.OTHER_COURSE,
          String.format(
              Locale.ROOT,
              "%s is the index of another course, %s (%s), not of %s (%s); choose another"
                  + " directory with --index, or replace it with 'haru index --full %s --index"
                  + " %s'",
              index,
              this.course,
              text(absolute),
              course.settings().name(),
              text(course.directories()),
              course.directories().stream()
                  .map(directory -> "--content " + directory)
                  .collect(Collectors.joining(" ")),
              index));
    }
  }

  private static String text(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
