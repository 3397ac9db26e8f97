package dev.haru.cli;

import dev.haru.course.Course;
import dev.haru.course.OutsideAccess;
import dev.haru.course.Settings;
import dev.haru.course.SettingsException;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which course a command is about, and where its index is.
 *
 * <p>The course: {@code --content}, else {@code HARU_CONTENT}, else the working directory where it
 * has a {@code haru.yaml}, else haru's own. The index: {@code --index}, else {@code HARU_INDEX},
 * else what {@code haru.yaml} says, else a directory for this course in haru's {@code index/}, or
 * in the user's cache where that cannot be written.
 */
final class CourseOptions {

  @Option(
      names = "--content",
      paramLabel = "DIR",
      description = "The course's directory; may be given several times.")
  private List<Path> content = new ArrayList<>();

  @Option(names = "--index", paramLabel = "DIR", description = "Where the index is.")
  private @Nullable Path index;

  @Option(
      names = "--allow-outside",
      paramLabel = "DIR",
      description =
          "A directory outside the course that its haru.yaml may name; may be given several times.")
  private List<Path> allowed = new ArrayList<>();

  private final Console console;
  private final Surroundings surroundings;

  CourseOptions(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }

  /** Takes the options from a usual command line. */
  CourseOptions(Console console, Surroundings surroundings, PlainSearch plain) {
    this(console, surroundings);
    plain.content().forEach(directory -> content.add(Path.of(directory)));
    index = plain.index() == null ? null : Path.of(plain.index());
  }

  /** Opens the course. */
  Course course() throws SettingsException {
    return Course.open(directories(), outside());
  }

  /** Returns the directories that the course is opened with. */
  List<Path> directories() {
    if (!content.isEmpty()) {
      return content.stream().map(this::resolve).toList();
    }
    if (!console.variable("HARU_CONTENT").isEmpty()) {
      return paths("HARU_CONTENT");
    }
    boolean here = Files.exists(surroundings.directory().resolve(Settings.FILE_NAME));
    return List.of(here ? surroundings.directory() : surroundings.home().resolve("content"));
  }

  private List<Path> paths(String variable) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(console.variable(variable))
        .filter(part -> !part.isBlank())
        .map(part -> resolve(Path.of(part)))
        .toList();
  }

  /**
   * Returns what the course's settings may name outside the course: {@code --allow-outside}, else
   * {@code HARU_ALLOW_OUTSIDE}. For the index also haru's own places, and any where they do not
   * count because it is named here. Courses that come with haru's sources are trusted as those are.
   */
  OutsideAccess outside() {
    Path sources = surroundings.home().resolve("src").normalize();
    if (directories().stream().allMatch(each -> each.normalize().startsWith(sources))) {
      return OutsideAccess.ANYTHING;
    }
    List<Path> named =
        allowed.isEmpty()
            ? paths("HARU_ALLOW_OUTSIDE")
            : allowed.stream().map(this::resolve).toList();
    boolean isIndexNamed = index != null || !console.variable("HARU_INDEX").isEmpty();
    return new OutsideAccess(named, isIndexNamed ? OutsideAccess.everything() : places());
  }

  /** Returns the directories of haru's own indexes. */
  private List<Path> places() {
    List<Path> places = new ArrayList<>();
    places.add(surroundings.home().resolve("index"));
    Path cache = cache();
    if (cache != null) {
      places.add(cache);
    }
    return places;
  }

  /** Returns the user's cache of indexes, or null where there is no user. */
  private @Nullable Path cache() {
    String cache = console.variable("XDG_CACHE_HOME");
    if (cache.startsWith("/")) { // by its rules a relative one does not count
      return Path.of(cache, "haru");
    }
    String user = console.variable("HOME");
    return user.isEmpty() ? null : Path.of(user, ".cache", "haru");
  }

  /** Returns the directory of a course's index. */
  Path index(Course course) {
    if (index != null) {
      return resolve(index);
    }
    String variable = console.variable("HARU_INDEX");
    if (!variable.isEmpty()) {
      return resolve(Path.of(variable));
    }
    Path named = course.settings().index();
    return named != null ? named : usual(ownName(course));
  }

  /** Returns where an index is if nobody says where. */
  private Path usual(String name) {
    Path indexes = surroundings.home().resolve("index");
    Path own = indexes.resolve(name);
    Path written = Files.exists(indexes) ? indexes : surroundings.home();
    Path cache = cache();
    boolean isOwn = Files.exists(own) || Files.isDirectory(written) && Files.isWritable(written);
    return isOwn || cache == null ? own : cache.resolve(name);
  }

  /** Every course has an index of its own, so that asking one never loses the other's. */
  private static String ownName(Course course) {
    CRC32 hash = new CRC32(); // SHA would take 7 ms of every search to be loaded
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
    return surroundings.directory().resolve(path);
  }
}
