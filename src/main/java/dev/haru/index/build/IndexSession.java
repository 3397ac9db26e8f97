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
 * An index being written, with what it held before; nobody else writes it meanwhile. Closed without
 * {@link #commit}, it is as it was.
 */
final class IndexSession implements Closeable {

  private static final double RAM_BUFFER_MB = 64;

  /** Sections that are no more take room and time until their segment is written again. */
  private static final double MAX_PERCENT_DELETED = 5;

  /**
   * A build at once merges what such builds have written, and nothing larger: every segment costs
   * each build and each search, and the next build that has time merges all.
   */
  private static final double MAX_MERGED_AT_ONCE_MB = 1;

  private static final int MAX_SEGMENTS_AT_ONCE = 16;

  private static final double NEVER_FOR_DELETED = 50; // the most that Lucene takes

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
   * Opens the index in the mode of the task, empty where its last commit is of no use.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException when another writer is at work
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
          } catch (InternalError e) { // a mapped file is cut
            why = DAMAGED;
          }
        }
        task.listener().anew(why);
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
      return OUTDATED; // the last: a codec that this Lucene does not have
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

  /** Throws on what says nothing about the index. */
  private static String damage(IOException e) throws IOException {
    if (UnreadableCommit.isToldBy(e)) {
      return DAMAGED;
    }
    throw e;
  }

  /** Reads all files of the index once: what is damaged must not be carried on. */
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
            .setMaxFullFlushMergeWaitMillis(0) // a commit waits for all merges anyway
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

  /** Returns the user data of the commit before, empty for an empty index. */
  Map<String, String> data() {
    return data;
  }

  /** Returns what the index was built from. */
  List<ManifestEntry> groups() {
    return groups;
  }

  /** Learns from the groups as they have been written so far. */
  Map<String, String> learn(List<ManifestEntry> written) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return GlossaryBuilder.learn(written, group -> Manifest.passages(reader, group.id()));
    }
  }

  /** Commits what was written, with this user data. */
  void commit(Map<String, String> userData) throws IOException {
    writer.setLiveCommitData(userData.entrySet());
    writer.maybeMerge(); // what builds at once have left, even if nothing else has changed
    writer.close();
    Throwable failure = failure();
    if (failure != null) { // a merge's, that closed the writer first: this one did nothing
      throw new AlreadyClosedException("the index has not been committed", failure);
    }
  }

  /** Returns what has closed the writer before its time, be it in a thread of its own, or null. */
  @Nullable Throwable failure() {
    return writer.getTragicException();
  }

  @Override
  public void close() throws IOException {
    writer.rollback();
  }
}
