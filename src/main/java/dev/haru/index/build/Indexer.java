package dev.haru.index.build;

import dev.haru.analysis.Analyzers;
import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.files.LessonSource;
import dev.haru.course.files.ReadingThread;
import dev.haru.course.model.CourseProblem;
import dev.haru.index.CourseBinding;
import dev.haru.index.IndexInfo;
import dev.haru.index.Schema;
import dev.haru.index.StoredGlossary;
import dev.haru.index.directory.IndexException;
import dev.haru.index.directory.IndexPlace;
import dev.haru.index.directory.OwnDirectory;
import dev.haru.index.directory.Readers;
import dev.haru.index.directory.WriterLock;
import dev.haru.index.manifest.FileEntry;
import dev.haru.index.manifest.ManifestEntry;
import dev.haru.index.manifest.Totals;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.ThreadInterruptedException;

/**
 * Brings a course's index up to date: everything in one commit, so that a failure or a kill at any
 * moment leaves the commit before it in use.
 *
 * <p>What has not changed is not read; see {@link IndexPlan}.
 */
public final class Indexer {

  /** In the user data of a commit after which something is left to do. */
  static final String UNFINISHED = "haru.unfinished";

  private final Course course;
  private final Path index;
  private final BuildMode mode;
  private final Clock clock;
  private final BuildListener listener;
  private final BuildLimits limits;

  /** What the index will have been built from. */
  private final List<ManifestEntry> groups = new ArrayList<>();

  private String listing = "";
  private final long begun = System.nanoTime();
  private boolean isChanged;
  private int done;
  private int problems;
  private int skipped;

  private Indexer(
      Course course,
      Path index,
      BuildMode mode,
      Clock clock,
      BuildListener listener,
      BuildLimits limits) {
    this.limits = limits;
    this.course = course;
    this.index = index;
    this.mode = mode;
    this.clock = clock;
    this.listener = listener;
  }

  /** Opens the directory of an index. */
  @FunctionalInterface
  interface Opener {

    /** Opens a directory, which exists. */
    Directory open(Path index) throws IOException;
  }

  /**
   * Brings the index up to date.
   *
   * @param course what to read
   * @param index the index's directory; made when it is absent
   * @param clock tells the time that the commit carries
   * @param listener hears of progress and problems
   * @throws IndexException when another process writes the index, it cannot be written, or its
   *     directory holds what is not haru's
   * @throws InterruptedIOException when the thread is interrupted, which it still is afterwards
   * @throws ContentGone when a directory of the course that had lessons has none
   * @throws BuildOverdue when it takes longer than the course can need
   * @throws IOException when the course cannot be listed, or a lesson cannot be read for a reason
   *     that is not known to be its own
   */
  public static BuildReport build(Course course, Path index, Clock clock, BuildListener listener)
      throws IndexException, IOException {
    return build(course, index, BuildMode.INCREMENTAL, clock, listener);
  }

  /**
   * Does with the index what the extent says; else as {@link #build(Course, Path, Clock,
   * BuildListener)}.
   */
  public static BuildReport build(
      Course course, Path index, BuildMode mode, Clock clock, BuildListener listener)
      throws IndexException, IOException {
    return build(course, index, mode, clock, listener, FSDirectory::open);
  }

  static BuildReport build(
      Course course, Path index, BuildMode mode, Clock clock, BuildListener listener, Opener opener)
      throws IndexException, IOException {
    return new Indexer(course, index, mode, clock, listener, BuildLimits.USUAL).build(opener);
  }

  static BuildReport build(
      Course course, Path index, Clock clock, BuildListener listener, BuildLimits limits)
      throws IndexException, IOException {
    return new Indexer(course, index, BuildMode.INCREMENTAL, clock, listener, limits)
        .build(FSDirectory::open);
  }

  private BuildReport build(Opener opener) throws IndexException, IOException {
    Instant start = clock.instant();
    stopIfInterrupted();
    requireOwn();
    try (OwnDirectory directory = open(opener)) {
      ContentGuard guard = ContentGuard.of(course, directory, mode);
      try (IndexSession writable = IndexSession.open(directory, course, mode, listener)) {
        requireOwn(); // nobody else writes any more
        WriterLock.sign(index, clock);
        try {
          update(writable, directory, guard);
        } catch (IllegalStateException e) {
          stopIfInterrupted();
          throw BuildFailure.closed(index, e, writable.failure());
        } finally {
          WriterLock.unsign(index);
        }
        BuildReport.Changes changes = BuildReport.Changes.between(writable.groups(), groups);
        Duration took = Duration.between(start, clock.instant());
        return BuildReport.of(directory, Totals.of(groups), problems, skipped, changes, took);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause(); // see ofCourse()
    } catch (ContentGone | BuildOverdue e) {
      throw e;
    } catch (InterruptedIOException e) {
      Thread.currentThread().interrupt(); // which closing the index may have taken back
      throw e;
    } catch (LockObtainFailedException e) {
      throw WriterLock.locked(index, e);
    } catch (ThreadInterruptedException | CancellationException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    } catch (IllegalStateException e) {
      stopIfInterrupted();
      throw BuildFailure.closed(index, e, null);
    } catch (IOException e) {
      stopIfInterrupted();
      throw BuildFailure.unwritable(index, e);
    }
  }

  /** Only who has everything read again may give an index to another course. */
  private void requireOwn() throws IndexException {
    CourseBinding binding = mode == BuildMode.FULL ? null : CourseBinding.read(index);
    if (binding != null) {
      binding.require(course, index);
    }
  }

  /** An interrupted thread cannot read files, and each lesson would be left out as unreadable. */
  private void stopIfInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
  }

  private void stopIfOverdue(int all) throws BuildOverdue {
    Duration limit = limits.forBuild(all);
    if (System.nanoTime() - begun > limit.toNanos()) {
      throw new BuildOverdue(index, limit, done, all);
    }
  }

  private InterruptedIOException interrupted() {
    return new InterruptedIOException(
        String.format(
            Locale.ROOT,
            "the build of the index %s was interrupted; the index is as it was before",
            index));
  }

  private OwnDirectory open(Opener opener) throws IOException, IndexException {
    IndexPlace.claim(index, course.contentDirectories());
    return new OwnDirectory(index, opener.open(index));
  }

  /** Lists and reads while no one else writes: another writer's lessons may be newer than these. */
  private void update(IndexSession writable, OwnDirectory directory, ContentGuard guard)
      throws IOException {
    Instant listed = clock.instant();
    CourseListing files = ofCourse(() -> CourseListing.of(course));
    listing = files.fingerprint();
    directory.restrictTo(Readers.of(course.contentDirectories(), files.files()));
    files.problems().forEach(this::count);
    files.problems().forEach(listener::problem);
    IndexPlan plan = IndexPlan.of(files.groups(course), writable.groups());
    plan.unchanged().forEach(this::keep);
    try (Analyzers analyzers = new Analyzers();
        ReadingThread thread = new ReadingThread()) {
      SlowLessons slow = new SlowLessons(thread, limits, listener);
      EditionIndexer indexer = new EditionIndexer(course, writable.writer(), analyzers, slow);
      for (String id : plan.gone()) {
        indexer.remove(id);
        isChanged = true;
      }
      for (IndexPlan.Open group : plan.open()) {
        stopIfOverdue(plan.filesToRead());
        update(indexer, group, listed, plan.filesToRead());
      }
    }
    stopIfInterrupted();
    groups.sort(Comparator.comparing(ManifestEntry::id));
    guard.check(groups);
    commit(writable);
  }

  /** Something to do with the course's files. */
  private interface Access<T> {
    T run() throws IOException;
  }

  /** A failure of the course's files is not to be taken for one of the index. */
  private <T> T ofCourse(Access<T> access) throws InterruptedIOException {
    try {
      return access.run();
    } catch (IOException e) {
      stopIfInterrupted();
      throw new UncheckedIOException(e);
    }
  }

  private void update(EditionIndexer indexer, IndexPlan.Open group, Instant listed, int all)
      throws IOException {
    List<LessonSource> sources = new ArrayList<>();
    for (LessonFile file : group.files()) {
      stopIfInterrupted();
      sources.add(ofCourse(() -> course.source(file)));
      listener.progress(++done, all);
    }
    stopIfInterrupted();
    ManifestEntry before = group.before();
    if (before != null && before.says(sources)) {
      ManifestEntry same =
          before.with(sources.stream().map(each -> FileEntry.of(each, listed)).toList());
      if (!same.equals(before)) {
        indexer.note(same);
        isChanged = true;
      }
      keep(same);
      return;
    }
    if (before != null) {
      indexer.remove(group.id());
    }
    ManifestEntry added = indexer.add(sources, listed);
    groups.add(added);
    added.problems().forEach(this::count);
    added.problems().forEach(listener::problem);
    isChanged = true;
  }

  /** Keeps what the index has of a group that has not changed. */
  private void keep(ManifestEntry group) {
    groups.add(group);
    group.problems().forEach(this::count);
    group.problems().forEach(listener::knownProblem);
  }

  private void count(CourseProblem problem) {
    problems++;
    skipped += problem.skipped() ? 1 : 0;
  }

  /** Commits unless the commit before says and holds the same. */
  private void commit(IndexSession writable) throws IOException {
    Map<String, String> before = writable.data();
    boolean atOnce = mode == BuildMode.FAST;
    boolean hasLearned = GlossaryBuilder.isUpToDate(groups, before);
    boolean isFinished = hasLearned && !before.containsKey(UNFINISHED);
    IndexInfo info = info();
    if (!isChanged && info.isThatOf(before) && (atOnce || isFinished)) {
      return;
    }
    Map<String, String> data = new TreeMap<>(info.toUserData());
    data.putAll(ContentGuard.data(course, groups));
    data.putAll(hasLearned || atOnce ? StoredGlossary.keep(before) : writable.learn(groups));
    if (atOnce) {
      data.put(UNFINISHED, "");
    }
    writable.commit(data);
  }

  private IndexInfo info() {
    Totals totals = Totals.of(groups);
    return new IndexInfo(
        Schema.fingerprint(),
        course.settingsSource(),
        course.readingFingerprint(),
        CourseBinding.of(course, index),
        course.contentDirectories().stream().map(p -> p.toAbsolutePath().toString()).toList(),
        listing,
        clock.instant(),
        totals.lessons(),
        totals.sections(),
        totals.languages(),
        totals.families(),
        skipped);
  }
}
