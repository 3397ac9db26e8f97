package dev.haru.analysis.dictionary;

import dev.haru.text.SortedStringTable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.ko.dict.UserDictionary;

/**
 * The IT dictionary, {@code it-dictionary.tsv}: Korean words of software and operations that nori
 * does not know, the parts of compounds, and their English equivalents.
 */
public final class ItDictionary {

  private static final String RESOURCE = "it-dictionary.tsv";

  /** The name of the table that holds the fingerprint; computed in the build. */
  public static final String FINGERPRINT = "it-dictionary.sha256";

  /**
   * A line of the dictionary.
   *
   * @param word the word without spaces
   * @param parts its parts separated by spaces, or empty if it has none
   * @param english its English equivalents, possibly none
   */
  public record Entry(String word, String parts, List<String> english) {}

  private ItDictionary() {}

  /** Returns the entries in the order of the file. */
  public static List<Entry> entries() {
    return DictionaryFile.entries(RESOURCE).stream().map(ItDictionary::entry).toList();
  }

  private static Entry entry(String[] columns) {
    return new Entry(
        columns[0],
        columns.length > 1 ? columns[1] : "",
        DictionaryFile.alternatives(columns.length > 2 ? columns[2] : ""));
  }

  /** Created on first use; nori only reads it. */
  private static final class ForNori {
    static final UserDictionary DICTIONARY = readForNori();
  }

  /** Returns the dictionary in nori's form. */
  public static UserDictionary noriDictionary() {
    return ForNori.DICTIONARY;
  }

  private static UserDictionary readForNori() {
    StringBuilder lines = new StringBuilder();
    for (Entry entry : entries()) {
      lines.append(entry.word());
      if (!entry.parts().isEmpty()) {
        lines.append(' ').append(entry.parts());
      }
      lines.append('\n');
    }
    try {
      return UserDictionary.open(new StringReader(lines.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("haru's own dictionary cannot be read", e);
    }
  }

  /**
   * Returns the fingerprint of the dictionary's bytes; if it changes, an index is outdated. It is
   * computed in the build, because interpreted code would take 20 ms for it.
   */
  public static String fingerprint() {
    return SortedStringTable.ofResource(ItDictionary.class, FINGERPRINT).keySet().iterator().next();
  }

  /** Returns the dictionary's bytes. */
  public static byte[] bytes() {
    return DictionaryFile.bytes(RESOURCE);
  }
}
