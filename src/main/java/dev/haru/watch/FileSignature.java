package dev.haru.watch;

import dev.haru.course.files.FileStamp;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a file or directory, which changes when it is replaced or written.
 *
 * @param identity an identity that no other file has, if the file system knows one
 * @param file the stamp of a file; null for a directory, whose files have their own
 */
record FileSignature(@Nullable Object identity, @Nullable FileStamp file) {

  static FileSignature ofDirectory(BasicFileAttributes attributes) {
    return new FileSignature(attributes.fileKey(), null);
  }

  /**
   * Returns the signature of a file.
   *
   * @throws IOException if it no longer exists
   */
  static FileSignature ofFile(Path file, BasicFileAttributes attributes) throws IOException {
    return new FileSignature(attributes.fileKey(), FileStamp.of(file, attributes));
  }
}
