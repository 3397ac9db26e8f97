package dev.haru.server.rebuild;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The signatures of recent webhook deliveries. A recorded delivery could be sent again, because its
 * number is in a header that is not signed. Two pushes never have the same body, because it
 * contains the time. Safe for use by several threads.
 */
final class ReplayGuard {

  /** The number of signatures kept; a replay of an older delivery costs one needless build. */
  private static final int MOST = 1_000;

  private final Set<String> signatures =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST;
            }
          });

  /** Returns whether a valid signature is seen for the first time. */
  synchronized boolean isFirst(String signature) {
    return signatures.add(signature);
  }
}
