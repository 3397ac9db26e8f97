package dev.haru.search.packed;

import java.util.Collection;

/** The files of a packed index by their names. */
public interface PackedFiles {

  /**
   * Returns a file's content, which must not be changed.
   *
   * @throws MissingFiles if it is not there yet
   */
  byte[] read(String name);

  /**
   * Does nothing if all of these files are there.
   *
   * @throws MissingFiles with all that are not there yet, so that they are fetched at once
   */
  void require(Collection<String> names);
}
