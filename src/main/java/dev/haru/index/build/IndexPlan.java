package dev.haru.index.build;

import dev.haru.course.files.LessonFile;
import dev.haru.index.manifest.ManifestEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The work needed to bring an index up to date with its course.
 *
 * @param unchanged the groups whose files need not be read
 * @param open the groups that are new or may have changed
 * @param gone the ids of groups that have been deleted
 */
record IndexPlan(List<ManifestEntry> unchanged, List<Open> open, Set<String> gone) {

  /**
   * A group whose files must be read to know whether it has changed.
   *
   * @param files its files
   * @param before its entry in the index, or null if it has none
   */
  record Open(List<LessonFile> files, @Nullable ManifestEntry before) {

    /** Returns the group's id. */
    String id() {
      return files.get(0).path().path();
    }
  }

  /**
   * Compares a course with an index.
   *
   * @param groups the course's files as listed, the editions of a lesson together
   * @param entries the manifest of the index
   */
  static IndexPlan of(List<List<LessonFile>> groups, Collection<ManifestEntry> entries) {
    Map<String, ManifestEntry> before = new HashMap<>();
    entries.forEach(entry -> before.put(entry.id(), entry));
    List<ManifestEntry> unchanged = new ArrayList<>();
    List<Open> open = new ArrayList<>();
    for (List<LessonFile> files : groups) {
      ManifestEntry entry = before.remove(files.get(0).path().path());
      if (entry != null && isSurely(entry, files)) {
        unchanged.add(entry);
      } else {
        open.add(new Open(files, entry));
      }
    }
    return new IndexPlan(unchanged, open, new TreeSet<>(before.keySet()));
  }

  private static boolean isSurely(ManifestEntry entry, List<LessonFile> files) {
    boolean same = entry.files().size() == files.size();
    for (int i = 0; same && i < files.size(); i++) {
      same = entry.files().get(i).isSurely(files.get(i));
    }
    return same;
  }

  /** Returns the number of files to read. */
  int filesToRead() {
    return open.stream().mapToInt(group -> group.files().size()).sum();
  }
}
