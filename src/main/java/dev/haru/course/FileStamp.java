package dev.haru.course;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What the file system tells of a file without reading it; as long as it stays the same, so, nearly
 * always, does the file.
 *
 * @param size its bytes
 * @param modified when it was last written, in nanoseconds since 1970
 * @param key tells the file from another that was put in its place, where the file system can
 */
public record FileStamp(long size, long modified, int key) {

  /** Some file systems tell time in steps of two seconds, and then by whole ones; ... */
  private static final Duration COARSE_STEP = Duration.ofSeconds(2);

  /** ... the others in steps of the kernel's clock, of at most some hundredths of a second. */
  private static final Duration FINE_STEP = Duration.ofMillis(100);

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** Returns the stamp of a file with these attributes. */
  public static FileStamp of(BasicFileAttributes attributes) {
    return new FileStamp(
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        Objects.hashCode(attributes.fileKey()));
  }

  /**
   * Returns whether every change after a moment shows in the stamp: the file was last written
   * before it by more than the steps in which its file system tells time.
   */
  public boolean showsChangesAfter(Instant moment) {
    Duration step = modified % SECOND == 0 ? COARSE_STEP : FINE_STEP;
    return TimeUnit.NANOSECONDS.toMillis(modified) < moment.minus(step).toEpochMilli();
  }
}
