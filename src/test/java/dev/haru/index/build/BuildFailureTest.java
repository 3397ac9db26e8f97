package dev.haru.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The advice for an index that cannot be written fits the reason. */
class BuildFailureTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          No space left on device,     "free space on its disk, or name another with --index"
          Disk quota exceeded,         "free space on its disk, or name another with --index"
          File too large,              "free space on its disk, or name another with --index"
          Permission denied,           "change its permissions, or name another with --index"
          Operation not permitted,     "change its permissions, or name another with --index"
          Read-only file system,       "change its permissions, or name another with --index"
          Too many open files,         "allow more open files (ulimit -n) and try again with 'haru index'"
          Too many open files in system, "allow more open files (ulimit -n) and try again with 'haru index'"
          Input/output error,          "try again with 'haru index'"
          Stale file handle,           "try again with 'haru index'"
          """)
  void adviceFitsTheSystemsWords(String words, String advice) {
    assertThat(message(new FileSystemException("_0.cfs", null, words)))
        .isEqualTo(
            "the index " + directory + " cannot be written: _0.cfs: " + words + "; " + advice);
    assertThat(message(new IOException(words))).endsWith(words + "; " + advice);
  }

  @Test
  void deniedAccessIsAMatterOfPermissions() {
    assertThat(message(new AccessDeniedException("_0.cfs")))
        .endsWith(
            "no permission to change _0.cfs;"
                + " change its permissions, or name another with --index");
  }

  @Test
  void fileInTheIndexsPlaceIsToBeMovedAway() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThat(BuildFailure.unwritable(file, new IOException("No such file")))
        .hasMessageEndingWith(
            file + " is not a directory; move that away, or name another with --index");
  }

  private String message(IOException failure) {
    return String.valueOf(BuildFailure.unwritable(directory, failure).getMessage());
  }
}
