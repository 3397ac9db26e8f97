package dev.haru.export;

/** Where the files of a packed index are written. */
@FunctionalInterface
public interface DataFiles {

  /** Writes a file and returns its name, which depends on nothing but its content. */
  String write(byte[] content);
}
