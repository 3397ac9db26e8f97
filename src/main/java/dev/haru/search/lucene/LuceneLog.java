package dev.haru.search.lucene;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene logs what it would like of the JVM, which is no business of a user's. */
public final class LuceneLog {

  /** Names the file with the log's settings; where there is none, nothing is logged. */
  private static final String SETTINGS = "java.util.logging.config.file";

  private LuceneLog() {}

  /** Kept, or the level would be forgotten with the logger. */
  private static final class Kept {
    static final Logger LUCENE = Logger.getLogger("org.apache.lucene");
  }

  /** Keeps all but errors out of the log. */
  public static void silence() {
    Kept.LUCENE.setLevel(Level.SEVERE);
  }

  /**
   * Does without a log, and without the time that reading its settings takes, unless somebody has
   * named these. To be called before anything is logged.
   */
  public static void doWithout() {
    if (System.getProperty(SETTINGS) == null) {
      System.setProperty(SETTINGS, "");
    }
  }
}
