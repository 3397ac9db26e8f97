package dev.haru.search.lucene;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The log of Lucene, silenced because its advice about the JVM is of no use to users. */
public final class LuceneLog {

  /** The system property that names the file with the log's settings. */
  private static final String SETTINGS = "java.util.logging.config.file";

  private LuceneLog() {}

  /** A strong reference to the logger, whose level is lost when it is garbage-collected. */
  private static final class Kept {
    static final Logger LUCENE = Logger.getLogger("org.apache.lucene");
  }

  /** Restricts the log to errors. */
  public static void silence() {
    Kept.LUCENE.setLevel(Level.SEVERE);
  }

  /**
   * Disables logging, and so saves the time that reading the log's settings takes, unless the user
   * has named a settings file. Must be called before anything is logged.
   */
  public static void doWithout() {
    if (System.getProperty(SETTINGS) == null) {
      System.setProperty(SETTINGS, "");
    }
  }
}
