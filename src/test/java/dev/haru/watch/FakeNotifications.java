package dev.haru.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Notifications for a limited number of directories, with the faults that a test needs. */
final class FakeNotifications implements Notifications {

  private final int limit;
  private final Set<Path> watched = new HashSet<>();
  private final BlockingQueue<FileEvents> notices = new LinkedBlockingQueue<>();

  FakeNotifications(int limit) {
    this.limit = limit;
  }

  void tell(FileEvents notice) {
    notices.add(notice);
  }

  /** Says that events were lost. */
  void overflow() {
    tell(new FileEvents(List.of(), true));
  }

  @Override
  public void watch(Path directory, BasicFileAttributes attributes) throws IOException {
    if (!watched.contains(directory) && watched.size() == limit) {
      throw new IOException("User limit of inotify watches reached");
    }
    watched.add(directory);
  }

  @Override
  public void retain(Set<Path> directories) {
    watched.retainAll(directories);
  }

  @Override
  public FileEvents await(long nanos) throws InterruptedException {
    return notices.poll(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {}
}
