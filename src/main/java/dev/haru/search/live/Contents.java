package dev.haru.search.live;

import dev.haru.index.CourseIndex;
import dev.haru.index.IndexInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a generation of the index holds, as anybody may know it.
 *
 * @param commit the commit's name, which no other commit has
 * @param generation the commit's number, larger for every later commit
 * @param course the course's name
 * @param directories the names of the content directories, without where they lie
 * @param built when it was built
 * @param schema the version of the index's format
 * @param lessons how many lessons it holds
 * @param sections how many sections it holds
 * @param languages how many lessons it holds of each canonical language
 * @param skipped how many files were left out with a complaint
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

  /** Reads what an open index says of itself. */
  static Contents of(CourseIndex index) {
    IndexInfo info = index.info();
    return new Contents(
        index.commit(),
        index.generation(),
        info.course(),
        info.content().stream().map(Contents::name).toList(),
        info.built(),
        info.schema(),
        info.lessons(),
        index.sections(),
        info.languages(),
        info.skipped());
  }

  private static String name(String directory) {
    Path last = Path.of(directory).getFileName();
    return last == null ? "/" : last.toString();
  }
}
