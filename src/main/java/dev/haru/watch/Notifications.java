package dev.haru.watch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Who tells what happens in directories. Used by one thread, but for {@link #close}. */
interface Notifications extends AutoCloseable {

  /** Returns those of the file system, or none where it cannot give any more. */
  static Notifications open() {
    try {
      return new FileSystemNotifications(FileSystems.getDefault().newWatchService());
    } catch (IOException | UnsupportedOperationException e) {
      return none(); // too many watchers on this machine
    }
  }

  /** Returns nobody. */
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
   * Has a directory watched, without those in it; does nothing where it is already.
   *
   * @param attributes tell whether it is still the same directory
   * @throws IOException when it cannot be: there are too many, or it has gone
   */
  void watch(Path directory, BasicFileAttributes attributes) throws IOException;

  /** Ends watching all other directories. */
  void retain(Set<Path> directories);

  /** Returns what has happened, or null where nothing does for so long. */
  @Nullable FileEvents await(long nanos) throws InterruptedException;

  @Override
  void close();
}
