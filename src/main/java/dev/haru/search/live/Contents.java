package dev.haru.search.live;

import dev.haru.index.CourseIndex;
import dev.haru.index.IndexInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A public summary of a generation of the index.
 *
 * @param commit the commit's unique name
 * @param generation the commit's number, larger for every later commit
 * @param course the course's name
 * @param directories the names of the content directories, without their paths
 * @param built the time of the build
 * @param schema the version of the index's format
 * @param lessons the number of lessons
 * @param sections the number of sections
 * @param languages the number of lessons in each canonical language
 * @param skipped the number of files that were skipped with a warning
 */
public record Contents(
    String commit,
    long generation,
    String course,
    List<String> directories,
    Instant built,
    String schema,
    int lessons,
    int sections,
    Map<String, Integer> languages,
    int skipped) {

  /** Returns the summary of an open index. */
  static Contents of(CourseIndex index) {
    return of(index.commit(), index.generation(), index.info());
  }

  /** Returns the summary of a commit. */
  public static Contents of(String commit, long generation, IndexInfo info) {
    return new Contents(
        commit,
        generation,
        info.course(),
        info.content().stream().map(Contents::name).toList(),
        info.built(),
        info.schema(),
        info.lessons(),
        info.sections(),
        info.languages(),
        info.skipped());
  }

  private static String name(String directory) {
    Path last = Path.of(directory).getFileName();
    return last == null ? "/" : last.toString();
  }
}
