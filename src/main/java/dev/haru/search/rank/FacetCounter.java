package dev.haru.search.rank;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A counter of results by language and year; sections with the same text count once in each
 * language.
 */
final class FacetCounter {

  private record Repeated(int duplicate, int language) {}

  private final SectionColumns sections;
  private final int[] languageCounts;
  private final Map<Integer, Integer> byYear = new TreeMap<>();
  private final Set<Repeated> counted = new HashSet<>();

  /**
   * The year of the latest results, which are not yet in the map; {@code ofYear} is their number.
   */
  private int year;

  private int ofYear;

  FacetCounter(SectionColumns sections) {
    this.sections = sections;
    this.languageCounts = new int[sections.groups().languages().size()];
  }

  /** Counts a section that would be a result in its language. */
  void addLanguage(int section) {
    int language = sections.groups().languageNumber(section);
    DuplicateGroups duplicates = sections.duplicates();
    if (!duplicates.has(section) || counted.add(new Repeated(duplicates.of(section), language))) {
      languageCounts[language]++;
    }
  }

  /** Counts a section in its language, even if another one has the same text. */
  void addEachOfLanguage(int section) {
    languageCounts[sections.groups().languageNumber(section)]++;
  }

  /** Counts a result in its year. */
  void addYear(int section) {
    int other = sections.dates().year(section);
    if (other != year) { // rare: lessons of the same year are adjacent
      finishYear();
      year = other;
    }
    ofYear++;
  }

  private void finishYear() {
    if (year != 0 && ofYear > 0) {
      byYear.merge(year, ofYear, Integer::sum);
    }
    ofYear = 0;
  }

  /** Returns the number of results that a filter for each language would leave. */
  Map<String, Integer> byLanguage() {
    Map<String, Integer> byLanguage = new TreeMap<>();
    List<String> languages = sections.groups().languages();
    for (int i = 0; i < languageCounts.length; i++) {
      if (languageCounts[i] > 0) {
        byLanguage.put(languages.get(i), languageCounts[i]);
      }
    }
    return byLanguage;
  }

  /** Returns the number of results in each year. */
  Map<Integer, Integer> byYear() {
    finishYear();
    return byYear;
  }
}
