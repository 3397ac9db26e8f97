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
 * Finds the course that a command works on: the one that was named, otherwise that of the index
 * that was named, otherwise the one around the working directory, otherwise haru's own sample.
 *
 * <p>What is around the working directory is the nearest directory upwards with a {@code
 * haru.yaml}, otherwise the working directory itself if there are lessons in or below it. A
 * directory that is plainly no course, such as a user's home, is never taken for one by surprise.
 */
final class CourseLocator {

  /** What a command does with the course. */
  enum Purpose {
    /** It asks, and changes nothing of another course. */
    ASK,
    /** It builds the index. */
    BUILD
  }

  /** A directory of more files than this is not taken for a course unless it is named. */
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
   * @throws SettingsException when there is no such course, or nobody can tell which is meant
   * @throws IndexException when an index was named of which no course is known
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

  /** Returns the nearest directory upwards that says that it is a course, or null. */
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

  /** The Markdown of haru's own checkout or archive is about haru. */
  private boolean isOfHaru() {
    return real(here).startsWith(real(environment.home()));
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize(); // it is gone, and so is what lies below it
    }
  }

  private void requireSame(CourseBinding binding, Path index, Path around)
      throws SettingsException {
    Course course = options.open(List.of(around));
    if (!binding.isOf(course, index)) {
      throw new SettingsException(
          String.format(
              Locale.ROOT,
              "%s names %s, the index of the course %s, but %s belongs to the course %s; %s, or say"
                  + " with --content which course is meant",
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
        // Opening it will say what is wrong.
      }
    }
    if (!isEmpty) {
      throw new IndexException(
          IndexException.Kind.DAMAGED,
          String.format(
              Locale.ROOT,
              "%s holds no index that can be read, so that its course is unknown; name the course"
                  + " with --content, or another index",
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
              "%s is %s and hardly a course; name the course's directory with --content, or say"
                  + " with a file %s in it that it is one",
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
              "%s holds more than %,d files and is not indexed by surprise; if it is a course, say"
                  + " so with 'haru index --content .'",
              here,
              MOST_FILES));
    }
  }
}
