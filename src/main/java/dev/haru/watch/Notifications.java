package dev.haru.watch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A source of events in directories. For use by one thread, except for {@link #close}. */
interface Notifications extends AutoCloseable {

  /** Returns those of the file system, or none if it provides no more. */
  static Notifications open() {
    try {
      return new FileSystemNotifications(FileSystems.getDefault().newWatchService());
    } catch (IOException | UnsupportedOperationException e) {
      return none(); // too many watchers on this machine
    }
  }

  /** Returns a source without events. */
  static Notifications none() {
    return new Notifications() {
      @Override
      public void watch(Path directory, BasicFileAttributes attributes) throws IOException {
        throw new IOException("there are no notifications");
      }

      @Override
      public void retain(Set<Path> directories) {}

      @Override
      public @Nullable FileEvents await(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos);
        return null;
      }

      @Override
      public void close() {}
    };
  }

  /**
   * Watches a directory without its subdirectories; does nothing if it is watched already.
   *
   * @param attributes show whether it is still the same directory
   * @throws IOException if it cannot be watched, because there are too many or it no longer exists
   */
  void watch(Path directory, BasicFileAttributes attributes) throws IOException;

  /** Stops watching all other directories. */
  void retain(Set<Path> directories);

  /** Returns the next events, or null if none come within this time. */
  @Nullable FileEvents await(long nanos) throws InterruptedException;

  @Override
  void close();
}
