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
 * What has to be done that an index holds what the course does.
 *
 * @param unchanged the groups of which no file has to be read
 * @param open the groups that are new or may have changed
 * @param gone the ids of groups that are no more
 */
record IndexPlan(List<ManifestEntry> unchanged, List<Open> open, Set<String> gone) {

  /**
   * A group of which it takes a look into its files to know.
   *
   * @param files its files
   * @param before its entry in the index, or null where it has none
   */
  record Open(List<LessonFile> files, @Nullable ManifestEntry before) {

    /** Returns the group's name. */
    String id() {
      return files.get(0).path().path();
    }
  }

  /**
   * Compares a course with an index.
   *
   * @param groups the course's files, editions together, as they were found
   * @param entries what the index was built from
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

  /** Returns how many files have to be read. */
  int filesToRead() {
    return open.stream().mapToInt(group -> group.files().size()).sum();
  }
}
