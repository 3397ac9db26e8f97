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
   * Checks that these files are there.
   *
   * @throws MissingFiles naming all that are not, so that they are fetched together
   */
  void require(Collection<String> names);

  /**
   * Returns whether this only finds out which files a query needs. Missing files are then empty and
   * recorded, and what is found is not an answer.
   */
  default boolean isScouting() {
    return false;
  }
}
