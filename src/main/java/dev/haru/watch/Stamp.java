package dev.haru.watch;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a file or directory is not the one that it was.
 *
 * @param identity what no other file has, where the file system knows such a thing
 * @param size in bytes; of a directory, -1
 * @param modified when it was written; of a directory nothing, since other files in it count there
 */
record Stamp(@Nullable Object identity, long size, @Nullable FileTime modified) {

  static Stamp of(BasicFileAttributes attributes) {
    return attributes.isDirectory()
        ? new Stamp(attributes.fileKey(), -1, null)
        : new Stamp(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
  }
}
