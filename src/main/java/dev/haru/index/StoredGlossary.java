package dev.haru.index;

import dev.haru.glossary.LearnedGlossary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The learned glossary as a commit keeps it in its user data, with a fingerprint of what it was
 * learned from.
 *
 * <p>A document would count in the statistics of the sections; a file beside the index would not
 * belong to the commit.
 */
public final class StoredGlossary {

  private static final String GLOSSARY = "haru.learned";
  private static final String SOURCE = "haru.learned.from";

  private StoredGlossary() {}

  /** Reads the glossary of a commit; it is empty if the commit has none. */
  public static LearnedGlossary read(Map<String, String> data) {
    return LearnedGlossary.parse(data.getOrDefault(GLOSSARY, ""));
  }

  /** Returns whether a commit's glossary was learned from a source with this fingerprint. */
  public static boolean isFrom(String source, Map<String, String> data) {
    return source.equals(data.get(SOURCE));
  }

  /** Returns the user data that keep a glossary. */
  public static Map<String, String> write(LearnedGlossary glossary, String source) {
    return Map.of(GLOSSARY, glossary.toText(), SOURCE, source);
  }

  /** Returns the part of a commit's user data that keeps its glossary, for the next commit. */
  public static Map<String, String> keep(Map<String, String> data) {
    Map<String, String> kept = new TreeMap<>(data);
    kept.keySet().retainAll(List.of(GLOSSARY, SOURCE));
    return kept;
  }
}
