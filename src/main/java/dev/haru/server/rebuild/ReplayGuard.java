package dev.haru.server.rebuild;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The signatures of what a webhook has delivered lately: who has seen a delivery may send it again,
 * and its number, a header, is not signed. No two pushes have the same body, since it says when.
 * Safe for use by several threads.
 */
final class ReplayGuard {

  /** What was delivered before these may be repeated, each time for one build in vain. */
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

  /** Returns whether a signature, which must be right, is seen for the first time. */
  synchronized boolean isFirst(String signature) {
    return signatures.add(signature);
  }
}
