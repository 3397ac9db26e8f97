package dev.haru.index.build;

import dev.haru.course.Course;
import dev.haru.index.IndexInfo;
import dev.haru.index.Schema;
import dev.haru.index.directory.UnreadableCommit;
import dev.haru.index.manifest.Manifest;
import dev.haru.index.manifest.ManifestEntry;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * An index that is being written, with the contents of its last commit. It is locked against other
 * writers. If the session is closed without {@link #commit}, the index stays as it was.
 */
final class IndexSession implements Closeable {

  private static final double RAM_BUFFER_MB = 64;

  /** Deleted sections take space and time until their segment is rewritten. */
  private static final double MAX_PERCENT_DELETED = 5;

  /**
   * A fast build merges only what fast builds have written: every segment costs time in each build
   * and each search, and the next build that is not fast merges them all.
   */
  private static final double MAX_MERGED_AT_ONCE_MB = 1;

  private static final int MAX_SEGMENTS_AT_ONCE = 16;

  private static final double NEVER_FOR_DELETED = 50; // the maximum that Lucene accepts

  private static final String DAMAGED = "The index is damaged";
  private static final String OUTDATED = "The index is of another version of haru";

  private final IndexWriter writer;
  private final Map<String, String> data;
  private final List<ManifestEntry> groups;

  private IndexSession(IndexWriter writer, Map<String, String> data, List<ManifestEntry> groups) {
    this.writer = writer;
    this.data = data;
    this.groups = groups;
  }

  /**
   * Opens the index for a task; it is empty if its last commit is of no use.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException when another process is writing
   */
  static IndexSession open(Directory directory, BuildTask task) throws IOException {
    BuildMode buildMode = task.mode();
    if (DirectoryReader.indexExists(directory)) {
      if (buildMode != BuildMode.FULL) {
        String why = whyOfNoUse(directory, task.course());
        if (why == null) {
          try {
            return forChanges(directory, buildMode);
          } catch (IOException e) {
            why = damage(e);
          } catch (InternalError e) { // a mapped file has been truncated
            why = DAMAGED;
          }
        }
        task.listener().startingOver(why);
      }
      UnreadableCommit.remove(directory);
    }
    IndexWriter writer = new IndexWriter(directory, config(OpenMode.CREATE, buildMode));
    return new IndexSession(writer, Map.of(), List.of());
  }

  private static @Nullable String whyOfNoUse(Directory directory, Course course)
      throws IOException {
    Map<String, String> data;
    try {
      data = SegmentInfos.readLatestCommit(directory).getUserData();
    } catch (IndexFormatTooOldException | IndexFormatTooNewException | IllegalArgumentException e) {
      return OUTDATED; // the last one: a codec that this version of Lucene does not have
    } catch (IOException e) {
      return damage(e);
    }
    if (!Schema.fingerprint().equals(data.get(Schema.KEY))) {
      return OUTDATED;
    }
    if (!IndexInfo.isReadable(data)) {
      return DAMAGED;
    }
    return course.readingFingerprint().equals(data.get(IndexInfo.READING))
        ? null
        : "The settings of languages or links have changed";
  }

  /** Rethrows a failure that says nothing about the index. */
  private static String damage(IOException e) throws IOException {
    if (UnreadableCommit.isToldBy(e)) {
      return DAMAGED;
    }
    throw e;
  }

  /** Opens the index for changes. Reads all its files once, so that damage is not carried over. */
  private static IndexSession forChanges(Directory directory, BuildMode buildMode)
      throws IOException {
    IndexWriter writer = new IndexWriter(directory, config(OpenMode.APPEND, buildMode));
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      List<ManifestEntry> groups = Manifest.read(reader);
      Map<String, String> data = reader.getIndexCommit().getUserData();
      return new IndexSession(writer, data, groups);
    } catch (Throwable e) {
      writer.rollback();
      throw e;
    }
  }

  private static IndexWriterConfig config(OpenMode mode, BuildMode buildMode) {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(mode)
            .setRAMBufferSizeMB(RAM_BUFFER_MB)
            .setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION))
            .setMaxFullFlushMergeWaitMillis(0) // a commit waits for all merges in any case
            .setMergeScheduler(new SilentMergeScheduler());
    return config.setMergePolicy(
        buildMode == BuildMode.FAST
            ? new TieredMergePolicy()
                .setMaxMergedSegmentMB(MAX_MERGED_AT_ONCE_MB)
                .setSegmentsPerTier(MAX_SEGMENTS_AT_ONCE)
                .setDeletesPctAllowed(NEVER_FOR_DELETED)
            : new TieredMergePolicy().setDeletesPctAllowed(MAX_PERCENT_DELETED));
  }

  IndexWriter writer() {
    return writer;
  }

  /** Returns the user data of the last commit, empty for an empty index. */
  Map<String, String> data() {
    return data;
  }

  /** Returns the manifest of the last commit. */
  List<ManifestEntry> groups() {
    return groups;
  }

  /** Learns a glossary from the groups as written so far. */
  Map<String, String> learn(List<ManifestEntry> written) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return GlossaryBuilder.learn(written, group -> Manifest.passages(reader, group.id()));
    }
  }

  /** Commits everything written, with this user data. */
  void commit(Map<String, String> userData) throws IOException {
    writer.setLiveCommitData(userData.entrySet());
    writer.maybeMerge(); // the segments of fast builds, even if nothing else has changed
    writer.close();
    Throwable failure = failure();
    if (failure
        != null) { // a merge failed and closed the writer first, so that closing it did nothing
      throw new AlreadyClosedException("the index has not been committed", failure);
    }
  }

  /**
   * Returns the failure that closed the writer prematurely, possibly in a thread of its own, or
   * null.
   */
  @Nullable Throwable failure() {
    return writer.getTragicException();
  }

  @Override
  public void close() throws IOException {
    writer.rollback();
  }
}
