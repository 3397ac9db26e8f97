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
import dev.haru.index.directory.OwnDirectory;
import dev.haru.index.directory.Readers;
import dev.haru.index.manifest.FileEntry;
import dev.haru.index.manifest.ManifestEntry;
import dev.haru.index.manifest.Totals;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.IOSupplier;

/**
 * One update of an open index: reads what has changed in the course, and commits it.
 *
 * <p>Files that have not changed are not read; see {@link IndexPlan}.
 */
final class IndexUpdate {

  /** The key in the user data of a commit that leaves work for a later build. */
  static final String UNFINISHED = "haru.unfinished";

  private final BuildTask task;
  private final Course course;
  private final BuildListener listener;
  private final IndexSession session;
  private final long begun = System.nanoTime();

  /** The manifest of the new commit. */
  private final List<ManifestEntry> groups = new ArrayList<>();

  private String listing = "";
  private boolean isChanged;
  private int done;
  private int problems;
  private int skipped;

  IndexUpdate(BuildTask task, IndexSession session) {
    this.task = task;
    this.course = task.course();
    this.listener = task.listener();
    this.session = session;
  }

  /**
   * Lists and reads the course, and commits. The index must be locked before: otherwise another
   * writer may have read newer lessons.
   */
  void run(OwnDirectory directory, ContentGuard guard) throws IOException {
    Instant listed = task.clock().instant();
    CourseListing files = ofCourse(() -> CourseListing.of(course));
    listing = files.fingerprint();
    directory.restrictTo(Readers.of(course.contentDirectories(), files.files()));
    files.problems().forEach(this::count);
    files.problems().forEach(listener::problem);
    IndexPlan plan = IndexPlan.of(files.groups(course), session.groups());
    plan.unchanged().forEach(this::keep);
    try (Analyzers analyzers = new Analyzers();
        ReadingThread thread = new ReadingThread()) {
      SlowLessons slow = new SlowLessons(thread, task.limits(), listener);
      EditionIndexer indexer = new EditionIndexer(course, session.writer(), analyzers, slow);
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
    commit();
  }

  private void stopIfInterrupted() throws InterruptedIOException {
    BuildFailure.stopIfInterrupted(task.index());
  }

  private void stopIfOverdue(int all) throws BuildOverdue {
    Duration limit = task.limits().forBuild(all);
    if (System.nanoTime() - begun > limit.toNanos()) {
      throw new BuildOverdue(task.index(), limit, done, all);
    }
  }

  /** Reads the course's files, whose failures must not be taken for failures of the index. */
  private <T> T ofCourse(IOSupplier<T> access) throws InterruptedIOException {
    try {
      return access.get();
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

  /** Keeps the sections of a group that has not changed. */
  private void keep(ManifestEntry group) {
    groups.add(group);
    group.problems().forEach(this::count);
    group.problems().forEach(listener::knownProblem);
  }

  private void count(CourseProblem problem) {
    problems++;
    skipped += problem.skipped() ? 1 : 0;
  }

  /** Commits, unless the last commit has the same contents and user data. */
  private void commit() throws IOException {
    Map<String, String> before = session.data();
    boolean isFast = task.mode() == BuildMode.FAST;
    boolean hasLearned = GlossaryBuilder.isUpToDate(groups, before);
    boolean isFinished = hasLearned && !before.containsKey(UNFINISHED);
    IndexInfo info = info();
    if (!isChanged && info.isThatOf(before) && (isFast || isFinished)) {
      return;
    }
    Map<String, String> data = new TreeMap<>(info.toUserData());
    data.putAll(ContentGuard.data(course, groups));
    data.putAll(hasLearned || isFast ? StoredGlossary.keep(before) : session.learn(groups));
    if (isFast) {
      data.put(UNFINISHED, "");
    }
    session.commit(data);
  }

  private IndexInfo info() {
    Totals totals = Totals.of(groups);
    return new IndexInfo(
        Schema.fingerprint(),
        course.settingsSource(),
        course.readingFingerprint(),
        CourseBinding.of(course, task.index()),
        course.contentDirectories().stream().map(p -> p.toAbsolutePath().toString()).toList(),
        listing,
        task.clock().instant(),
        totals.lessons(),
        totals.sections(),
        totals.languages(course.settings().languages()),
        totals.analyzerGroups(),
        skipped);
  }

  /** Returns the report of this update, after {@link #run}. */
  BuildReport report(OwnDirectory directory, Duration took) throws IOException {
    BuildReport.Changes changes = BuildReport.Changes.between(session.groups(), groups);
    return BuildReport.of(directory, Totals.of(groups), problems, skipped, changes, took);
  }
}
