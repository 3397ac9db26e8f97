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
 * Ranks what a query matches: a section and its translations are one result without a language
 * filter, and sections that say the same, word for word, are one result always.
 */
public final class ResultCollapser {

  /**
   * A result.
   *
   * @param section the section that is shown
   * @param scored the section that earned the rank: itself, or a translation of it
   * @param score the score of {@code scored}
   */
  public record CollapsedHit(int section, int scored, float score) {}

  /**
   * A page of results.
   *
   * @param ranked the results of the page, best first
   * @param total how many results there are in all
   * @param byLanguage how many results there would be in each language
   * @param byYear how many of the results are of each year
   */
  public record Page(
      List<CollapsedHit> ranked,
      int total,
      Map<String, Integer> byLanguage,
      Map<Integer, Integer> byYear) {}

  /** After so many sections the clock is looked at again. */
  private static final int BETWEEN_LOOKS = 4096;

  private final SectionColumns sections;
  private final SectionMatches matches;
  private final SectionScores scores;
  private final BitSet leftOut;

  /**
   * Creates a ranking.
   *
   * @param sections the sections of the index
   * @param scores how well each of them answers
   * @param matches what the query matches
   * @param excluded what it must not match; a translation of such a section is not wanted either
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
   * Returns a page.
   *
   * @param filters which sections may be results; translations have one year and day
   * @param prefer in which language to show a result that has several
   * @throws SearchTimeout when the deadline passes before
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

  /** The worse result is the smaller; equals rank by path and line, whatever order Lucene has. */
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
