package dev.haru.search.rank;

import dev.haru.index.Fields;
import dev.haru.language.Language;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * How common a word is in a course: as common as in the language in which it is commonest, where a
 * section and its translations count once.
 *
 * <p>Counted over all sections instead, every word of a course in ten languages would be rare, one
 * that a small language borrows once would be the rarest, and a name that is not translated would
 * be as common as a function word. Immutable.
 */
public final class WordRarity {

  /** The fewest sections that a share is taken of; a smaller language says little about a word. */
  private static final int FEWEST = 100;

  /** The rarity in look-ups that do not score. */
  public static final WordRarity NONE =
      new WordRarity(new TranslationGroups(new int[0], 0, new short[0], new String[0]));

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

  /** Starts to count the sections that have a word in a field. */
  public Count count(String field) {
    return new Count(Fields.analyzerGroup(field));
  }

  /** The sections that have a word in a field; translations count once. */
  public final class Count {

    private final String analyzerGroup;
    private final BitSet found = new BitSet(groups.size());

    private Count(String analyzerGroup) {
      this.analyzerGroup = analyzerGroup;
    }

    /** Adds a section; those in languages of other analyzer groups do not count. */
    public void add(int section) {
      int group = groups.of(section);
      if (group >= 0 && analyzerGroupOf[groups.languageNumber(section)].equals(analyzerGroup)) {
        found.set(group);
      }
    }

    /** Returns as many of {@link #sections} as this is of the sections of its analyzer group. */
    public float frequency() {
      int size = sizes.getOrDefault(analyzerGroup, 0);
      return (float) found.cardinality() / Math.max(size, Math.min(FEWEST, largest)) * largest;
    }
  }
}
