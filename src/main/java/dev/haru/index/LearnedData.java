package dev.haru.index;

import dev.haru.course.Fingerprint;
import dev.haru.index.learn.LearnedGlossary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;

/**
 * What was learned, as a commit keeps it in its user data, with a fingerprint of what it was
 * learned from: where that has not changed, nothing is learned again.
 *
 * <p>A document would count in the statistics of the sections; a file beside the index would not
 * belong to the commit.
 */
final class LearnedData {

  private static final String GLOSSARY = "haru.learned";
  private static final String SOURCE = "haru.learned.from";

  private LearnedData() {}

  /** Returns the user data of the commit that is there, empty where none can be read. */
  static Map<String, String> before(Directory directory) {
    try {
      return DirectoryReader.indexExists(directory)
          ? SegmentInfos.readLatestCommit(directory).getUserData()
          : Map.of();
    } catch (IOException e) {
      return Map.of(); // it is about to be replaced by a sound one
    }
  }

  /**
   * Returns what to add to a commit's user data.
   *
   * @param before the user data of the commit before it
   */
  static Map<String, String> of(TranslatedPassages passages, Map<String, String> before) {
    String text = Schema.fingerprint() + "\n" + passages.text();
    String source = Fingerprint.of(text.getBytes(StandardCharsets.UTF_8));
    String kept = before.get(GLOSSARY);
    String glossary =
        kept != null && source.equals(before.get(SOURCE)) ? kept : passages.learn().toText();
    return Map.of(GLOSSARY, glossary, SOURCE, source);
  }

  /** Reads what a commit holds. */
  static LearnedGlossary read(Map<String, String> data) {
    return LearnedGlossary.parse(data.getOrDefault(GLOSSARY, ""));
  }
}
