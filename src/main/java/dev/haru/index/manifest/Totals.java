package dev.haru.index.manifest;

import dev.haru.analysis.Analyzers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an index holds in all.
 *
 * @param lessons how many lessons
 * @param sections how many sections
 * @param languages how many lessons of each canonical language
 * @param families the families of languages that its fields have, sorted
 */
public record Totals(
    int lessons, int sections, Map<String, Integer> languages, List<String> families) {

  /** Sums up what an index was built from. */
  public static Totals of(List<ManifestEntry> groups) {
    int lessons = 0;
    int sections = 0;
    Map<String, Integer> languages = new TreeMap<>();
    Set<String> families = new TreeSet<>(Set.of(Analyzers.MAIN));
    for (ManifestEntry group : groups) {
      lessons += group.languages().size();
      sections += group.sections();
      group.languages().forEach(each -> languages.merge(each, 1, Integer::sum));
      families.addAll(group.families());
    }
    return new Totals(lessons, sections, languages, List.copyOf(families));
  }
}
