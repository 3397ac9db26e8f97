package dev.haru.index.build;

import dev.haru.course.Course;
import dev.haru.course.files.CourseFiles;
import dev.haru.course.files.Editions;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.CourseProblem;
import dev.haru.index.manifest.FileEntry;
import dev.haru.index.manifest.ManifestEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that an index is built from, as listed at one moment.
 *
 * @param files the lessons' files in the order of their paths, without those in languages that the
 *     course excludes
 * @param leftOut the number of files in each language that the course leaves out, if their paths
 *     name it
 * @param problems what could not be listed
 * @param notRead the number of documents in each format that is not read, by ending
 * @param fingerprint the fingerprint of the course's files; see {@link Course#fingerprint}
 */
public record CourseListing(
    List<LessonFile> files,
    Map<String, Integer> leftOut,
    List<CourseProblem> problems,
    SortedMap<String, Integer> notRead,
    String fingerprint) {

  /**
   * Lists a course.
   *
   * @throws IOException when a directory of the course cannot be listed at all
   */
  public static CourseListing of(Course course) throws IOException {
    CourseFiles listed = course.files();
    List<LessonFile> files = new ArrayList<>();
    Map<String, Integer> leftOut = new TreeMap<>();
    for (LessonFile file : listed.files()) {
      String named = file.path().lang(); // an excluded language is not even read
      if (named == null || course.settings().indexes(named)) {
        files.add(file);
      } else {
        leftOut.merge(named, 1, Integer::sum);
      }
    }
    files.sort(Comparator.comparing(file -> file.path().path()));
    return new CourseListing(
        files, leftOut, listed.problems(), listed.notRead(), listed.fingerprint());
  }

  /** Returns the files grouped by lesson: the editions of a lesson together. */
  public List<List<LessonFile>> groups(Course course) {
    return Editions.group(files, course.settings().usualLanguage());
  }

  /**
   * Returns how many files have been added, removed or written since an index was built, or include
   * one of which that is so.
   *
   * @param entries the manifest of the index
   */
  public int changesSince(Collection<ManifestEntry> entries) {
    Map<String, FileEntry> before = new HashMap<>();
    entries.forEach(group -> group.files().forEach(file -> before.put(file.path().path(), file)));
    int changes = 0;
    for (LessonFile file : files) {
      FileEntry entry = before.remove(file.path().path());
      changes += entry != null && entry.looksLike(file) ? 0 : 1;
    }
    return changes + before.size();
  }
}
