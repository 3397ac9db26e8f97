package dev.haru.course.files;

import dev.haru.course.model.CourseProblem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown files of a course directory, in the order of their paths, and the problems in
 * listing them.
 *
 * @param files the lessons' files
 * @param problems unreadable directories, loops and links that lead out of the course
 * @param notRead the number of documents in each format that is not read, by ending
 */
public record CourseFiles(
    List<LessonFile> files, List<CourseProblem> problems, SortedMap<String, Integer> notRead) {

  /**
   * Lists a directory.
   *
   * @param rule says which files are lessons
   * @param prefix the beginning of their paths, empty or ending with {@code /}
   * @param layouts interpret the paths, all together
   * @throws IOException if the directory itself cannot be listed, or another file or directory for
   *     a reason that is not known to be its own, such as too many open files
   */
  public static CourseFiles list(LessonRule rule, String prefix, PathLayouts layouts)
      throws IOException {
    Walk walk = walk(rule, prefix);
    List<LessonFile> files = new ArrayList<>();
    for (LessonPath path : layouts.read(walk.found.keySet())) {
      Found found = Objects.requireNonNull(walk.found.get(path.path()));
      files.add(new LessonFile(path, found.file(), found.stamp()));
    }
    walk.problems.sort(Comparator.comparing(CourseProblem::path));
    return new CourseFiles(List.copyOf(files), List.copyOf(walk.problems), walk.notRead);
  }

  /**
   * Adds the files of a directory to a fingerprint, without interpreting their paths; otherwise
   * like {@link #list}.
   */
  public static void addTo(ListingFingerprint fingerprint, LessonRule rule, String prefix)
      throws IOException {
    walk(rule, prefix).found.forEach((path, found) -> fingerprint.add(path, found.stamp()));
  }

  private static Walk walk(LessonRule rule, String prefix) throws IOException {
    Walk walk = new Walk(rule, prefix, rule.symlinkPolicy());
    Files.walkFileTree(
        rule.directory(), EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    rule.pages().removeParts(walk.found, prefix);
    return walk;
  }

  /** Returns the fingerprint of the files; see {@code Course.fingerprint}. */
  public String fingerprint() {
    ListingFingerprint fingerprint = new ListingFingerprint();
    files.forEach(file -> fingerprint.add(file.path().path(), file.stamp()));
    return fingerprint.value();
  }

  /**
   * The maximum number of files and directories reached through links, which can multiply one
   * another.
   */
  private static final int MAX_LINKED = 10_000;

  /** The number of files behind a link out of the course that are searched for a lesson. */
  private static final int MOST_LOOKED_AT = 1_000;

  private static final String LOOP =
      "a symbolic link leads back to itself or to a directory above it; remove the link";

  private record Found(Path file, FileStamp stamp) {}

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final LessonRule rule;
    private final Path root;
    private final String prefix;
    private final SymlinkPolicy realRoots;
    private final TreeMap<String, Found> found = new TreeMap<>();
    private final List<CourseProblem> problems = new ArrayList<>();
    private final TreeMap<String, Integer> notRead = new TreeMap<>();
    private int openLinks;
    private int linked;

    Walk(LessonRule rule, String prefix, SymlinkPolicy realRoots) {
      this.rule = rule;
      this.root = rule.directory();
      this.prefix = prefix;
      this.realRoots = realRoots;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      if (directory.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      if (rule.ignores(directory) || !staysInside(directory)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      boolean link = Files.isSymbolicLink(directory);
      if ((link || openLinks > 0) && tooManyLinked(directory)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      openLinks += link ? 1 : 0;
      return FileVisitResult.CONTINUE;
    }

    private boolean tooManyLinked(Path path) {
      linked++;
      if (linked == MAX_LINKED + 1) {
        report(
            path,
            String.format(
                Locale.ROOT,
                "symbolic links lead to more than %,d files and directories, which is the limit;"
                    + " remove some links",
                MAX_LINKED),
            true);
      }
      return linked > MAX_LINKED;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (rule.ignores(file) || openLinks > 0 && tooManyLinked(file)) {
        return FileVisitResult.CONTINUE;
      }
      boolean lesson =
          LessonRule.isNamedAsLesson(file) && attributes.isRegularFile() && rule.isPage(file);
      boolean broken = attributes.isSymbolicLink(); // one that could not be followed
      if (LessonRule.isNamedAsLesson(file) && attributes.isOther()) {
        report(file, "it is a pipe or a device, not a file; remove it", true);
      }
      String other = lesson ? null : LessonRule.endingNotRead(file);
      if (other != null && attributes.isRegularFile()) {
        notRead.merge(other, 1, Integer::sum);
      }
      if ((lesson || broken) && staysInside(file) && lesson) {
        try {
          add(file, FileStamp.of(file, attributes));
        } catch (IOException e) {
          return visitFileFailed(file, e);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    /** Adds a file; of two with the same path, the one that comes first in code unit order. */
    private void add(Path file, FileStamp stamp) {
      String path = pathOf(file);
      Found other = found.get(path);
      boolean first = other == null || file.toString().compareTo(other.file().toString()) < 0;
      if (first) {
        found.put(path, new Found(file, stamp));
      }
      if (other != null) {
        report(
            first ? other.file() : file,
            "another file has the same name in other Unicode form; rename one",
            true);
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      boolean gone = e instanceof NoSuchFileException && !LessonRule.isNamedAsLesson(file);
      if (!gone && !rule.ignores(file)) {
        reportUnreadable(file, e);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e)
        throws IOException {
      if (e != null) {
        reportUnreadable(directory, e);
      }
      openLinks -= !directory.equals(root) && Files.isSymbolicLink(directory) ? 1 : 0;
      return FileVisitResult.CONTINUE;
    }

    private void reportUnreadable(Path path, IOException e) throws IOException {
      if (!ReadErrors.isOfFile(e)) {
        throw ReadErrors.failure(path, e);
      }
      report(path, e instanceof FileSystemLoopException ? LOOP : ReadErrors.reason(e), true);
    }

    /**
     * Returns whether a path stays inside the course. A link must not bring in files from outside,
     * because everything in the index is published. A link that leads to no lessons, such as to
     * pictures, is not reported.
     */
    private boolean staysInside(Path path) throws IOException {
      try {
        if (!Files.isSymbolicLink(path) || realRoots.hold(path.toRealPath())) {
          return true;
        }
        if (LessonRule.isNamedAsLesson(path)
            || DirectoryProbe.holdsLessons(path.toRealPath(), MOST_LOOKED_AT)) {
          report(path, SymlinkPolicy.LEADS_OUT, true);
        }
      } catch (IOException e) {
        reportBroken(path, e);
      }
      return false;
    }

    /** Reports a broken link as a missing lesson if it is named like one. */
    private void reportBroken(Path link, IOException e) throws IOException {
      if (isLoop(e)) {
        report(link, LOOP, true);
      } else if (!(e instanceof NoSuchFileException) || LessonRule.isNamedAsLesson(link)) {
        reportUnreadable(link, e);
      }
    }

    /**
     * Returns whether the system gave up following links, which only these words of Java's tell.
     */
    private static boolean isLoop(IOException e) {
      return e instanceof FileSystemException file
          && String.valueOf(file.getReason()).contains("attributes of symbolic link");
    }

    private String pathOf(Path path) {
      return prefix + rule.below(path);
    }

    private void report(Path path, String reason, boolean skipped) {
      problems.add(new CourseProblem(pathOf(path), 0, reason, skipped));
    }
  }
}
