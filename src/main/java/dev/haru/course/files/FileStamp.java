package dev.haru.course.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A file's attributes, known without reading it. While they stay the same, so does the file, if its
 * status-change time is known.
 *
 * @param size its bytes
 * @param modified when it was last written, in nanoseconds since 1970; anybody may set that back
 * @param changed when its bytes, its name or its attributes last changed, in nanoseconds since
 *     1970, which only the system sets; {@link #UNKNOWN} where the file system does not say
 * @param key tells the file from another that was put in its place, where the file system can
 */
public record FileStamp(long size, long modified, long changed, int key) {

  /** The status-change time of file systems that have none. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  /** Some file systems tell time in steps of two seconds, and then by whole ones; ... */
  private static final Duration COARSE_STEP = Duration.ofSeconds(2);

  /** ... the others in steps of the kernel's clock, of at most some hundredths of a second. */
  private static final Duration FINE_STEP = Duration.ofMillis(100);

  private static final boolean TELLS_CHANGES =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** Returns the stamp of a file with these attributes, without its status-change time. */
  public static FileStamp of(BasicFileAttributes attributes) {
    return of(attributes, UNKNOWN);
  }

  /**
   * Returns the stamp of a file with these attributes. Links are followed.
   *
   * @throws IOException when the file has gone meanwhile, or cannot be looked at
   */
  public static FileStamp of(Path file, BasicFileAttributes attributes) throws IOException {
    return of(
        attributes,
        TELLS_CHANGES && Files.getAttribute(file, "unix:ctime") instanceof FileTime changed
            ? changed.to(TimeUnit.NANOSECONDS)
            : UNKNOWN);
  }

  private static FileStamp of(BasicFileAttributes attributes, long changed) {
    return new FileStamp(
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        changed,
        Objects.hashCode(attributes.fileKey()));
  }

  /**
   * Returns whether every change after a moment shows in the stamp: the file last changed before it
   * by more than the steps in which its file system tells time. Without a status-change time it
   * never does: who writes a file can set the other one back.
   *
   * <p>Some file systems give the time of creation for that of the status, hence the later of both.
   */
  public boolean showsChangesAfter(Instant moment) {
    if (changed == UNKNOWN) {
      return false;
    }
    long last = Math.max(changed, modified);
    Duration step = last % SECOND == 0 ? COARSE_STEP : FINE_STEP;
    return TimeUnit.NANOSECONDS.toMillis(last) < moment.minus(step).toEpochMilli();
  }
}
