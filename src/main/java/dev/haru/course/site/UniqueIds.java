package dev.haru.course.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Makes ids unique: one that is taken gets the first of {@code -1}, {@code -2}, … that is free. */
final class UniqueIds {

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  /** Takes an id; has no effect if it is taken already. */
  void take(String id) {
    taken.add(id);
  }

  /** Returns the id or its first free successor; a search continues where the last one ended. */
  String unique(String id) {
    String found = id;
    int number = last.getOrDefault(id, 0);
    while (!taken.add(found)) {
      number++;
      found = id + "-" + number;
    }
    last.put(id, number);
    return found;
  }
}
