package dev.haru.cli.base;

import dev.haru.cli.base.CourseTarget.Source;
import dev.haru.course.Course;
import dev.haru.course.files.DirectoryProbe;
import dev.haru.course.settings.Settings;
import dev.haru.course.settings.SettingsException;
import dev.haru.index.CourseBinding;
import dev.haru.index.directory.IndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the course that a command works on: the named one, otherwise that of the named index,
 * otherwise the one around the working directory, otherwise haru's sample course.
 *
 * <p>The course around the working directory is the nearest directory upwards with a {@code
 * haru.yaml}, otherwise the working directory itself if there are lessons in or below it. A
 * directory that is unlikely to be a course, such as a user's home, has to be named.
 */
final class CourseLocator {

  /** The purpose for which a command needs the course. */
  enum Purpose {
    /** Queries: the index of another course is never changed. */
    ASK,
    /** Building the index. */
    BUILD
  }

  /** A directory with more files has to be named to be taken for a course. */
  static final int MOST_FILES = 10_000;

  private final CourseOptions options;
  private final Environment environment;
  private final Path here;
  private final String userHome;

  CourseLocator(CourseOptions options, Environment environment, String userHome) {
    this.options = options;
    this.environment = environment;
    this.here = environment.directory().toAbsolutePath().normalize();
    this.userHome = userHome;
  }

  /**
   * Finds the course and its index.
   *
   * @throws SettingsException when there is no such course, or it is ambiguous
   * @throws IndexException when the course of the named index is unknown
   */
  CourseTarget locate(Purpose purpose) throws SettingsException, IndexException {
    List<Path> named = options.namedDirectories();
    if (!named.isEmpty()) {
      for (Path directory : named) {
        refuseNoCourse(directory);
      }
      return target(named, Source.NAMED, purpose);
    }
    Path around = around();
    Path index = options.namedIndex();
    CourseBinding binding = index == null ? null : CourseBinding.read(index);
    if (index != null && binding != null) {
      if (around != null && (purpose == Purpose.BUILD || options.indexIsOfVariable())) {
        requireSame(binding, index, around);
      }
      return target(binding.directories(index), Source.INDEX, purpose);
    }
    if (index != null && purpose == Purpose.ASK) {
      requireEmpty(index);
    }
    if (around != null) {
      return target(List.of(around), Source.SETTINGS, purpose);
    } else if (isOfHaru() || !DirectoryProbe.holdsLessons(here, MOST_FILES)) {
      return sample(purpose);
    }
    refuseNoCourse(here);
    CourseTarget target = target(List.of(here), Source.DIRECTORY, purpose);
    if (!Files.exists(target.index())) {
      refuseTooManyFiles();
    }
    return target;
  }

  private CourseTarget sample(Purpose purpose) throws SettingsException, IndexException {
    CourseTarget sample =
        target(List.of(environment.home().resolve("content")), Source.SAMPLE, purpose);
    if (sample.indexIsNamed() && purpose == Purpose.ASK) {
      throw IndexException.missing(sample.index());
    }
    return sample;
  }

  private CourseTarget target(List<Path> directories, Source source, Purpose purpose)
      throws SettingsException {
    Course course = options.open(directories);
    return new CourseTarget(
        course,
        options.index(course, purpose == Purpose.BUILD),
        source,
        options.namedIndex() != null);
  }

  /** Returns the nearest directory upwards with a {@code haru.yaml}, or null. */
  private @Nullable Path around() {
    for (Path directory = here; directory != null; directory = directory.getParent()) {
      if (isMarked(directory)) {
        return directory;
      }
    }
    return null;
  }

  private static boolean isMarked(Path directory) {
    return Files.isRegularFile(directory.resolve(Settings.FILE_NAME));
  }

  /** Returns whether the working directory is haru's own, whose Markdown files are not a course. */
  private boolean isOfHaru() {
    return real(here).startsWith(real(environment.home()));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath()
          .normalize(); // it does not exist, and neither does anything below it
    }
  }

  private void requireSame(CourseBinding binding, Path index, Path around)
      throws SettingsException {
    Course course = options.open(List.of(around));
    if (!binding.isOf(course, index)) {
      throw new SettingsException(
          String.format(
              Locale.ROOT,
              "%s names %s, the index of the course %s, but %s belongs to the course %s; %s, or"
                  + " name the course with --content",
              options.indexIsOfVariable() ? "HARU_INDEX" : "--index",
              index,
              binding.course(),
              here,
              course.settings().name(),
              options.indexIsOfVariable() ? "unset HARU_INDEX" : "name another index"));
    }
  }

  private static void requireEmpty(Path index) throws IndexException {
    boolean isEmpty = !Files.exists(index);
    if (!isEmpty) {
      try (var files = Files.list(index)) {
        isEmpty = files.findAny().isEmpty();
      } catch (IOException e) {
        // Opening it will report what is wrong.
      }
    }
    if (!isEmpty) {
      throw new IndexException(
          IndexException.Kind.DAMAGED,
          String.format(
              Locale.ROOT,
              "%s does not contain a readable index, so its course is unknown; name the course with"
                  + " --content, or another index",
              index));
    }
  }

  private void refuseNoCourse(Path directory) throws SettingsException {
    Path real = real(directory);
    boolean isHome = !userHome.isEmpty() && real.equals(real(Path.of(userHome)));
    if ((isHome || real.getParent() == null) && !isMarked(directory)) {
      throw new SettingsException(
          String.format(
              Locale.ROOT,
              "%s is %s and probably not a course; name the course's directory with --content, or"
                  + " put a %s in it to make it one",
              directory,
              isHome ? "a home directory" : "the root of the file system",
              Settings.FILE_NAME));
    }
  }

  private void refuseTooManyFiles() throws SettingsException {
    if (DirectoryProbe.holdsMoreThan(here, MOST_FILES)) {
      throw new SettingsException(
          String.format(
              Locale.ROOT,
              "%s contains more than %,d files, so it is not indexed unless you name it; if it is a"
                  + " course, run 'haru index --content .'",
              here,
              MOST_FILES));
    }
  }
}
