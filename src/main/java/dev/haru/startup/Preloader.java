package dev.haru.startup;

import dev.haru.analysis.Analyzers;
import dev.haru.index.CourseIndex;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.Comparator;
import org.apache.lucene.codecs.Codec;

/**
 * Loads what a single search will need while its first steps are running. A search from the command
 * line spends most of its time loading things that do not depend on one another: Lucene's codecs,
 * stems, nori's dictionaries. A second processor has them ready when they are needed.
 *
 * <p>Its threads do not keep the process alive. A failure in them is ignored: it occurs again, and
 * is reported, when the result is needed.
 */
public final class Preloader {

  private Preloader() {}

  /** Loads what every search needs. */
  public static void ofAny() {
    start(
        "any",
        () -> {
          Codec.getDefault();
          composeComparators();
        });
  }

  /**
   * Composes comparators as Lucene does: for each way of composing them, the JDK makes a class at
   * every start.
   */
  private static void composeComparators() {
    Comparator.comparingInt(String::length)
        .thenComparing(Comparator.comparingLong(String::length))
        .compare("", "");
  }

  /**
   * Loads what interpreting a query needs: nori's dictionaries on threads of their own, the rest on
   * the caller's, which has nothing else to do until Lucene is loaded.
   */
  public static void ofQuery(String query) {
    Analyzers.loadsFor(query).forEach(load -> start("nori", load));
    RankingParameters.standard();
    try (Analyzers analyzers = new Analyzers()) {
      QueryAnalyzer.of(analyzers.of(Analyzers.MAIN), query);
    }
  }

  /** Loads the learned glossary of an index, while the engine loads its sections. */
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
