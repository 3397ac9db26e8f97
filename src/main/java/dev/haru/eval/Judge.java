package dev.haru.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Measures answers by judgements. For a query without a language, a section and its translations
 * are one answer: the best of their grades counts, once. Immutable.
 */
public final class Judge {

  private final Qrels qrels;
  private final Map<String, Set<String>> translations;

  /**
   * Creates a judge.
   *
   * @param qrels the judgements
   * @param translations for each section, by its {@code path:line}, itself and its translations
   */
  public Judge(Qrels qrels, Map<String, Set<String>> translations) {
    this.qrels = qrels;
    this.translations = translations;
  }

  /**
   * Measures the answer to a query.
   *
   * @param places the {@code path:line} of the sections found, best first
   * @return the measures, or null if no section is relevant to the query
   */
  public @Nullable Measures measure(JudgedQuery query, List<String> places) {
    Map<String, Integer> grades = new HashMap<>();
    qrels
        .of(query.id())
        .forEach((place, grade) -> grades.merge(answer(query, place), grade, Math::max));
    if (grades.values().stream().noneMatch(grade -> grade > 0)) {
      return null;
    }
    Set<String> seen = new HashSet<>();
    List<Integer> ranked = new ArrayList<>();
    for (String place : places) {
      String answer = answer(query, place);
      ranked.add(seen.add(answer) ? grades.getOrDefault(answer, 0) : 0);
    }
    return Measures.of(ranked, grades.values());
  }

  /** Returns the representative of a section and its translations: the first by name. */
  private String answer(JudgedQuery query, String place) {
    return query.lang() == null
        ? translations.getOrDefault(place, Set.of(place)).stream()
            .sorted()
            .findFirst()
            .orElse(place)
        : place;
  }
}
