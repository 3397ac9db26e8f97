package dev.haru.search;

import dev.haru.text.Analyzers;
import org.apache.lucene.codecs.Codec;

/**
 * Loads what a single search will need while its course and index are still being opened. A search
 * from the command line spends most of its time on things that wait for nobody: Lucene's codecs,
 * the stemmer's words, nori's dictionaries. A second processor has them ready when they are wanted.
 */
public final class HeadStart {

  private HeadStart() {}

  /**
   * Begins, on threads that keep no process from ending. What goes wrong goes wrong again, and is
   * told, when it is wanted.
   */
  public static void forQuery(String query) {
    Analyzers.loadsFor(query).forEach(load -> start("nori", load));
    start("lucene", Codec::getDefault);
    start("query", () -> read(query));
  }

  private static void read(String query) {
    Weights.standard();
    try (Analyzers analyzers = new Analyzers()) {
      QueryWords.of(analyzers.of(Analyzers.MAIN), query);
    }
  }

  private static void start(String what, Runnable task) {
    Thread.ofPlatform()
        .name("haru-head-start-" + what)
        .daemon()
        .uncaughtExceptionHandler((thread, e) -> {})
        .start(task);
  }
}
