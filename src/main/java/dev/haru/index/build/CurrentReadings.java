package dev.haru.index.build;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lessons that several threads are reading. A build's listener receives the one that has been
 * read for the longest time, because it is the one that may be stuck.
 */
final class CurrentReadings {

  private final BuildListener listener;

  /** The paths by their readers, in the order in which reading began. */
  private final Map<Object, String> paths = new LinkedHashMap<>();

  CurrentReadings(BuildListener listener) {
    this.listener = listener;
  }

  /** Records that a reader has begun a lesson, and finished its previous one. */
  synchronized void begin(Object reader, String path) {
    if (!path.equals(paths.get(reader))) {
      paths.remove(reader);
      paths.put(reader, path);
      tell();
    }
  }

  /** Records that a reader has finished its lesson. */
  synchronized void end(Object reader) {
    paths.remove(reader);
    tell();
  }

  private void tell() {
    listener.reading(paths.isEmpty() ? null : paths.values().iterator().next());
  }
}
