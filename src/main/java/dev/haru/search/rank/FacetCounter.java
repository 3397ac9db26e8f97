package dev.haru.search.rank;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts results by language and year; sections that say the same count once in a language. */
final class FacetCounter {

  private record Repeated(int duplicate, int language) {}

  private final SectionColumns sections;
  private final int[] languageCounts;
  private final Map<Integer, Integer> byYear = new TreeMap<>();
  private final Set<Repeated> counted = new HashSet<>();

  /** The year of the results counted last, not yet in the map, and how many these are. */
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

  /** Counts a result's year. */
  void addYear(int section) {
    int other = sections.dates().year(section);
    if (other != year) { // seldom: a year's lessons follow one another
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

  /** Returns how many results there would be in each language. */
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

  /** Returns how many of the results are of each year. */
  Map<Integer, Integer> byYear() {
    finishYear();
    return byYear;
  }
}
