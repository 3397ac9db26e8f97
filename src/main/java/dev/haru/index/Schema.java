package dev.haru.index;

import dev.haru.analysis.dictionary.ItDictionary;
import dev.haru.index.directory.IndexPlace;
import org.apache.lucene.util.Version;

/** The version of fields, analysis and dictionaries that an index is made with. */
public final class Schema {

  /** Must be raised with every change of the fields or of how their words are made. */
  private static final int VERSION = 31;

  /** The key of the fingerprint in a commit's user data. */
  public static final String KEY = IndexPlace.COMMIT_KEY;

  private Schema() {}

  /** Returns the fingerprint that an index must have for this version of haru to read it. */
  public static String fingerprint() {
    String dictionary = ItDictionary.fingerprint().substring(0, 16);
    return VERSION + " lucene-" + Version.LATEST + " words-" + dictionary;
  }
}
