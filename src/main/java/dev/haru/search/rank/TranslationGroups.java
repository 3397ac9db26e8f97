package dev.haru.search.rank;

import java.util.List;

/**
 * The groups of sections that are translations of one another, with the language of each section.
 * Immutable.
 */
public final class TranslationGroups {
  private final int[] groupOf;
  private final int[] firstOf;
  private final int[] members;
  private final short[] languageOf;
  private final String[] languages;

  /**
   * Creates groups.
   *
   * @param groupOf the group of each section, 0-based; -1 for a number that is not a section's, or
   *     a deleted section's; not copied
   * @param groups the number of groups
   * @param languageOf the language of each section, an index into {@code languages}; not copied
   * @param languages the canonical languages in order; not copied
   */
  public TranslationGroups(int[] groupOf, int groups, short[] languageOf, String[] languages) {
    this.groupOf = groupOf;
    this.languageOf = languageOf;
    this.languages = languages;
    this.firstOf = new int[groups + 1];
    this.members = new int[groupOf.length];
    for (int group : groupOf) {
      if (group >= 0) {
        firstOf[group + 1]++;
      }
    }
    for (int group = 0; group < groups; group++) {
      firstOf[group + 1] += firstOf[group];
    }
    int[] next = firstOf.clone();
    for (int section = 0; section < groupOf.length; section++) {
      if (groupOf[section] >= 0) {
        members[next[groupOf[section]]++] = section;
      }
    }
  }

  /** Returns the largest section number plus one. */
  public int sections() {
    return groupOf.length;
  }

  /** Returns the number of groups. */
  public int size() {
    return firstOf.length - 1;
  }

  /** Returns a section's group, 0-based; -1 if there is no such section or it is deleted. */
  public int of(int section) {
    return groupOf[section];
  }

  /** Returns the number of sections in a group. */
  public int count(int group) {
    return firstOf[group + 1] - firstOf[group];
  }

  /** Returns the i-th section of a group. */
  public int member(int group, int i) {
    return members[firstOf[group] + i];
  }

  /** Returns the number of a section's language in {@link #languages}. */
  int languageNumber(int section) {
    return languageOf[section];
  }

  /** Returns the canonical languages in order. */
  List<String> languages() {
    return List.of(languages);
  }

  /** Returns a section's canonical language. */
  public String language(int section) {
    return languages[languageOf[section]];
  }
}
