package dev.haru.watch;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The file system's notifications, from the JDK's {@link WatchService}. */
final class FileSystemNotifications implements Notifications {

  /**
   * A watched directory.
   *
   * @param identity an identity that no other directory has, if the file system knows one: another
   *     directory may have taken its name
   */
  private record Watch(WatchKey key, @Nullable Object identity) {}

  private final WatchService service;
  private final Map<Path, Watch> watches = new HashMap<>();

  FileSystemNotifications(WatchService service) {
    this.service = service;
  }

  @Override
  public void watch(Path directory, BasicFileAttributes attributes) throws IOException {
    Object identity = attributes.fileKey();
    Watch before = watches.get(directory);
    if (before != null && before.key().isValid()) {
      if (Objects.equals(before.identity(), identity)) {
        return;
      }
      before.key().cancel();
    }
    WatchKey key = directory.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
    watches.put(directory, new Watch(key, identity));
  }

  @Override
  public void retain(Set<Path> directories) {
    Map<Path, Watch> others = new HashMap<>(watches);
    watches.keySet().retainAll(directories);
    others.keySet().removeAll(directories);
    Set<WatchKey> kept = new HashSet<>();
    watches.values().forEach(watch -> kept.add(watch.key()));
    for (Watch other : others.values()) {
      if (!kept.contains(other.key())) { // a directory and a link to it share a key
        other.key().cancel();
      }
    }
  }

  @Override
  public @Nullable FileEvents await(long nanos) throws InterruptedException {
    WatchKey key = service.poll(nanos, TimeUnit.NANOSECONDS);
    if (key == null) {
      return null;
    }
    List<Path> paths = new ArrayList<>();
    boolean lost = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.context() instanceof Path name) {
        paths.add(((Path) key.watchable()).resolve(name));
      } else {
        lost = true;
      }
    }
    return new FileEvents(List.copyOf(paths), !key.reset() || lost);
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException("notifications cannot be ended", e);
    }
  }
}
