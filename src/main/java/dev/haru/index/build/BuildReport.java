package dev.haru.index.build;

import dev.haru.index.manifest.FileEntry;
import dev.haru.index.manifest.ManifestEntry;
import dev.haru.index.manifest.Totals;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * The result of a build.
 *
 * @param lessons the number of lessons in the index
 * @param sections the number of sections in it
 * @param languages the number of lessons in each canonical language
 * @param leftOut the number of lessons in each canonical language that the course's settings leave
 *     out
 * @param unpublished the number of lessons that their front matter keeps out of the site's search
 * @param problems the number of problems
 * @param skipped the number of files or directories that were left out because of one
 * @param notRead the number of documents in each format that is not read, by ending
 * @param changes the changes since the previous commit
 * @param isFinished whether nothing is left for a later build to do
 * @param took how long it took
 * @param bytes the size of the commit's files
 * @param generation the commit's generation
 */
public record BuildReport(
    int lessons,
    int sections,
    Map<String, Integer> languages,
    Map<String, Integer> leftOut,
    int unpublished,
    int problems,
    int skipped,
    Map<String, Integer> notRead,
    Changes changes,
    boolean isFinished,
    Duration took,
    long bytes,
    long generation) {

  /** Returns the report of the build that made the newest commit of a directory. */
  static BuildReport of(
      Directory directory,
      Totals totals,
      Map<String, Integer> leftOut,
      int problems,
      int skipped,
      Map<String, Integer> notRead,
      Changes changes,
      Duration took)
      throws IOException {
    SegmentInfos commit = SegmentInfos.readLatestCommit(directory);
    long bytes = 0;
    for (String file : commit.files(true)) {
      bytes += directory.fileLength(file);
    }
    return new BuildReport(
        totals.lessons(),
        totals.sections(),
        totals.languages(),
        Collections.unmodifiableMap(new TreeMap<>(leftOut)),
        totals.unpublished(),
        problems,
        skipped,
        notRead,
        changes,
        !commit.getUserData().containsKey(IndexUpdate.UNFINISHED),
        took,
        bytes,
        commit.getGeneration());
  }

  /**
   * The number of files that were added, changed and removed.
   *
   * @param added files that the index did not have
   * @param changed files with other contents, or a path that means something else
   * @param removed files that have been deleted
   */
  public record Changes(int added, int changed, int removed) {

    /** Compares the manifests of two commits. */
    static Changes between(List<ManifestEntry> before, List<ManifestEntry> after) {
      Map<String, FileEntry> old = new HashMap<>();
      before.forEach(group -> group.files().forEach(file -> old.put(file.path().path(), file)));
      int added = 0;
      int changed = 0;
      for (ManifestEntry group : after) {
        for (FileEntry file : group.files()) {
          FileEntry known = old.remove(file.path().path());
          added += known == null ? 1 : 0;
          changed += known == null || file.saysTheSameAs(known) ? 0 : 1;
        }
      }
      return new Changes(added, changed, old.size());
    }

    /** Returns whether there were none. */
    public boolean isEmpty() {
      return added == 0 && changed == 0 && removed == 0;
    }
  }
}
