package dev.haru.index.manifest;

import dev.haru.course.files.FileStamp;
import dev.haru.course.files.Inclusions;
import dev.haru.course.files.LessonFile;
import dev.haru.course.files.LessonPath;
import dev.haru.course.files.LessonSource;
import java.time.Instant;
import java.util.List;

/**
 * A file from which an index was built.
 *
 * @param path what its path says
 * @param stamp what it looked like when it was listed
 * @param isSure whether the stamp would show every change made after the file was read
 * @param hash a hash of its contents; see {@link LessonSource#hash}
 * @param included the files that it includes or looks for
 */
public record FileEntry(
    LessonPath path, FileStamp stamp, boolean isSure, String hash, List<Inclusions.File> included) {

  /** Copies the list. */
  public FileEntry {
    included = List.copyOf(included);
  }

  /** Creates the entry of a file that includes nothing. */
  public FileEntry(LessonPath path, FileStamp stamp, boolean isSure, String hash) {
    this(path, stamp, isSure, hash, List.of());
  }

  /**
   * Returns the entry for a file that has been read.
   *
   * @param listed when it was listed, before it was read
   */
  public static FileEntry of(LessonSource source, Instant listed) {
    FileStamp stamp = source.file().stamp();
    List<Inclusions.File> included = source.inclusions().files();
    boolean isSure =
        source.fault() == null
            && stamp.showsChangesAfter(listed)
            && included.stream().allMatch(each -> each.showsChangesAfter(listed));
    return new FileEntry(source.file().path(), stamp, isSure, source.hash(), included);
  }

  /** Returns whether another file has the same path and contents, whatever its stamp. */
  public boolean saysTheSameAs(FileEntry other) {
    return path.equals(other.path) && hash.equals(other.hash);
  }

  /**
   * Returns whether a file on disk is certain to be this one, unchanged, and so are those that it
   * includes; does not read them.
   */
  public boolean isSurely(LessonFile found) {
    return isSure && path.equals(found.path()) && looksLike(found);
  }

  /** Returns whether a file on disk, and those that this one includes, have the same stamps. */
  public boolean looksLike(LessonFile found) {
    return stamp.equals(found.stamp())
        && included.stream().allMatch(each -> each.isUnchanged(found.file()));
  }
}
