package dev.haru.index.build;

import dev.haru.course.Course;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.course.settings.SettingsException;
import dev.haru.index.CourseIndex;
import dev.haru.index.IndexInfo;
import dev.haru.index.directory.UnreadableCommit;
import dev.haru.index.manifest.ManifestEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * Prevents an index from being emptied because a directory's lessons have disappeared. That a disk
 * is not mounted, a link leads elsewhere or a checkout is in progress is likelier than that a
 * course has been given up.
 *
 * <p>Each commit records which of the course's directories had lessons; a build that finds none in
 * one of them fails, unless it is a full build.
 */
public final class ContentGuard {

  private static final String FILLED = "haru.filled";
  private static final String SEPARATOR = "\n";

  private final Course course;
  private final Set<String> before;
  private final boolean hadLessons;

  private ContentGuard(Course course, Map<String, String> data) {
    this.course = course;
    String filled = data.get(FILLED);
    this.before = filled == null ? Set.of() : Set.of(filled.split(SEPARATOR, -1));
    this.hadLessons = !data.getOrDefault(IndexInfo.LESSONS, "0").equals("0");
  }

  /**
   * Opens a course for a build of an index that is in use.
   *
   * @param directories the course's directories
   * @param outside the directories outside them that its settings may name
   * @param index the index's directory
   * @param isFilled whether the index in use has lessons, even if its files have since been deleted
   *     or damaged
   * @throws SettingsException when its settings are wrong
   * @throws ContentGone when a directory of the course is missing, or when the course has no
   *     lessons and the index, which would tell that it had some, is gone
   * @throws IOException when the course cannot be listed
   */
  public static Course open(
      List<Path> directories, OutsideAccess outside, Path index, boolean isFilled)
      throws SettingsException, IOException {
    Course course;
    try {
      course = Course.open(directories, outside);
    } catch (SettingsException e) {
      if (e.missing() != null) {
        throw new ContentGone(e.missing());
      }
      throw e;
    }
    if (isFilled && CourseIndex.newestCommit(index).isEmpty() && course.files().files().isEmpty()) {
      throw new ContentGone(course.contentDirectories().get(0));
    }
    return course;
  }

  /**
   * Creates a guard from the last commit, even if that was made by another version.
   *
   * @param mode {@link BuildMode#FULL} turns the guard off
   */
  static ContentGuard of(Course course, Directory directory, BuildMode mode) throws IOException {
    return new ContentGuard(course, mode == BuildMode.FULL ? Map.of() : lastData(directory));
  }

  private static Map<String, String> lastData(Directory directory) throws IOException {
    try {
      return SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IllegalArgumentException e) {
      return Map.of(); // a codec that this Lucene does not have
    } catch (IOException e) {
      if (UnreadableCommit.isToldBy(e)) {
        return Map.of();
      }
      throw e;
    }
  }

  /**
   * Checks what a build is about to commit.
   *
   * @param groups the manifest of the new commit
   * @throws ContentGone when a directory that had lessons has none, or when no directory has any
   *     although the index has
   */
  void check(List<ManifestEntry> groups) throws ContentGone {
    Set<String> now = filled(course, groups);
    List<String> prefixes = course.prefixes();
    for (int i = 0; i < prefixes.size(); i++) {
      String prefix = prefixes.get(i);
      if (!now.contains(prefix) && (before.contains(prefix) || now.isEmpty() && hadLessons)) {
        throw new ContentGone(course.contentDirectories().get(i));
      }
    }
  }

  /** Returns the user data that a commit keeps for the guard of the next build. */
  static Map<String, String> data(Course course, List<ManifestEntry> groups) {
    Set<String> filled = filled(course, groups);
    return filled.isEmpty()
        ? Map.of()
        : Map.of(FILLED, filled.stream().sorted().collect(Collectors.joining(SEPARATOR)));
  }

  /** Returns what the paths of the directories that have lessons begin with. */
  private static Set<String> filled(Course course, List<ManifestEntry> groups) {
    return course.prefixes().stream()
        .filter(prefix -> groups.stream().anyMatch(group -> isIn(prefix, group)))
        .collect(Collectors.toSet());
  }

  private static boolean isIn(String prefix, ManifestEntry group) {
    return !group.languages().isEmpty()
        && group.files().stream().anyMatch(file -> file.path().path().startsWith(prefix));
  }
}
