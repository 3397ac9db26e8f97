package dev.haru.index;

import dev.haru.course.files.FileStamp;
import dev.haru.glossary.LearnedGlossary;
import dev.haru.index.directory.IndexException;
import dev.haru.index.directory.OneShotDirectory;
import dev.haru.index.directory.OwnDirectory;
import dev.haru.index.live.LiveReader;
import dev.haru.index.manifest.Manifest;
import dev.haru.index.manifest.ManifestEntry;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOConsumer;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * A committed index, open for reading: a snapshot of one generation, unaffected by later commits.
 *
 * <p>Safe for use by several threads; the caller that opens it closes it.
 */
public final class CourseIndex implements AutoCloseable {

  private final Path path;
  private final Directory directory;
  private final DirectoryReader reader;
  private final String commit;
  private final IndexInfo info;
  private final Map<String, String> data;
  private @Nullable LearnedGlossary learned;
  private final Map<String, FileStamp> stamps;

  private CourseIndex(
      Path path, Directory directory, DirectoryReader opened, Map<String, String> data)
      throws IOException {
    this.path = path;
    this.directory = directory;
    this.commit = name(((StandardDirectoryReader) opened).getSegmentInfos());
    this.reader = new LiveReader(opened);
    this.data = data;
    this.info = IndexInfo.of(data);
    this.stamps = stamps();
  }

  /**
   * Opens the newest commit. Every file is read once and compared with its checksum.
   *
   * @throws IndexException when there is no commit that this version of haru can read
   */
  public static CourseIndex open(Path index) throws IndexException {
    return open(index, OwnDirectory::open, CourseIndex::checkIntegrity);
  }

  /**
   * Opens the newest commit for a search or two; see {@link OneShotDirectory}. Every file is read
   * once and compared with its checksum.
   *
   * @throws IndexException when there is no commit that this version of haru can read
   */
  public static CourseIndex openBriefly(Path index) throws IndexException {
    return open(index, path -> new OwnDirectory(path, new OneShotDirectory(path)), reader -> {});
  }

  private static void checkIntegrity(DirectoryReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      leaf.reader().checkIntegrity();
    }
  }

  private static CourseIndex open(
      Path index, IOFunction<Path, Directory> storage, IOConsumer<DirectoryReader> check)
      throws IndexException {
    if (!Files.isDirectory(index)) {
      throw IndexException.missing(index);
    }
    Directory directory = null;
    DirectoryReader reader = null;
    try {
      directory = storage.apply(index);
      reader = openReader(directory, index);
      Map<String, String> data = reader.getIndexCommit().getUserData();
      if (!Schema.fingerprint().equals(data.get(Schema.KEY))) {
        throw IndexException.outdated(index);
      }
      check.accept(reader);
      CourseIndex opened = new CourseIndex(index, directory, reader, data);
      directory = null;
      reader = null;
      return opened;
    } catch (IndexNotFoundException e) {
      throw IndexException.missing(index);
    } catch (IOException | RuntimeException | InternalError e) { // a mapped file that is cut
      throw IndexException.damaged(index, e);
    } finally {
      closeQuietly(reader);
      closeQuietly(directory);
    }
  }

  private static DirectoryReader openReader(Directory directory, Path index)
      throws IOException, IndexException {
    try {
      return DirectoryReader.open(directory);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw IndexException.outdated(index);
    } catch (IllegalArgumentException e) {
      throw IndexException.outdated(index); // a codec that this Lucene does not have
    }
  }

  private static void closeQuietly(@Nullable Closeable closeable) {
    try {
      if (closeable != null) {
        closeable.close();
      }
    } catch (IOException e) {
      // The caller gets the first failure, which says more.
    }
  }

  /**
   * Returns the name of the newest commit, or an empty string if no commit can be read. Reads one
   * small file.
   */
  public static String newestCommit(Path index) {
    try (Directory directory = OwnDirectory.open(index)) {
      return name(SegmentInfos.readLatestCommit(directory));
    } catch (IOException | RuntimeException e) {
      return ""; // opening the index will report why
    }
  }

  private static String name(SegmentInfos commit) {
    return StringHelper.idToString(commit.getId());
  }

  /** Returns the commit's name, which is unique among the commits of all indexes. */
  public String commit() {
    return commit;
  }

  /** The state of a commit's files since it was opened. */
  public enum State {
    /** Unchanged. */
    UNTOUCHED,
    /** Some have been deleted, which does no harm to a reader that has them open. */
    GONE,
    /** Some have been written to, and so has the memory that they are mapped to. */
    WRITTEN
  }

  /**
   * Checks the attributes of the commit's files without reading them. A file of a commit is never
   * written again: one whose attributes have changed may be damaged.
   */
  public State files() {
    try {
      Map<String, FileStamp> now = stamps();
      if (now.equals(stamps)) {
        return State.UNTOUCHED;
      }
      return stamps.entrySet().containsAll(now.entrySet()) ? State.GONE : State.WRITTEN;
    } catch (IOException e) {
      return State.GONE; // opening the index again will report why
    }
  }

  private Map<String, FileStamp> stamps() throws IOException {
    Map<String, FileStamp> stamps = new HashMap<>();
    for (String name : reader.getIndexCommit().getFileNames()) {
      try {
        stamps.put(
            name,
            FileStamp.of(Files.readAttributes(path.resolve(name), BasicFileAttributes.class)));
      } catch (NoSuchFileException e) {
        // A later commit may not have needed it.
      }
    }
    return stamps;
  }

  /** Returns the manifest: the files that the index was built from. */
  public List<ManifestEntry> groups() throws IOException {
    return Manifest.read(reader);
  }

  /** Returns how many sections the index holds. */
  public int sections() {
    return info.sections();
  }

  /** Returns the reader; it is closed with this index. */
  public DirectoryReader reader() {
    return reader;
  }

  /** Returns the commit's description of itself. */
  public IndexInfo info() {
    return info;
  }

  /** Returns the commit's user data. */
  public Map<String, String> data() {
    return Map.copyOf(data);
  }

  /** Returns the glossary learned from the course's translations. */
  public synchronized LearnedGlossary learned() {
    if (learned == null) {
      learned =
          StoredGlossary.read(data); // not on opening: the Preloader reads it on another thread
    }
    return learned;
  }

  /** Returns the commit's generation, which grows with every commit. */
  public long generation() {
    try {
      return reader.getIndexCommit().getGeneration();
    } catch (IOException e) {
      throw new UncheckedIOException("an open commit has a generation", e);
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
    }
  }
}
