package dev.haru.watch;

import java.nio.file.Path;
import java.util.Map;

/**
 * The result of listing the course's directories. Two are equal if nothing has changed between
 * them.
 *
 * @param roots the course's directories
 * @param stamps the signatures of the files and directories in them
 * @param isNotified whether the file system should report all changes in them
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
