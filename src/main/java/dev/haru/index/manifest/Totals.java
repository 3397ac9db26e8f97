package dev.haru.index.manifest;

import dev.haru.analysis.Analyzers;
import dev.haru.course.model.LanguageSource;
import dev.haru.language.LanguageNames;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
 * @param languages the number of lessons in each canonical language; the one with the most lessons
 *     first; of equals, the one with the most originals, that is, lessons whose paths name no
 *     language. A lesson without a translation whose language is unknown does not count for the
 *     order
 * @param leftOut the number of lessons that were read but are in languages that the course leaves
 *     out, by language
 * @param unpublished the number of lessons that their front matter keeps out of the site's search
 * @param including the number of files that include others
 * @param analyzerGroups the analyzer groups of its fields, sorted
 */
public record Totals(
    int lessons,
    int sections,
    Map<String, Integer> languages,
    Map<String, Integer> leftOut,
    int unpublished,
    int including,
    List<String> analyzerGroups) {

  /** Sums up the entries of a manifest. */
  public static Totals of(List<ManifestEntry> groups) {
    int lessons = 0;
    int sections = 0;
    int unpublished = 0;
    int including = 0;
    Map<String, Integer> languages = new TreeMap<>();
    Map<String, Integer> told = new TreeMap<>();
    Map<String, Integer> originals = new TreeMap<>();
    Map<String, Integer> leftOut = new TreeMap<>();
    Set<String> analyzerGroups = new TreeSet<>(Set.of(Analyzers.MAIN));
    for (ManifestEntry group : groups) {
      lessons += group.languages().size();
      sections += group.sections();
      unpublished += group.unpublished();
      including += (int) group.files().stream().filter(each -> !each.included().isEmpty()).count();
      for (int i = 0; i < group.languages().size(); i++) {
        String language = group.languages().get(i);
        languages.merge(language, 1, Integer::sum);
        boolean isTranslated = group.languages().size() > 1; // so it is in a language of the course
        if (isTranslated || group.told().get(i) != LanguageSource.NOTHING) {
          told.merge(language, 1, Integer::sum);
        }
      }
      group.leftOut().forEach(each -> leftOut.merge(each, 1, Integer::sum));
      if (group.files().size() == group.languages().size()) {
        for (int i = 0; i < group.files().size(); i++) {
          if (group.files().get(i).path().lang() == null) {
            originals.merge(group.languages().get(i), 1, Integer::sum);
          }
        }
      }
      analyzerGroups.addAll(group.analyzerGroups());
    }
    return new Totals(
        lessons,
        sections,
        mostFirst(languages, told, originals),
        leftOut,
        unpublished,
        including,
        List.copyOf(analyzerGroups));
  }

  private static Map<String, Integer> mostFirst(
      Map<String, Integer> languages, Map<String, Integer> told, Map<String, Integer> originals) {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    languages.keySet().stream()
        .sorted(
            Comparator.<String, Integer>comparing(each -> told.getOrDefault(each, 0))
                .thenComparing(each -> originals.getOrDefault(each, 0))
                .reversed())
        .forEach(each -> ordered.put(each, languages.getOrDefault(each, 0)));
    return ordered;
  }

  /**
   * Returns the number of lessons in each language in the order of a course's settings; what these
   * do not name comes last.
   *
   * @param declared the canonical languages that the settings name
   */
  public Map<String, Integer> languages(List<String> declared) {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    for (String each : declared) {
      for (String meant : LanguageNames.meant(each, languages.keySet())) {
        ordered.put(meant, languages.getOrDefault(meant, 0));
      }
    }
    languages.forEach(ordered::putIfAbsent);
    return ordered;
  }
}
