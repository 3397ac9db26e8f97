package dev.haru.index.build;

import dev.haru.analysis.Analyzers;
import dev.haru.course.Course;
import dev.haru.course.files.LessonSource;
import dev.haru.index.document.SectionAnalyzer;
import dev.haru.index.manifest.ManifestEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.lucene.document.Document;

/**
 * Several {@link EditionAnalyzer}s, each on its own thread, which work ahead of the thread that
 * writes the index. For use by that thread only.
 */
final class AnalysisLanes implements AutoCloseable {

  /**
   * The maximum number of threads: more would take more memory, and the writing thread could not
   * keep up.
   */
  private static final int MOST = 4;

  /**
   * The maximum size of a group that is analyzed ahead, in bytes: all its documents are in memory.
   */
  private static final long LARGE = 512 * 1024;

  private final Analyzers analyzers = new Analyzers();
  private final BlockingQueue<EditionAnalyzer> idle = new LinkedBlockingQueue<>();
  private final int lanes;
  private final ExecutorService threads;

  /**
   * An analyzed group.
   *
   * @param documents its documents, including that of the entry
   */
  record Group(ManifestEntry entry, List<Document> documents) {}

  AnalysisLanes(Course course, BuildLimits limits, BuildListener listener) {
    lanes = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
    SectionAnalyzer sections = new SectionAnalyzer(analyzers, course.settings().links());
    CurrentReadings readings = new CurrentReadings(listener);
    for (int i = 0; i < lanes; i++) {
      idle.add(new EditionAnalyzer(course, sections, limits, readings));
    }
    threads =
        Executors.newFixedThreadPool(
            lanes, Thread.ofPlatform().name("haru-analysis-", 1).daemon().factory());
  }

  /** Returns how many groups to begin before the first one is written. */
  int ahead() {
    return lanes;
  }

  /** Returns whether a group is too large to be analyzed ahead. */
  static boolean isLarge(List<LessonSource> sources) {
    return sources.stream().mapToLong(LessonSource::size).sum() > LARGE;
  }

  /**
   * Begins to analyze a group.
   *
   * @param listed when the files were listed
   */
  Future<Group> begin(List<LessonSource> sources, Instant listed) {
    return threads.submit(() -> {
      Collected documents = new Collected();
      ManifestEntry entry = analyze(sources, listed, documents);
      return new Group(entry, documents.documents);
    });
  }

  /** Waits for a group that was begun. */
  static Group await(Future<Group> begun) throws IOException {
    try {
      return begun.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a lesson was read");
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  private static IOException thrown(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException io -> io;
      case RuntimeException cause -> throw cause;
      case Error cause -> throw cause;
      case null, default -> throw new IllegalStateException("analysis throws nothing else", e);
    };
  }

  /** Analyzes a group at once. */
  ManifestEntry analyze(List<LessonSource> sources, Instant listed, DocumentSink documents)
      throws IOException {
    EditionAnalyzer analyzer = idle.remove(); // there is one for each thread
    try {
      return analyzer.analyze(sources, listed, documents);
    } finally {
      idle.add(analyzer);
    }
  }

  /** The documents of a group in memory. */
  private static final class Collected implements DocumentSink {
    private final List<Document> documents = new ArrayList<>();

    @Override
    public void add(Document document) {
      documents.add(document);
    }

    @Override
    public void discard() {
      documents.clear();
    }
  }

  /** Abandons what is being analyzed. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close(); // waits until they have seen it
    idle.forEach(EditionAnalyzer::close);
    analyzers.close();
  }
}
