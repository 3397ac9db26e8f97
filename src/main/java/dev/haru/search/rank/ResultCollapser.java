package dev.haru.search.rank;

import dev.haru.search.Deadline;
import dev.haru.search.Filters;
import dev.haru.search.SearchTimeout;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The step that ranks a query's matches and collapses them: sections with the same text, word for
 * word, are always one result, and without a language filter a section and its translations are one
 * result.
 */
public final class ResultCollapser {

  /**
   * A result.
   *
   * @param section the section that is shown
   * @param scored the section that earned the rank: {@code section} or a translation of it
   * @param score the score of {@code scored}
   */
  public record CollapsedHit(int section, int scored, float score) {}

  /**
   * A page of results.
   *
   * @param ranked the results of the page, best first
   * @param total the total number of results
   * @param byLanguage the number of results that a filter for each language would leave
   * @param byYear the number of results in each year
   */
  public record Page(
      List<CollapsedHit> ranked,
      int total,
      Map<String, Integer> byLanguage,
      Map<Integer, Integer> byYear) {}

  /** The number of sections between two checks of the deadline. */
  private static final int BETWEEN_LOOKS = 4096;

  private final SectionColumns sections;
  private final SectionMatches matches;
  private final SectionScores scores;
  private final BitSet leftOut;

  /**
   * Creates a collapser.
   *
   * @param sections the sections of the index
   * @param scores the score of each section
   * @param matches the sections that the query matches
   * @param excluded the sections that the query excludes; their translations are excluded too
   */
  public ResultCollapser(
      SectionColumns sections,
      SectionMatches matches,
      SectionScores scores,
      List<SectionMatches> excluded) {
    this.sections = sections;
    this.matches = matches;
    this.scores = scores;
    TranslationGroups groups = sections.groups();
    this.leftOut = new BitSet(groups.size());
    for (SectionMatches each : excluded) {
      for (int i = 0; i < each.count(); i++) {
        leftOut.set(groups.of(each.section(i)));
      }
    }
  }

  /**
   * Returns a page of results.
   *
   * @param filters the restrictions of the results; translations share a year and day
   * @param prefer the language in which to show a result that has several
   * @throws SearchTimeout if the deadline passes first
   */
  public Page page(
      Filters filters, LanguagePreference prefer, int offset, int limit, Deadline deadline) {
    int most = offset + limit;
    PriorityQueue<CollapsedHit> queue = queue(most);
    FacetCounter facetCounter = new FacetCounter(sections);
    Map<Integer, CollapsedHit> repeated = new HashMap<>();
    TranslationGroups groups = sections.groups();
    BitSet seen = (BitSet) leftOut.clone();
    Filters inAnyLanguage = filters.inAnyLanguage();
    int total = 0;
    for (int i = 0; i < matches.count(); i++) {
      if (i % BETWEEN_LOOKS == 0) {
        deadline.check();
      }
      int group = groups.of(matches.section(i));
      if (seen.get(group) || !passes(inAnyLanguage, matches.section(i))) {
        continue;
      }
      seen.set(group);
      CollapsedHit best = best(group, filters, prefer, facetCounter);
      if (best == null) {
        continue;
      }
      if (sections.duplicates().has(best.section())) {
        int duplicate = sections.duplicates().of(best.section());
        repeated.merge(duplicate, best, (a, b) -> compare(a, b) < 0 ? b : a);
      } else {
        total++;
        facetCounter.addYear(best.section());
        queue.insertWithOverflow(best);
      }
    }
    for (CollapsedHit best : repeated.values()) {
      total++;
      facetCounter.addYear(best.section());
      queue.insertWithOverflow(best);
    }
    List<CollapsedHit> ranked = new ArrayList<>();
    while (queue.size() > 0) {
      ranked.add(queue.pop());
    }
    Collections.reverse(ranked);
    return new Page(
        List.copyOf(ranked.subList(Math.min(offset, ranked.size()), ranked.size())),
        total,
        facetCounter.byLanguage(),
        facetCounter.byYear());
  }

  private boolean passes(Filters filters, int section) {
    return filters.passes(
        sections.groups().language(section),
        sections.dates().year(section),
        sections.dates().day(section));
  }

  private @Nullable CollapsedHit best(
      int group, Filters filters, LanguagePreference prefer, FacetCounter facetCounter) {
    TranslationGroups groups = sections.groups();
    CollapsedHit best = null;
    int preferred = -1;
    for (int i = 0; i < groups.count(group); i++) {
      int section = groups.member(group, i);
      String language = groups.language(section);
      facetCounter.addLanguage(section);
      if (passes(filters, section)) {
        float score = scores.of(section);
        best =
            best == null || score > best.score() ? new CollapsedHit(section, section, score) : best;
        preferred = prefer.takes(language, matches.of(section)) ? section : preferred;
      }
    }
    return best == null || preferred < 0
        ? best
        : new CollapsedHit(preferred, best.scored(), best.score());
  }

  private PriorityQueue<CollapsedHit> queue(int size) {
    return new PriorityQueue<>(size) {
      @Override
      protected boolean lessThan(CollapsedHit a, CollapsedHit b) {
        return compare(a, b) < 0;
      }
    };
  }

  /**
   * Orders the worse result first; equal scores rank by path and line, independent of Lucene's
   * order.
   */
  private int compare(CollapsedHit a, CollapsedHit b) {
    int byScore = Float.compare(a.score(), b.score());
    if (byScore != 0 || a.section() == b.section()) {
      return byScore;
    }
    SectionPlaces places = sections.places();
    int byPath = places.path(b.section()).compareTo(places.path(a.section()));
    return byPath != 0 ? byPath : Long.compare(places.line(b.section()), places.line(a.section()));
  }
}
