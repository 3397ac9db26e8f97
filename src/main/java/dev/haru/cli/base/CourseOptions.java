package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.course.settings.Settings;
import dev.haru.course.settings.SettingsException;
import dev.haru.index.directory.IndexException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that choose a course and its index.
 *
 * <p>The course is found by {@link CourseLocator}. The index is {@code --index}, otherwise {@code
 * HARU_INDEX}, otherwise {@code index} in {@code haru.yaml}, otherwise a directory for this course
 * in haru's {@code index/}, or in the user's cache if that cannot be written.
 */
public final class CourseOptions {

  /** The form of names that {@link #ownName} makes. */
  private static final Pattern USUAL_NAME = Pattern.compile(".*-[0-9a-f]{8}", Pattern.DOTALL);

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The course's directory; can be repeated.")
  private List<Path> content = new ArrayList<>();

  @Option(names = "--index", paramLabel = "DIR", description = "The index's directory.")
  private @Nullable Path index;

  @Option(
      names = "--allow-outside",
      paramLabel = "DIR",
      description = "A directory outside the course that its haru.yaml may use; can be repeated.")
  private List<Path> allowed = new ArrayList<>();

  private final Console console;
  private final Environment environment;

  public CourseOptions(Console console, Environment environment) {
    this.console = console;
    this.environment = environment;
  }

  /** Creates options with the values of a plain command line. */
  public CourseOptions(Console console, Environment environment, FastPathArguments plain) {
    this(console, environment);
    plain.content().forEach(directory -> content.add(Path.of(directory)));
    index = plain.index() == null ? null : Path.of(plain.index());
  }

  /** Returns the course that a command queries. */
  public CourseTarget toAsk() throws SettingsException, IndexException {
    return locate(CourseLocator.Purpose.ASK);
  }

  /** Returns the course whose index a command builds. */
  public CourseTarget toBuild() throws SettingsException, IndexException {
    return locate(CourseLocator.Purpose.BUILD);
  }

  private CourseTarget locate(CourseLocator.Purpose purpose)
      throws SettingsException, IndexException {
    requirePaths("--content", content);
    requirePaths("--allow-outside", allowed);
    if (index != null) {
      requirePaths("--index", List.of(index));
    }
    for (String variable : List.of("HARU_CONTENT", "HARU_INDEX", "HARU_ALLOW_OUTSIDE")) {
      requirePaths(variable, parts(variable));
    }
    return new CourseLocator(this, environment, console.variable("HOME")).locate(purpose);
  }

  /** Rejects empty paths, which would be the working directory, and a literal ~. */
  private static void requirePaths(String source, List<Path> paths) throws SettingsException {
    for (Path path : paths) {
      if (path.toString().isEmpty()) {
        throw new SettingsException(source + " must be a directory but was empty");
      }
      if (path.startsWith("~")) {
        throw new SettingsException(
            String.format(
                Locale.ROOT,
                "%s must be a directory but was %s, whose ~ no shell has replaced; write the whole"
                    + " path",
                source,
                path));
      }
    }
  }

  /** Opens the course in these directories. */
  Course open(List<Path> directories) throws SettingsException {
    return Course.open(directories, outside(directories));
  }

  /** Returns the directories that the option or the variable names; may be empty. */
  List<Path> namedDirectories() {
    if (!content.isEmpty()) {
      return resolved(content);
    }
    return resolved(parts("HARU_CONTENT"));
  }

  private List<Path> parts(String variable) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(console.variable(variable))
        .filter(part -> !part.isBlank())
        .map(Path::of)
        .toList();
  }

  private List<Path> resolved(List<Path> paths) {
    return paths.stream().map(this::resolve).toList();
  }

  /**
   * Returns the directories outside the course that its settings may use: {@code --allow-outside},
   * otherwise {@code HARU_ALLOW_OUTSIDE}. The index may also be in haru's own places, and anywhere
   * if it is named here, because then the settings do not count. Courses that come with haru's
   * sources may use everything.
   *
   * @param directories the course's directories
   */
  public OutsideAccess outside(List<Path> directories) {
    Path sources = environment.home().resolve("src").toAbsolutePath().normalize();
    if (directories.stream()
        .allMatch(each -> each.toAbsolutePath().normalize().startsWith(sources))) {
      return OutsideAccess.ANYTHING;
    }
    List<Path> named = resolved(allowed.isEmpty() ? parts("HARU_ALLOW_OUTSIDE") : allowed);
    return new OutsideAccess(named, namedIndex() != null ? OutsideAccess.everything() : places());
  }

  /** Returns the directories that contain haru's own indexes. */
  private List<Path> places() {
    List<Path> places = new ArrayList<>();
    places.add(environment.home().resolve("index"));
    Path cache = cache();
    if (cache != null) {
      places.add(cache);
    }
    return places;
  }

  /** Returns the directory of indexes in the user's cache, or null if there is no user. */
  private @Nullable Path cache() {
    String cache = console.variable("XDG_CACHE_HOME");
    if (cache.startsWith("/")) { // the specification ignores relative paths
      return Path.of(cache, "haru");
    }
    String user = console.variable("HOME");
    return user.isEmpty() ? null : Path.of(user, ".cache", "haru");
  }

  /** Returns the user's last search in the course of an index. */
  public LastSearch lastSearch(Path ofIndex) {
    return LastSearch.of(cache(), ofIndex);
  }

  /** Returns the index that the option or the variable names, or null. */
  @Nullable Path namedIndex() {
    if (index != null) {
      return resolve(index);
    }
    String variable = console.variable("HARU_INDEX");
    return variable.isEmpty() ? null : resolve(Path.of(variable));
  }

  /** Returns whether the variable names the index. */
  boolean indexIsOfVariable() {
    return index == null && namedIndex() != null;
  }

  /**
   * Returns the directory of a course's index.
   *
   * @param isBuilt whether the index is to be built, not only queried
   * @throws SettingsException when the settings name the default place of another course's index
   */
  Path index(Course course, boolean isBuilt) throws SettingsException {
    Path named = namedIndex();
    if (named != null) {
      return named;
    }
    String ownName = ownName(course);
    Path ofSettings = course.settings().index();
    if (ofSettings == null) {
      return usual(ownName, isBuilt);
    }
    if (isUsualPlace(ofSettings) && !ofSettings.endsWith(ownName)) {
      throw new SettingsException(
          String.format(
              Locale.ROOT,
              "the course %s sets 'index' to %s, which is the default place of another course's"
                  + " index; choose another name in its %s",
              course.settings().name(),
              ofSettings,
              Settings.FILE_NAME));
    }
    return ofSettings;
  }

  /** Returns whether a directory is the default place of some course's index. */
  private boolean isUsualPlace(Path directory) {
    Path parent = directory.getParent();
    return parent != null
        && USUAL_NAME.matcher(directory.getFileName().toString()).matches()
        && places().stream().anyMatch(place -> isSame(place, parent));
  }

  private static boolean isSame(Path place, Path directory) {
    try {
      return place.equals(directory) || Files.isSameFile(place, directory);
    } catch (IOException e) {
      return false; // one of them does not exist
    }
  }

  /**
   * Returns the default place of an index. Users who cannot write to haru's own directory still use
   * an index there, until they have one in their cache.
   */
  private Path usual(String name, boolean isBuilt) {
    Path indexes = environment.home().resolve("index");
    Path own = indexes.resolve(name);
    Path cache = cache();
    if (cache == null) {
      return own;
    }
    Path users = cache.resolve(name);
    if (Files.exists(own)) {
      boolean isToRead = !isBuilt && Files.isReadable(own) && !Files.exists(users);
      return Files.isWritable(own) || isToRead ? own : users;
    }
    Path written = Files.exists(indexes) ? indexes : environment.home();
    return Files.isDirectory(written) && Files.isWritable(written) ? own : users;
  }

  /** Returns the name of a course's index: courses never share an index. */
  private static String ownName(Course course) {
    CRC32 hash = new CRC32(); // loading SHA would take 7 ms of every search
    for (Path directory : course.contentDirectories()) {
      Path whole = directory.toAbsolutePath().normalize();
      hash.update(whole.toString().getBytes(StandardCharsets.UTF_8));
      hash.update('\n');
    }
    Path last = course.contentDirectories().get(0).toAbsolutePath().normalize().getFileName();
    return (last == null ? "course" : last)
        + "-"
        + HexFormat.of().toHexDigits((int) hash.getValue());
  }

  private Path resolve(Path path) {
    return environment.directory().resolve(path);
  }
}
