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

  /**
   * Returns whether this only finds out which files a query needs: files that are not there are
   * empty, and are noted. What is found then is not an answer.
   */
  default boolean isScouting() {
    return false;
  }
}
