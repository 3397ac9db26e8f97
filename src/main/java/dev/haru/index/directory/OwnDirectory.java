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
 * An index's directory in which Lucene sees its own files only, so that it neither reads nor
 * deletes others, and replaces none.
 */
public final class OwnDirectory extends FilterDirectory {

  private final Path path;
  private volatile Readers readers = new Readers();

  /**
   * Creates the view.
   *
   * @param path where the directory is
   * @param directory the same as Lucene sees it, closed with this
   */
  public OwnDirectory(Path path, Directory directory) {
    super(directory);
    this.path = path;
  }

  /**
   * Opens a directory for reading.
   *
   * @throws NotDirectoryException when there is none; Lucene would make one
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

  /** Somebody's file by the name of a commit must not pass for the newest one. */
  private List<String> withoutOthers(List<String> commits) {
    List<String> real =
        commits.stream().filter(name -> beginsAsCommit(path.resolve(name))).toList();
    return real.isEmpty() ? commits : real;
  }

  /** Returns whether a file begins as Lucene begins its files, or cannot be read. */
  static boolean beginsAsCommit(Path file) {
    ByteBuffer magic = ByteBuffer.allocate(Integer.BYTES);
    try (InputStream in = Files.newInputStream(file)) {
      int read = in.readNBytes(magic.array(), 0, Integer.BYTES);
      return read == Integer.BYTES && magic.getInt(0) == CodecUtil.CODEC_MAGIC;
    } catch (IOException e) {
      return true; // Lucene will say why
    }
  }

  /** Keeps the files that are there, and those to come, from all but some readers. */
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

  /** A file of another name would never be seen, and so never deleted. */
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
