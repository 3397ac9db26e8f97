package dev.haru.index.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * An index's directory in which Lucene sees only its own files, so that it neither reads nor
 * deletes any other file, and overwrites none.
 */
public final class OwnDirectory extends FilterDirectory {

  private final Path path;
  private volatile Readers readers = new Readers();

  /**
   * Creates the view.
   *
   * @param path the directory's path
   * @param directory the same directory as Lucene opened it, closed with this one
   */
  public OwnDirectory(Path path, Directory directory) {
    super(directory);
    this.path = path;
  }

  /**
   * Opens a directory for reading.
   *
   * @throws NotDirectoryException when it does not exist; Lucene would create it
   */
  public static OwnDirectory open(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      throw new NotDirectoryException(path.toString());
    }
    return new OwnDirectory(path, FSDirectory.open(path));
  }

  @Override
  public String[] listAll() throws IOException {
    List<String> own = new ArrayList<>();
    List<String> commits = new ArrayList<>();
    for (String name : in.listAll()) {
      if (OwnFiles.isCommit(name)) {
        commits.add(name);
      } else if (OwnFiles.isIndexFile(name)) {
        own.add(name);
      }
    }
    own.addAll(commits.size() > 1 ? withoutOthers(commits) : commits);
    return own.toArray(String[]::new);
  }

  /**
   * Leaves out files of other programs that have the name of a commit: none of them must pass for
   * the newest one.
   */
  private List<String> withoutOthers(List<String> commits) {
    List<String> real =
        commits.stream().filter(name -> beginsAsCommit(path.resolve(name))).toList();
    return real.isEmpty() ? commits : real;
  }

  /** Returns whether a file begins with the magic number of Lucene's files, or cannot be read. */
  static boolean beginsAsCommit(Path file) {
    ByteBuffer magic = ByteBuffer.allocate(Integer.BYTES);
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.readNBytes(magic.array(), 0, Integer.BYTES);
      return read == Integer.BYTES && magic.getInt(0) == CodecUtil.CODEC_MAGIC;
    } catch (IOException e) {
      return true; // Lucene will report why
    }
  }

  /** Restricts existing and future files to some readers. */
  public void restrictTo(Readers allowed) throws IOException {
    readers = allowed;
    for (String name : in.listAll()) {
      if (OwnFiles.isIndexFile(name) || OwnFiles.isLock(name) || name.equals(IndexPlace.MARK)) {
        allowed.restrict(path.resolve(name));
      }
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    requireOwn(name);
    IndexOutput out = super.createOutput(name, context);
    readers.restrict(path.resolve(name));
    return out;
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    IndexOutput out = super.createTempOutput(prefix, suffix, context);
    requireOwn(out.getName());
    readers.restrict(path.resolve(out.getName()));
    return out;
  }

  /** Throws for a file with any other name: it would never be seen, and so never deleted. */
  private static void requireOwn(String name) {
    if (!OwnFiles.isIndexFile(name)) {
      throw new IllegalArgumentException("Lucene has files by another name now: " + name);
    }
  }

  @Override
  public void rename(String source, String dest) throws IOException {
    Path target = path.resolve(dest);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    super.rename(source, dest);
  }
}
