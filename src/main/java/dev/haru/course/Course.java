package dev.haru.course;

import dev.haru.course.files.CourseFiles;
import dev.haru.course.files.LessonFile;
import dev.haru.course.files.LessonPath;
import dev.haru.course.files.LessonRule;
import dev.haru.course.files.LessonSource;
import dev.haru.course.files.ListingFingerprint;
import dev.haru.course.files.ReadErrors;
import dev.haru.course.files.SymlinkPolicy;
import dev.haru.course.include.CourseRoots;
import dev.haru.course.include.IncludeReader;
import dev.haru.course.markdown.LessonMarkdown;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.course.settings.Settings;
import dev.haru.course.settings.SettingsException;
import dev.haru.course.settings.SettingsReader;
import dev.haru.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A course: one or several directories of lessons, with their settings.
 *
 * <p>Opening a course reads its settings only. Immutable; safe for use by several threads.
 */
public final class Course {

  /**
   * A directory of the course.
   *
   * @param directory the directory that the course was opened with, absolute
   * @param prefix the beginning of its lessons' paths
   */
  private record Root(Path directory, Settings settings, String prefix) {}

  private final List<Root> roots;
  private @Nullable LessonReader reader;

  private Course(List<Root> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * Opens a course whose settings name nothing outside it.
   *
   * @param directories its directories, at least one. With several, each lesson's path begins with
   *     the name of its directory (preceded by parents' names if two are the same), and the first
   *     directory's name, languages and links apply to the whole course
   * @throws SettingsException if a directory is missing or its settings are invalid
   */
  public static Course open(List<Path> directories) throws SettingsException {
    return open(directories, OutsideAccess.NONE);
  }

  /**
   * Opens a course as {@link #open(List)} does.
   *
   * @param outside what its settings may name outside its directories
   */
  public static Course open(List<Path> directories, OutsideAccess outside)
      throws SettingsException {
    OutsideAccess allowed = outside.and(directories);
    List<Path> absolute =
        directories.stream().map(each -> each.toAbsolutePath().normalize()).toList();
    List<Root> roots = new ArrayList<>();
    for (Path directory : directories) {
      requireDirectory(directory);
      Settings settings = SettingsReader.read(directory, allowed);
      requireDirectory(settings.content());
      roots.add(new Root(absolute.get(roots.size()), settings, ""));
    }
    List<String> prefixes = RootNames.prefixes(absolute);
    for (int i = 0; i < roots.size(); i++) {
      Root root = roots.get(i);
      roots.set(i, new Root(root.directory(), root.settings(), prefixes.get(i)));
    }
    return new Course(roots);
  }

  private static void requireDirectory(Path directory) throws SettingsException {
    if (!Files.isDirectory(directory)) {
      boolean exists = Files.exists(directory);
      SettingsException e =
          new SettingsException(
              String.format(
                  Locale.ROOT,
                  "the content directory %s %s; name the course's directory with --content",
                  directory,
                  exists ? "is not a directory" : "does not exist"));
      throw exists ? e : e.ofMissing(directory);
    }
  }

  /** Returns the settings that apply to the whole course. */
  public Settings settings() {
    return roots.get(0).settings();
  }

  /** Returns the directories that it was opened with, absolute. */
  public List<Path> directories() {
    return roots.stream().map(Root::directory).toList();
  }

  /** Returns the directories of its lessons. */
  public List<Path> contentDirectories() {
    return roots.stream().map(root -> root.settings().content()).toList();
  }

  /**
   * Returns the prefix of the lessons' paths for each of these directories: empty, or a name with a
   * trailing slash.
   */
  public List<String> prefixes() {
    return roots.stream().map(Root::prefix).toList();
  }

  /** Returns the rules that say which files in each of these directories are lessons. */
  public List<LessonRule> lessonRules() {
    return roots.stream().map(root -> root.settings().lessonRule()).toList();
  }

  /** Returns the absolute paths of the files that the configurations of its sites are read from. */
  public List<Path> siteFiles() {
    return roots.stream().flatMap(root -> root.settings().site().files().stream()).toList();
  }

  /**
   * Returns a string that changes whenever the settings do: their own text. A hash would be
   * shorter, but loading the JDK's takes longer than anything else that a search does with the
   * settings.
   */
  public String settingsSource() {
    StringBuilder all = new StringBuilder();
    for (Root root : roots) {
      all.append(root.prefix()).append('\n').append(root.settings().source()).append('\n');
    }
    return all.toString();
  }

  /**
   * Returns a fingerprint of the languages and the links: when it changes, every lesson has to be
   * read again. Other settings affect only which files are listed and how their paths are read, or
   * do not affect the index.
   */
  public String readingFingerprint() {
    String reading = settings().languages() + "\n" + settings().links();
    return Sha256.of(reading.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Lists the lessons' files.
   *
   * @throws IOException if a directory of the course cannot be listed at all
   */
  public CourseFiles files() throws IOException {
    List<LessonFile> files = new ArrayList<>();
    List<CourseProblem> problems = new ArrayList<>();
    TreeMap<String, Integer> notRead = new TreeMap<>();
    for (Root root : roots) {
      Settings own = root.settings();
      CourseFiles listed = CourseFiles.list(own.lessonRule(), root.prefix(), own.layouts());
      files.addAll(listed.files());
      problems.addAll(listed.problems());
      listed.notRead().forEach((ending, count) -> notRead.merge(ending, count, Integer::sum));
    }
    return new CourseFiles(List.copyOf(files), List.copyOf(problems), notRead);
  }

  /**
   * Returns the {@linkplain CourseFiles#fingerprint fingerprint} of the lessons' files, which
   * changes when one is added, removed or written. It takes only part of the time of {@link
   * #files}.
   *
   * @throws IOException as {@link #files} does
   */
  public String fingerprint() throws IOException {
    ListingFingerprint fingerprint = new ListingFingerprint();
    for (Root root : roots) {
      CourseFiles.addTo(fingerprint, root.settings().lessonRule(), root.prefix());
    }
    return fingerprint.value();
  }

  /**
   * Returns the lesson's file with exactly this path, or null.
   *
   * @throws IOException as {@link #files} does
   */
  public @Nullable LessonFile file(String path) throws IOException {
    return files().files().stream()
        .filter(each -> each.path().path().equals(path))
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns the lesson's file with a path, otherwise those whose paths end with it or that end it.
   *
   * @throws IOException as {@link #files} does
   */
  public List<LessonFile> filesAt(String path) throws IOException {
    String sought = Normalizer.normalize(path, Normalizer.Form.NFC);
    List<LessonFile> all = files().files();
    List<LessonFile> same = all.stream().filter(each -> each.path().path().equals(sought)).toList();
    return same.isEmpty()
        ? all.stream().filter(each -> endsAlike(sought, each.path().path())).toList()
        : same;
  }

  private static boolean endsAlike(String path, String other) {
    return path.endsWith("/" + other) || other.endsWith("/" + path);
  }

  /**
   * Reads a lesson's file; faults in it are among the result's problems.
   *
   * @throws IOException as {@link #source} does
   */
  public LessonReader.Result read(LessonFile file) throws IOException {
    return read(source(file));
  }

  /**
   * Reads the bytes of a lesson's file.
   *
   * <p>A file that was replaced by a link out of the course after it was listed is not read.
   *
   * @throws IOException if it cannot be read for a reason that is not known to be the file's own,
   *     such as too many open files (the message names the path), or if the course's directory is
   *     gone
   */
  public LessonSource source(LessonFile file) throws IOException {
    SymlinkPolicy realRoots = realRoots();
    byte[] bytes;
    try {
      long size = Files.size(file.file());
      int most = LessonReader.maxBytes(file.path());
      if (size > most) {
        return LessonSource.unreadable(file, LessonReader.tooLarge(size, most));
      }
      bytes = realRoots.read(file.file(), most + 1);
    } catch (IOException e) {
      if (ReadErrors.isOfFile(e)) {
        return LessonSource.unreadable(file, ReadErrors.reason(e));
      }
      throw ReadErrors.failure(file.file(), e);
    }
    IncludeReader includes = new IncludeReader(settings().links().preset());
    return !LessonRule.isNotebook(file.path().path()) && includes.mayInclude(bytes)
        ? LessonSource.of(file, bytes, includes.read(file, bytes, includeRoots(file)))
        : LessonSource.of(file, bytes);
  }

  /**
   * Returns the directories that a lesson may include files from: those of its part of the course.
   */
  private CourseRoots includeRoots(LessonFile file) throws IOException {
    Root own =
        roots.stream()
            .filter(root -> file.file().startsWith(root.settings().content()))
            .findFirst()
            .orElse(roots.getFirst());
    Path content = own.settings().content().toAbsolutePath().normalize();
    List<Path> allowed = List.of(own.directory(), content);
    return new CourseRoots(
        own.directory(), content, SymlinkPolicy.of(allowed, own.settings().symlinks()));
  }

  /** Reads a lesson from its file's bytes; faults in it are among the result's problems. */
  public LessonReader.Result read(LessonSource source) {
    LessonPath path = source.file().path();
    if (source.fault() != null) {
      CourseProblem problem = new CourseProblem(path.path(), 0, source.fault(), true);
      return new LessonReader.Result(null, List.of(problem));
    }
    return reader().read(path, source.bytes(), source.inclusions());
  }

  /**
   * Reads a lesson with its Markdown; faults in it are among the problems.
   *
   * @throws IOException as {@link #source} does
   */
  public LessonMarkdown markdown(LessonFile file) throws IOException {
    LessonSource source = source(file);
    return source.fault() == null
        ? reader().markdown(file.path(), source.bytes(), source.inclusions())
        : LessonMarkdown.unreadable(read(source));
  }

  /** Created when the first lesson is read: a search reads none and does not need the parser. */
  private synchronized LessonReader reader() {
    if (reader == null) {
      reader = new LessonReader(settings().links(), settings().usualLanguage());
    }
    return reader;
  }

  private SymlinkPolicy realRoots() throws IOException {
    List<Path> linked =
        roots.stream().flatMap(root -> root.settings().symlinks().stream()).toList();
    return SymlinkPolicy.of(contentDirectories(), linked);
  }
}
