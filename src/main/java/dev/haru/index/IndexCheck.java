package dev.haru.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** Checks an index's files against their checksums and against one another. */
public final class IndexCheck {

  private IndexCheck() {}

  /**
   * Returns what is wrong with the newest commit, in sentences; empty where it is sound.
   *
   * @throws IndexException when another process writes the index
   */
  public static List<String> damage(Path index) throws IOException, IndexException {
    ByteArrayOutputStream details = new ByteArrayOutputStream();
    try (Directory directory = FSDirectory.open(index);
        CheckIndex check = new CheckIndex(directory)) {
      check.setInfoStream(new PrintStream(details, true, StandardCharsets.UTF_8));
      CheckIndex.Status status = check.checkIndex();
      if (status.clean) {
        return List.of();
      }
      return List.of(
          String.format(
              Locale.ROOT,
              "the index %s is damaged: %d of its segments cannot be read; build it again with"
                  + " 'haru index'",
              index,
              status.numBadSegments));
    } catch (LockObtainFailedException e) {
      throw WriterLock.locked(index, e);
    }
  }
}
