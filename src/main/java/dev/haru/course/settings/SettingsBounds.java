package dev.haru.course.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * The bounds of the paths in a course's settings: the course itself and what is allowed outside it.
 * Real paths count, so that a symbolic link counts as its target.
 */
final class SettingsBounds {

  private final Path directory;
  private final OutsideAccess outside;

  /**
   * Creates the bounds of a course.
   *
   * @param directory the course's directory
   */
  SettingsBounds(Path directory, OutsideAccess outside) {
    this.directory = directory;
    this.outside = outside;
  }

  /**
   * Rejects a settings file that is a link out of the course: error messages could reveal the text
   * of any file.
   */
  void requireInside(Path settings) throws SettingsException {
    Path real = real(settings);
    if (!isIn(real, inside())) {
      throw new SettingsException(
          String.format(
              Locale.ROOT,
              "%s: the link leads out of the course, to %s; copy that file, or allow it with"
                  + " --allow-outside %s",
              settings,
              real,
              above(real)));
    }
  }

  /** Returns whether a path is inside, as named and as resolved. */
  boolean isInside(Path path) {
    return isIn(real(path), inside());
  }

  /**
   * Rejects a path that is, or leads, outside.
   *
   * @param key the setting
   * @param value the node that names it
   * @throws SettingsException with file, line, path and the option that allows it
   */
  void requireInside(YamlFile yaml, ScalarNode key, Node value, Path path)
      throws SettingsException {
    Path real = real(path);
    if (!isIn(real, inside())) {
      throw yaml.wrong(
          value,
          String.format(
              Locale.ROOT,
              "'%s' must stay inside the course, but leads to %s; keep it inside, or allow it with"
                  + " --allow-outside %s",
              key.getValue(),
              real,
              Files.isDirectory(real) ? real : above(real)));
    }
  }

  /**
   * Rejects an index directory that is neither in the course nor beside it, nor in one of haru's
   * own places.
   *
   * @throws SettingsException with file, line, path and the option that allows it
   */
  void requireIndex(YamlFile yaml, Node value, Path path) throws SettingsException {
    Path real = real(path);
    if (!isIn(real, Stream.concat(inside(), places()))) {
      throw yaml.wrong(
          value,
          String.format(
              Locale.ROOT,
              "'index' must stay inside the course, the directory above it or haru's own place,"
                  + " but leads to %s; choose another, or pass --index %s or --allow-outside %s",
              real,
              real,
              real));
    }
  }

  private Stream<Path> inside() {
    return Stream.concat(Stream.of(directory), outside.directories().stream());
  }

  /** Returns the directory above, as named and as resolved, unless it is the root directory. */
  private Stream<Path> places() {
    Stream<Path> beside =
        Stream.of(directory.toAbsolutePath().normalize(), real(directory))
            .map(Path::getParent)
            .filter(above -> above != null && above.getParent() != null);
    return Stream.concat(beside, outside.indexes().stream());
  }

  private static boolean isIn(Path real, Stream<Path> directories) {
    return directories.map(SettingsBounds::real).anyMatch(real::startsWith);
  }

  private static Path above(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /** Returns the real path; for a path that does not exist yet, what it would be. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // It does not exist, or is a broken link, through which nothing can be created.
      Path absolute = path.toAbsolutePath().normalize();
      Path above = absolute.getParent();
      return above == null ? absolute : real(above).resolve(above.relativize(absolute));
    }
  }
}
