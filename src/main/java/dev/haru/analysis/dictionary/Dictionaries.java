package dev.haru.analysis.dictionary;

import dev.haru.text.SortedStringTable;

/**
 * The dictionaries that haru brings along.
 *
 * @param field the IT dictionary's equivalents, in both directions
 * @param everyday the everyday dictionary's equivalents, in both directions
 */
public record Dictionaries(Synonyms field, Synonyms everyday) {

  /** The same for every index; loaded on first use. */
  private static final class Own {
    static final Dictionaries BOTH =
        new Dictionaries(table(Synonyms.RESOURCE), table(Synonyms.EVERYDAY));

    private static Synonyms table(String resource) {
      return new Synonyms(SortedStringTable.ofResource(Synonyms.class, resource));
    }
  }

  /** Returns the dictionaries from haru's own resources. */
  public static Dictionaries own() {
    return Own.BOTH;
  }
}
