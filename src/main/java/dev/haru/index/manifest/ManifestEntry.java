package dev.haru.index.manifest;

import dev.haru.course.files.LessonSource;
import dev.haru.course.model.CourseProblem;
import java.util.List;
import java.util.Set;

/**
 * A lesson with its editions in an index: they are read, and replaced, together, since translations
 * carry one another.
 *
 * @param files the files, in the order of their paths; never empty
 * @param languages the canonical language of each lesson that was made of them
 * @param sections how many sections the index has of them
 * @param families the families of languages that its fields have because of them
 * @param problems what is wrong with them
 * @param passages what they have that is translated
 */
public record ManifestEntry(
    List<FileEntry> files,
    List<String> languages,
    int sections,
    Set<String> families,
    List<CourseProblem> problems,
    Passages passages) {

  /**
   * What a group has that is translated, to learn from.
   *
   * @param bytes how many bytes they take, 0 where nothing is translated
   * @param hash changes whenever the passages do
   */
  public record Passages(int bytes, String hash) {

    /** Of a group without translations. */
    public static final Passages NONE = new Passages(0, "");
  }

  /** Creates an entry with collections of its own. */
  public ManifestEntry {
    files = List.copyOf(files);
    languages = List.copyOf(languages);
    families = Set.copyOf(families);
    problems = List.copyOf(problems);
  }

  /** Returns the group's name, which no other group of the course has: its first file's path. */
  public String id() {
    return files.get(0).path().path();
  }

  /** Returns this entry of files that say the same and may look otherwise now. */
  public ManifestEntry with(List<FileEntry> same) {
    return new ManifestEntry(same, languages, sections, families, problems, passages);
  }

  /** Returns whether files that were read are those of this entry and say the same. */
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
