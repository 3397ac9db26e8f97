package dev.haru.search.packed;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds out which files a query needs, several at a time: missing files are treated as empty. Some
 * of the files that it records turn out not to be needed.
 */
final class Scout implements PackedFiles {

  private static final byte[] EMPTY = {};

  private final PackedFiles files;
  private final Set<String> missing = new LinkedHashSet<>();

  Scout(PackedFiles files) {
    this.files = files;
  }

  /** Returns the names of the files that are not there. */
  Set<String> missing() {
    return missing;
  }

  @Override
  public boolean isScouting() {
    return true;
  }

  @Override
  public byte[] read(String name) {
    try {
      return files.read(name);
    } catch (MissingFiles e) {
      missing.add(name);
      return EMPTY;
    }
  }

  @Override
  public void require(Collection<String> names) {
    try {
      files.require(names);
    } catch (MissingFiles e) {
      missing.addAll(e.names());
    }
  }
}
