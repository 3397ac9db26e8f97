package dev.haru.index;

import dev.haru.index.directory.IndexException;
import dev.haru.index.directory.IndexPlace;
import dev.haru.index.directory.OwnDirectory;
import dev.haru.index.directory.WriterLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;

/** Checks an index's files against their checksums and against one another. */
public final class IndexCheck {

  private IndexCheck() {}

  /**
   * Returns sentences that describe the damage of the newest commit; empty if there is none.
   *
   * @throws IndexException when there is no index of haru's, or another process is writing it
   */
  public static List<String> damage(Path index) throws IOException, IndexException {
    if (!Files.isDirectory(index)) {
      throw IndexException.missing(index);
    }
    IndexPlace.check(index); // before the lock file is written
    ByteArrayOutputStream details = new ByteArrayOutputStream();
    try (Directory directory = OwnDirectory.open(index);
        CheckIndex check = new CheckIndex(directory, lock(index, directory))) {
      check.setInfoStream(new PrintStream(details, true, StandardCharsets.UTF_8));
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      CheckIndex.Status status = check.checkIndex();
      return status.clean ? List.of() : List.of(sentence(index, status.numBadSegments));
    } catch (IndexNotFoundException e) {
      throw IndexException.missing(index);
    } catch (IllegalArgumentException e) {
      return List.of(sentence(index, 0)); // a codec that this Lucene does not have
    } catch (LockObtainFailedException e) {
      throw WriterLock.locked(index, e);
    }
  }

  /**
   * Keeps writers out during the check if this process may write a lock, but never through a link.
   */
  private static Lock lock(Path index, Directory directory) throws IOException {
    if (!Files.isSymbolicLink(index.resolve(IndexWriter.WRITE_LOCK_NAME))) {
      try {
        return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
      } catch (LockObtainFailedException e) {
        throw e;
      } catch (IOException e) {
        // The check is safe without the lock: at worst it reports files that are being replaced.
      }
    }
    return NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME);
  }

  private static String sentence(Path index, int badSegments) {
    String which =
        badSegments == 0 ? "it cannot be opened" : badSegments + " of its segments cannot be read";
    return String.format(
        Locale.ROOT, "the index %s is damaged: %s; build it again with 'haru index'", index, which);
  }
}
