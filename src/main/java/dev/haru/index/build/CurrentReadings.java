package dev.haru.index.build;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lessons that are being read, by several threads: a build's listener is told of the one that
 * is being read for the longest time, because it is the one that may be stuck.
 */
final class CurrentReadings {

  private final BuildListener listener;

  /** The paths by their readers, in the order in which reading began. */
  private final Map<Object, String> paths = new LinkedHashMap<>();

  CurrentReadings(BuildListener listener) {
    this.listener = listener;
  }

  /** Tells that a reader reads a lesson, instead of the one before. */
  synchronized void begin(Object reader, String path) {
    if (!path.equals(paths.get(reader))) {
      paths.remove(reader);
      paths.put(reader, path);
      tell();
    }
  }

  /** Tells that a reader reads no lesson. */
  synchronized void end(Object reader) {
    paths.remove(reader);
    tell();
  }

  private void tell() {
    listener.reading(paths.isEmpty() ? null : paths.values().iterator().next());
  }
}
