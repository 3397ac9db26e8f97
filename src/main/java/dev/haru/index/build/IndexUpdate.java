package dev.haru.index.build;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.files.LessonSource;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.Future;
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
  private final EditionIndexer indexer;
  private final long start = System.nanoTime();

  /** The manifest of the new commit. */
  private final List<ManifestEntry> groups = new ArrayList<>();

  /** A group that is being analyzed. */
  private record Begun(IndexPlan.Open group, Future<AnalysisLanes.Group> analysis) {}

  private String listing = "";
  private Map<String, Integer> notRead = Map.of();

  /** The number of lessons in each language that the course leaves out. */
  private final Map<String, Integer> leftOut = new TreeMap<>();

  private boolean isChanged;
  private int done;
  private int problems;
  private int skipped;

  IndexUpdate(BuildTask task, IndexSession session) {
    this.task = task;
    this.course = task.course();
    this.listener = task.listener();
    this.session = session;
    this.indexer = new EditionIndexer(session.writer());
  }

  /**
   * Lists and reads the course, and commits. The index must be locked before: otherwise another
   * writer may have read newer lessons.
   */
  void run(OwnDirectory directory, ContentGuard guard) throws IOException {
    Instant listed = task.clock().instant();
    CourseListing files = ofCourse(() -> CourseListing.of(course));
    listing = files.fingerprint();
    notRead = files.notRead();
    leftOut.putAll(files.leftOut());
    directory.restrictTo(Readers.of(course.contentDirectories(), files.files()));
    files.problems().forEach(this::count);
    files.problems().forEach(listener::problem);
    IndexPlan plan = IndexPlan.of(files.groups(course), session.groups());
    plan.unchanged().forEach(this::keep);
    for (String id : plan.gone()) {
      indexer.remove(id);
      isChanged = true;
    }
    update(plan, listed);
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
    if (System.nanoTime() - start > limit.toNanos()) {
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

  /** Analyzes groups ahead, and writes them in order. */
  private void update(IndexPlan plan, Instant listed) throws IOException {
    int all = plan.filesToRead();
    Queue<Begun> begun = new ArrayDeque<>();
    try (AnalysisLanes lanes = new AnalysisLanes(course, task.limits(), listener)) {
      for (IndexPlan.Open group : plan.open()) {
        stopIfOverdue(all);
        List<LessonSource> sources = sources(group, all);
        if (isUnchanged(group, sources, listed)) {
          continue;
        }
        boolean isLarge = AnalysisLanes.isLarge(sources);
        write(begun, isLarge ? 0 : lanes.ahead());
        if (isLarge) {
          removeOld(group);
          added(lanes.analyze(sources, listed, indexer.sink(group.id())));
        } else {
          begun.add(new Begun(group, lanes.begin(sources, listed)));
        }
      }
      write(begun, 0);
    }
  }

  /** Writes groups in the order in which they were begun, until at most {@code left} remain. */
  private void write(Queue<Begun> begun, int left) throws IOException {
    while (begun.size() > left) {
      Begun next = begun.remove();
      AnalysisLanes.Group analyzed = AnalysisLanes.await(next.analysis());
      removeOld(next.group());
      indexer.add(analyzed.documents());
      added(analyzed.entry());
    }
  }

  private void removeOld(IndexPlan.Open group) throws IOException {
    if (group.before() != null) {
      indexer.remove(group.id());
    }
  }

  private void added(ManifestEntry group) {
    groups.add(group);
    group.problems().forEach(this::count);
    group.problems().forEach(listener::problem);
    isChanged = true;
  }

  private List<LessonSource> sources(IndexPlan.Open group, int all) throws IOException {
    List<LessonSource> sources = new ArrayList<>();
    for (LessonFile file : group.files()) {
      stopIfInterrupted();
      sources.add(ofCourse(() -> course.source(file)));
      listener.progress(++done, all);
    }
    stopIfInterrupted();
    return sources;
  }

  /** Returns whether the sections of a group have not changed, and keeps them if so. */
  private boolean isUnchanged(IndexPlan.Open group, List<LessonSource> sources, Instant listed)
      throws IOException {
    ManifestEntry before = group.before();
    if (before != null && before.says(sources)) {
      ManifestEntry same =
          before.with(sources.stream().map(each -> FileEntry.of(each, listed)).toList());
      if (!same.equals(before)) {
        indexer.note(same);
        isChanged = true;
      }
      keep(same);
      return true;
    }
    return false;
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
        skipped,
        totals.including());
  }

  /** Returns the report of this update, after {@link #run}. */
  BuildReport report(OwnDirectory directory, Duration took) throws IOException {
    BuildReport.Changes changes = BuildReport.Changes.between(session.groups(), groups);
    Totals totals = Totals.of(groups);
    totals.leftOut().forEach((language, count) -> leftOut.merge(language, count, Integer::sum));
    return BuildReport.of(directory, totals, leftOut, problems, skipped, notRead, changes, took);
  }
}
