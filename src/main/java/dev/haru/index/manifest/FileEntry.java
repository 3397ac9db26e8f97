package dev.haru.index.manifest;

import dev.haru.course.files.FileStamp;
import dev.haru.course.files.LessonFile;
import dev.haru.course.files.LessonPath;
import dev.haru.course.files.LessonSource;
import java.time.Instant;

/**
 * A file from which an index was built.
 *
 * @param path what its path told
 * @param stamp what it looked like when it was listed
 * @param isSure whether the stamp shows every change that was made after it was read
 * @param hash tells whether it still says the same; see {@link LessonSource#hash}
 */
public record FileEntry(LessonPath path, FileStamp stamp, boolean isSure, String hash) {

  /**
   * Returns the entry of a file that was read.
   *
   * @param listed when it was listed, before it was read
   */
  public static FileEntry of(LessonSource source, Instant listed) {
    FileStamp stamp = source.file().stamp();
    boolean isSure = source.fault() == null && stamp.showsChangesAfter(listed);
    return new FileEntry(source.file().path(), stamp, isSure, source.hash());
  }

  /** Returns whether a file with another look is understood as the same. */
  public boolean saysTheSameAs(FileEntry other) {
    return path.equals(other.path) && hash.equals(other.hash);
  }

  /** Returns whether a file that was found is surely this one, unchanged, without reading it. */
  public boolean isSurely(LessonFile found) {
    return isSure && stamp.equals(found.stamp()) && path.equals(found.path());
  }
}
