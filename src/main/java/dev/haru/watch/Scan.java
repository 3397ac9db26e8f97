package dev.haru.watch;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a look at the course has found. Equal to another where nothing has changed between them.
 *
 * @param roots the directories that the course is made of
 * @param stamps what is in them
 * @param isNotified whether all changes in them should be told by the file system
 */
record Scan(Roots roots, Map<Path, FileSignature> stamps, boolean isNotified) {

  static final Scan NOTHING = new Scan(Roots.NONE, Map.of(), false);

  boolean hasDirectory(Path path) {
    FileSignature stamp = stamps.get(path);
    return stamp != null && stamp.file() == null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scan scan && roots.equals(scan.roots) && stamps.equals(scan.stamps);
  }

  @Override
  public int hashCode() {
    return 31 * roots.hashCode() + stamps.hashCode();
  }
}
