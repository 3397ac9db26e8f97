package dev.haru.index.manifest;

import dev.haru.course.files.LessonSource;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.LanguageSource;
import java.util.List;
import java.util.Set;

/**
 * A lesson with its editions in an index: they are read and replaced together, because translations
 * affect one another.
 *
 * @param files the files, in the order of their paths; never empty
 * @param languages the canonical language of each lesson made from them
 * @param told how each of these languages is known
 * @param leftOut the canonical language of each lesson that was read but is in a language that the
 *     course leaves out
 * @param unpublished the number of lessons that their front matter keeps out of the site's search
 * @param sections the number of sections that the index has of them
 * @param analyzerGroups the analyzer groups of their fields
 * @param problems what is wrong with them
 * @param passages a summary of their translated passages
 */
public record ManifestEntry(
    List<FileEntry> files,
    List<String> languages,
    List<LanguageSource> told,
    List<String> leftOut,
    int unpublished,
    int sections,
    Set<String> analyzerGroups,
    List<CourseProblem> problems,
    Passages passages) {

  /**
   * A summary of the translated passages of a group, which the glossary is learned from.
   *
   * @param bytes their size in bytes, 0 if nothing is translated
   * @param hash a hash of the passages
   */
  public record Passages(int bytes, String hash) {

    /** The summary of a group without translations. */
    public static final Passages NONE = new Passages(0, "");
  }

  /** Creates an entry with copies of the collections. */
  public ManifestEntry {
    files = List.copyOf(files);
    languages = List.copyOf(languages);
    told = List.copyOf(told);
    leftOut = List.copyOf(leftOut);
    analyzerGroups = Set.copyOf(analyzerGroups);
    problems = List.copyOf(problems);
  }

  /** Returns the group's id, unique within the course: the path of its first file. */
  public String id() {
    return files.get(0).path().path();
  }

  /** Returns this entry for files with the same contents whose stamps may have changed. */
  public ManifestEntry with(List<FileEntry> same) {
    return new ManifestEntry(
        same, languages, told, leftOut, unpublished, sections, analyzerGroups, problems, passages);
  }

  /** Returns whether files that have been read are those of this entry, with the same contents. */
  public boolean says(List<LessonSource> sources) {
    boolean same = sources.size() == files.size();
    for (int i = 0; same && i < files.size(); i++) {
      FileEntry file = files.get(i);
      LessonSource source = sources.get(i);
      same = file.path().equals(source.file().path()) && file.hash().equals(source.hash());
    }
    return same;
  }
}
