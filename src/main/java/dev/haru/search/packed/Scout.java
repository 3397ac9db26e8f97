package dev.haru.search.packed;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds out which files a query needs, more than one at a time: it goes on as if those that are not
 * there were empty. Not all that it notes is needed in the end.
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
