package org.apache.lucene.util;

import java.util.Optional;

/** What Lucene asks of HotSpot, which a browser does not have. */
final class HotspotVMOptions {

  static final boolean IS_HOTSPOT_VM = false;

  private HotspotVMOptions() {}

  static Optional<String> get(String name) {
    return Optional.empty();
  }
}
