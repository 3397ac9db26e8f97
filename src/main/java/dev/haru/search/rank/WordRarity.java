package dev.haru.search.rank;

import dev.haru.index.Fields;
import dev.haru.language.Language;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The rarity of the words of a course: a word counts as frequent as it is in the language in which
 * it is most frequent. A section and its translations count once.
 *
 * <p>Counted over all sections instead, every word of a course in ten languages would be rare, one
 * that a small language borrows once would be the rarest, and a name that is not translated would
 * be as common as a function word. Immutable.
 */
public final class WordRarity {

  /** The fewest sections that a share is taken of; a smaller language says little about a word. */
  private static final int FEWEST = 100;

  private final TranslationGroups groups;
  private final String[] analyzerGroupOf;
  private final Map<String, Integer> sizes = new HashMap<>();
  private int largest;

  /** Counts the sections of each analyzer group. */
  public WordRarity(TranslationGroups groups) {
    this.groups = groups;
    this.analyzerGroupOf =
        groups.languages().stream().map(WordRarity::analyzerGroup).toArray(String[]::new);
    for (int group = 0; group < groups.size(); group++) {
      for (int i = 0; i < groups.count(group); i++) {
        String of = analyzerGroupOf[groups.languageNumber(groups.member(group, i))];
        if (i == 0 || !hasBefore(group, i, of)) {
          sizes.merge(of, 1, Integer::sum);
        }
      }
    }
    sizes.values().forEach(size -> largest = Math.max(largest, size));
  }

  private boolean hasBefore(int group, int end, String analyzerGroup) {
    for (int i = 0; i < end; i++) {
      int member = groups.member(group, i);
      if (analyzerGroupOf[groups.languageNumber(member)].equals(analyzerGroup)) {
        return true;
      }
    }
    return false;
  }

  private static String analyzerGroup(String language) {
    Language known = Language.of(language);
    return known == null ? Language.MAIN : known.analyzerGroup();
  }

  /** Returns whether a section is in a language of the main analyzer group. */
  boolean isMain(int section) {
    return analyzerGroupOf[groups.languageNumber(section)].equals(Language.MAIN);
  }

  /** Returns the number of sections in the largest analyzer group, translations counted once. */
  public int sections() {
    return largest;
  }

  /**
   * Starts to count the sections that have a word in a field. Those in languages of other analyzer
   * groups do not count, except for words as they are written, whose fields are of all languages.
   */
  public Count count(String field) {
    String analyzerGroup = Fields.analyzerGroup(field);
    boolean isOfAll = analyzerGroup.equals(Fields.AS_WRITTEN);
    boolean[] counts = new boolean[analyzerGroupOf.length];
    for (int language = 0; language < counts.length; language++) {
      counts[language] = isOfAll || analyzerGroupOf[language].equals(analyzerGroup);
    }
    return new Count(counts, field);
  }

  /**
   * Returns a word's frequency among {@link #sections}.
   *
   * @param found the number of sections that have it in a field, as a {@link Count} counts them
   */
  public float frequency(String field, int found) {
    String analyzerGroup = Fields.analyzerGroup(field);
    int size =
        analyzerGroup.equals(Fields.AS_WRITTEN)
            ? groups.size()
            : sizes.getOrDefault(analyzerGroup, 0);
    return (float) found / Math.max(size, Math.min(FEWEST, largest)) * largest;
  }

  /** The sections that have a word in a field; translations count once. */
  public final class Count {

    private final boolean[] counts;
    private final String field;
    private final BitSet found = new BitSet(groups.size());

    /**
     * Creates an empty count.
     *
     * @param counts whether sections count, by the number of their language
     * @param field the field that they have the word in
     */
    private Count(boolean[] counts, String field) {
      this.counts = counts;
      this.field = field;
    }

    /** Adds a section if it counts. */
    public void add(int section) {
      int group = groups.of(section);
      if (group >= 0 && counts[groups.languageNumber(section)]) {
        found.set(group);
      }
    }

    /** Returns the number of sections. */
    public int found() {
      return found.cardinality();
    }

    /** Returns as many of {@link #sections} as this is of all sections that count. */
    public float frequency() {
      return WordRarity.this.frequency(field, found());
    }
  }
}
