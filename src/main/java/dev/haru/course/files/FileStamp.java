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
 * A file's attributes, known without reading it. As long as they are the same, so is the file,
 * provided that its status-change time is known.
 *
 * @param size its size in bytes
 * @param modified when it was last written, in nanoseconds since 1970; anyone can set it back
 * @param changed when its bytes, its name or its attributes last changed, in nanoseconds since
 *     1970, which only the system sets; {@link #UNKNOWN} if the file system has no such time
 * @param key distinguishes the file from another put in its place, if the file system can
 */
public record FileStamp(long size, long modified, long changed, int key) {

  /** The status-change time of file systems that have none. */
  public static final long UNKNOWN = Long.MIN_VALUE;

  /** Some file systems record times in steps of two seconds, always whole seconds; ... */
  private static final Duration COARSE_STEP = Duration.ofSeconds(2);

  /** ... the others in steps of the kernel's clock, a few hundredths of a second at most. */
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
   * @throws IOException if the file no longer exists or its attributes cannot be read
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
   * Returns whether every change after a moment shows in the stamp: that is, the file last changed
   * earlier by more than the step in which its file system records times. Without a status-change
   * time this is never certain, because a writer can set the modification time back.
   *
   * <p>Some file systems report the creation time as the status-change time, hence the later of
   * both.
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
