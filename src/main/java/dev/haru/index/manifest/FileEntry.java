package dev.haru.index.manifest;

import dev.haru.course.files.FileStamp;
import dev.haru.course.files.LessonFile;
import dev.haru.course.files.LessonPath;
import dev.haru.course.files.LessonSource;
import java.time.Instant;

/**
 * A file from which an index was built.
 *
 * @param path what its path says
 * @param stamp what it looked like when it was listed
 * @param isSure whether the stamp would show every change made after the file was read
 * @param hash a hash of its contents; see {@link LessonSource#hash}
 */
public record FileEntry(LessonPath path, FileStamp stamp, boolean isSure, String hash) {

  /**
   * Returns the entry for a file that has been read.
   *
   * @param listed when it was listed, before it was read
   */
  public static FileEntry of(LessonSource source, Instant listed) {
    FileStamp stamp = source.file().stamp();
    boolean isSure = source.fault() == null && stamp.showsChangesAfter(listed);
    return new FileEntry(source.file().path(), stamp, isSure, source.hash());
  }

  /** Returns whether another file has the same path and contents, whatever its stamp. */
  public boolean saysTheSameAs(FileEntry other) {
    return path.equals(other.path) && hash.equals(other.hash);
  }

  /** Returns whether a file on disk is certain to be this one, unchanged; does not read it. */
  public boolean isSurely(LessonFile found) {
    return isSure && stamp.equals(found.stamp()) && path.equals(found.path());
  }
}
