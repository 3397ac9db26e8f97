package dev.haru.search;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts results by language and year; sections that say the same count once in a language. */
final class Facets {

  private record Repeated(int duplicate, String language) {}

  private final Sections sections;
  private final Map<String, Integer> byLanguage = new TreeMap<>();
  private final Map<Integer, Integer> byYear = new TreeMap<>();
  private final Set<Repeated> counted = new HashSet<>();

  Facets(Sections sections) {
    this.sections = sections;
  }

  /** Counts a section that would be a result in its language. */
  void addLanguage(int doc) {
    String language = sections.concepts().language(doc);
    Duplicates duplicates = sections.duplicates();
    if (!duplicates.has(doc) || counted.add(new Repeated(duplicates.of(doc), language))) {
      byLanguage.merge(language, 1, Integer::sum);
    }
  }

  /** Counts a result's year. */
  void addYear(int doc) {
    Integer year = sections.concepts().year(doc);
    if (year != null) {
      byYear.merge(year, 1, Integer::sum);
    }
  }

  /** Returns how many results there would be in each language. */
  Map<String, Integer> byLanguage() {
    return byLanguage;
  }

  /** Returns how many of the results are of each year. */
  Map<Integer, Integer> byYear() {
    return byYear;
  }
}
