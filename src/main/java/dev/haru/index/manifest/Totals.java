package dev.haru.index.manifest;

import dev.haru.analysis.Analyzers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The totals of an index.
 *
 * @param lessons the number of lessons
 * @param sections the number of sections
 * @param languages the number of lessons in each canonical language
 * @param analyzerGroups the analyzer groups of its fields, sorted
 */
public record Totals(
    int lessons, int sections, Map<String, Integer> languages, List<String> analyzerGroups) {

  /** Sums up the entries of a manifest. */
  public static Totals of(List<ManifestEntry> groups) {
    int lessons = 0;
    int sections = 0;
    Map<String, Integer> languages = new TreeMap<>();
    Set<String> analyzerGroups = new TreeSet<>(Set.of(Analyzers.MAIN));
    for (ManifestEntry group : groups) {
      lessons += group.languages().size();
      sections += group.sections();
      group.languages().forEach(each -> languages.merge(each, 1, Integer::sum));
      analyzerGroups.addAll(group.analyzerGroups());
    }
    return new Totals(lessons, sections, languages, List.copyOf(analyzerGroups));
  }
}
