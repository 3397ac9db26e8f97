package dev.haru.search.packed;

import java.util.Collection;
import java.util.List;

/** Thrown when a query needs files that have not been fetched; afterwards it can be repeated. */
public final class MissingFiles extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> names;

  /** Creates the exception for files of these names. */
  public MissingFiles(Collection<String> names) {
    super("files of the index are to be fetched");
    this.names = List.copyOf(names);
  }

  /** Returns the names of the files. */
  public List<String> names() {
    return names;
  }
}
