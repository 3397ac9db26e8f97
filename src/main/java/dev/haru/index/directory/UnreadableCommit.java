package dev.haru.index.directory;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/**
 * Handles a commit that this version of Lucene cannot read: one of another version, or damaged.
 *
 * <p>A writer reads the commit that it is about to replace, and would fail if it could not.
 */
public final class UnreadableCommit {

  private UnreadableCommit() {}

  /**
   * Removes the last commit if it is unreadable, so that an index can be built in its place; the
   * next writer deletes the other files of the commit.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException when another process is writing
   */
  public static void remove(Directory directory) throws IOException {
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      if (isUseless(directory)) {
        for (String file : directory.listAll()) {
          if (file.startsWith("segments")) {
            directory.deleteFile(file);
          }
        }
      }
    }
  }

  private static boolean isUseless(Directory directory) throws IOException {
    try {
      DirectoryReader.open(directory).close();
      return false;
    } catch (IOException e) {
      if (isToldBy(e)) {
        return true;
      }
      throw e;
    } catch (IllegalArgumentException e) {
      return true; // a codec that this version of Lucene does not have
    }
  }

  /**
   * Returns whether a failure shows that a commit is unreadable. Others, such as too many open
   * files, say nothing about it. A damaged header looks like another version.
   */
  public static boolean isToldBy(IOException e) {
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof EOFException
        || e instanceof FileNotFoundException
        || e instanceof NoSuchFileException;
  }
}
