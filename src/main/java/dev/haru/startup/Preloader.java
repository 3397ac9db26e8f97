package dev.haru.startup;

import dev.haru.analysis.Analyzers;
import dev.haru.index.CourseIndex;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.Comparator;
import org.apache.lucene.codecs.Codec;

/**
 * Loads what a single search will need while others of its steps are under way. A search from the
 * command line spends most of its time on things that wait for nobody: Lucene's codecs, stems,
 * nori's dictionaries. A second processor has them ready when they are wanted.
 *
 * <p>Its threads keep no process from ending; what goes wrong in them goes wrong again, and is
 * told, when it is wanted.
 */
public final class Preloader {

  private Preloader() {}

  /** Loads what any search takes. */
  public static void ofAny() {
    start(
        "any",
        () -> {
          Codec.getDefault();
          composeComparators();
        });
  }

  /** As Lucene composes them: for each way, the JDK makes a class at every start. */
  private static void composeComparators() {
    Comparator.comparingInt(String::length)
        .thenComparing(Comparator.comparingLong(String::length))
        .compare("", "");
  }

  /**
   * Loads what reading a query takes: nori's dictionaries on threads of their own, the rest on the
   * caller's, which has nothing else to do until Lucene is loaded.
   */
  public static void ofQuery(String query) {
    Analyzers.loadsFor(query).forEach(load -> start("nori", load));
    RankingParameters.standard();
    try (Analyzers analyzers = new Analyzers()) {
      QueryAnalyzer.of(analyzers.of(Analyzers.MAIN), query);
    }
  }

  /** Reads what was learned from an index's course, while the engine reads its sections. */
  public static void ofIndex(CourseIndex index) {
    start("learned", index::learned);
  }

  private static void start(String what, Runnable task) {
    Thread.ofPlatform()
        .name("haru-head-start-" + what)
        .daemon()
        .uncaughtExceptionHandler((thread, e) -> {})
        .start(task);
  }
}
