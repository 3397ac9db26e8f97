package dev.haru.watch;

import dev.haru.course.files.FileStamp;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a file or directory is not the one that it was.
 *
 * @param identity what no other file has, where the file system knows such a thing
 * @param file what tells that it was written; of a directory nothing, since other files in it count
 *     there
 */
record FileSignature(@Nullable Object identity, @Nullable FileStamp file) {

  static FileSignature ofDirectory(BasicFileAttributes attributes) {
    return new FileSignature(attributes.fileKey(), null);
  }

  /**
   * Returns the stamp of a file.
   *
   * @throws IOException when it has gone
   */
  static FileSignature ofFile(Path file, BasicFileAttributes attributes) throws IOException {
    return new FileSignature(attributes.fileKey(), FileStamp.of(file, attributes));
  }
}
