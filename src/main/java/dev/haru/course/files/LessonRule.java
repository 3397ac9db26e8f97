package dev.haru.course.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule that says which files below a directory are lessons, for listing and for watching them.
 *
 * <p>A lesson is a file with one of the {@link #endings} that is neither hidden nor excluded, nor
 * in {@code node_modules}, nor brought in from outside by a link, and that is a page of the site.
 * Everything in an ignored directory is ignored too.
 *
 * @param directory the directory of the lessons
 * @param symlinks directories outside that symbolic links may lead to
 * @param excludes patterns of paths below the directory
 * @param pages says which files are pages of the course's site
 */
public record LessonRule(Path directory, List<Path> symlinks, List<Glob> excludes, PageRule pages) {

  private static final String NOTEBOOK = ".ipynb";
  private static final List<String> ENDINGS =
      List.of(".md", ".markdown", ".mdx", ".qmd", ".rmd", NOTEBOOK);

  /** The endings of documents in formats that are not read. */
  private static final Set<String> NOT_READ =
      Set.of(
          ".rst",
          ".adoc",
          ".asciidoc",
          ".org",
          ".textile",
          ".mediawiki",
          ".creole",
          ".rdoc",
          ".pod",
          ".typ",
          ".tex",
          ".docx",
          ".odt");

  private static final Set<String> PACKAGES = Set.of("node_modules");

  /**
   * Returns the rule of a directory.
   *
   * @param excludes globs over paths below the directory; {@code **}{@code /x} matches {@code x} at
   *     the top too
   */
  public static LessonRule of(Path directory, List<Path> symlinks, List<String> excludes) {
    return new LessonRule(
        directory,
        List.copyOf(symlinks),
        excludes.stream().flatMap(LessonRule::globs).map(LessonText::nfc).map(Glob::of).toList(),
        PageRule.ALL);
  }

  /** Returns this rule for the pages of a site. */
  public LessonRule withPages(PageRule only) {
    return new LessonRule(directory, symlinks, excludes, only);
  }

  private static Stream<String> globs(String glob) {
    return glob.startsWith("**/") ? Stream.of(glob, glob.substring(3)) : Stream.of(glob);
  }

  /** Returns whether a file below the directory is a lesson by its path. */
  public boolean isLesson(Path file) {
    return isNamedAsLesson(file) && !ignores(file) && isPage(file);
  }

  /** Returns whether a file that is named as a lesson is a page of the course's site. */
  boolean isPage(Path file) {
    return pages.isPage(below(file));
  }

  /** Returns whether a path below the directory is hidden, a directory of packages, or excluded. */
  public boolean ignores(Path path) {
    return isIgnoredByName(path) || !excludes.isEmpty() && isExcluded(below(path));
  }

  private boolean isExcluded(String below) {
    return excludes.stream().anyMatch(glob -> glob.matches(below));
  }

  /** Returns the part of a path that is below the directory, in NFC and with {@code /}. */
  String below(Path path) {
    String below = directory.relativize(path).toString();
    return LessonText.nfc(below.replace(path.getFileSystem().getSeparator(), "/"));
  }

  /**
   * Returns where symbolic links may lead, given the directories as they are now.
   *
   * @throws IOException as {@link SymlinkPolicy#of} does
   */
  public SymlinkPolicy symlinkPolicy() throws IOException {
    return SymlinkPolicy.of(List.of(directory), symlinks);
  }

  /** Returns whether a file or directory is hidden, or is a directory of packages. */
  static boolean isIgnoredByName(Path path) {
    String name = name(path);
    return name.startsWith(".") || PACKAGES.contains(name);
  }

  /** Returns whether a file has the name of a lesson. */
  static boolean isNamedAsLesson(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(end -> name.endsWith(end) && name.length() > end.length());
  }

  /** Returns whether a path is that of a Jupyter notebook. */
  public static boolean isNotebook(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(NOTEBOOK);
  }

  /** Returns the endings of lessons' names, in lower case with their dots. */
  public static List<String> endings() {
    return ENDINGS;
  }

  /** Returns the ending of a document in a format that is not read, or null for any other file. */
  static @Nullable String endingNotRead(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 ? name.substring(dot).toLowerCase(Locale.ROOT) : "";
    return NOT_READ.contains(ending) ? ending : null;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
