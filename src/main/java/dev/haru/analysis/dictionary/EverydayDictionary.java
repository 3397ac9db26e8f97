package dev.haru.analysis.dictionary;

import java.util.List;

/**
 * The everyday dictionary, {@code everyday-dictionary.tsv}: plain Korean words of software
 * documentation and their English equivalents, for courses whose lessons teach no better ones. It
 * is consulted for queries only; how lessons are analyzed does not depend on it.
 */
public final class EverydayDictionary {

  private static final String RESOURCE = "everyday-dictionary.tsv";

  /**
   * A line of the dictionary.
   *
   * @param korean the word or compound, with spaces as it is usually written
   * @param english its English equivalents, the likeliest first; at least one
   */
  public record Entry(String korean, List<String> english) {}

  private EverydayDictionary() {}

  /** Returns the entries in the order of the file. */
  public static List<Entry> entries() {
    return DictionaryFile.entries(RESOURCE).stream()
        .map(columns -> new Entry(columns[0], DictionaryFile.alternatives(columns[1])))
        .toList();
  }
}
