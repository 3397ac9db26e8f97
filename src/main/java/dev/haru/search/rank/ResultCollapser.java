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
   * @param scored the section that earned the rank: {@code section}, or a translation or duplicate
   *     of it
   * @param score the score of {@code scored} and all of the following
   * @param inLanguage what it earned for being in a language that comes first
   * @param onDay what it earned for being of the day that the query names
   */
  public record CollapsedHit(int section, int scored, float score, float inLanguage, float onDay) {

    CollapsedHit(int section, int scored, float score) {
      this(section, scored, score, 0, 0);
    }

    /** Returns this result with a score for the day that the query names. */
    CollapsedHit raised(float more) {
      return new CollapsedHit(section, scored, score + more, inLanguage, onDay + more);
    }

    /** Returns this result shown by another section. */
    private CollapsedHit shownBy(int other) {
      return new CollapsedHit(other, scored, score, inLanguage, onDay);
    }
  }

  /**
   * A page of results.
   *
   * @param ranked the results of the page, best first
   * @param total the total number of results
   * @param totalIsExact whether the numbers are exact; otherwise they are near
   * @param byLanguage the number of results that a filter for each language would leave
   * @param byYear the number of results in each year
   */
  public record Page(
      List<CollapsedHit> ranked,
      int total,
      boolean totalIsExact,
      Map<String, Integer> byLanguage,
      Map<Integer, Integer> byYear) {}

  /** The number of sections between two checks of the deadline. */
  private static final int BETWEEN_LOOKS = 4096;

  private final SectionColumns sections;
  private final SectionMatches matches;
  private final SectionScores scores;
  private final @Nullable DayRanking day;
  private final LanguagePreference.Places languages;
  private final BitSet leftOut;

  /**
   * Creates a collapser.
   *
   * @param sections the sections of the index
   * @param scores the score of each section
   * @param matches the sections that the query matches
   * @param excluded the sections that the query excludes; their translations are excluded too
   * @param day the ranking of the day that the query names, or null
   * @param prefer the languages in which to show a result that has several
   */
  public ResultCollapser(
      SectionColumns sections,
      SectionMatches matches,
      SectionScores scores,
      List<SectionMatches> excluded,
      @Nullable DayRanking day,
      LanguagePreference prefer) {
    this.sections = sections;
    this.matches = matches;
    this.scores = scores;
    this.day = day;
    this.languages = prefer.places(sections.groups());
    this.leftOut = groups(sections.groups(), excluded);
  }

  /** Returns the groups of all these sections. */
  static BitSet groups(TranslationGroups groups, List<SectionMatches> matches) {
    BitSet all = new BitSet(groups.size());
    for (SectionMatches each : matches) {
      for (int i = 0; i < each.count(); i++) {
        all.set(groups.of(each.section(i)));
      }
    }
    return all;
  }

  /**
   * Returns a page of results.
   *
   * @param filters the restrictions of the results; translations share a year and day
   * @throws SearchTimeout if the deadline passes first
   */
  public Page page(Filters filters, int offset, int limit, Deadline deadline) {
    Results results = new Results(offset + limit);
    Map<Integer, CollapsedHit> repeated = new HashMap<>();
    TranslationGroups groups = sections.groups();
    BitSet seen = (BitSet) leftOut.clone();
    Filters inAnyLanguage = filters.inAnyLanguage();
    for (int i = 0; i < matches.count(); i++) {
      if (i % BETWEEN_LOOKS == 0) {
        deadline.check();
      }
      int group = groups.of(matches.section(i));
      if (seen.get(group) || !sections.passes(inAnyLanguage, matches.section(i))) {
        continue;
      }
      seen.set(group);
      CollapsedHit best = best(group, filters, results.facetCounter);
      if (best == null) {
        continue;
      }
      if (sections.duplicates().has(best.section())) {
        repeated.merge(sections.duplicates().of(best.section()), best, this::oneOf);
      } else {
        results.add(best);
      }
    }
    repeated.values().forEach(results::add);
    return results.page(offset);
  }

  /** The results of a page, without those that are worse. */
  private final class Results {
    private final PriorityQueue<CollapsedHit> queue;
    private final FacetCounter facetCounter = new FacetCounter(sections);
    private final List<CollapsedHit> ofDay = new ArrayList<>();
    private int total;
    private float most;

    Results(int size) {
      queue = queue(size);
    }

    void add(CollapsedHit result) {
      total++;
      most = Math.max(most, result.score());
      facetCounter.addYear(result.section());
      if (day != null && day.includes(result)) {
        ofDay.add(result);
      } else {
        queue.insertWithOverflow(result);
      }
    }

    Page page(int offset) {
      if (day != null) {
        day.ranked(ofDay, most).forEach(queue::insertWithOverflow);
      }
      List<CollapsedHit> ranked = new ArrayList<>();
      while (queue.size() > offset) {
        ranked.add(queue.pop());
      }
      Collections.reverse(ranked);
      return new Page(
          List.copyOf(ranked), total, true, facetCounter.byLanguage(), facetCounter.byYear());
    }
  }

  /**
   * Returns the result for two with the same text: it ranks as the better one, and is shown by the
   * one of the day that the query names, otherwise of the preferred language, otherwise of the
   * newer year.
   */
  private CollapsedHit oneOf(CollapsedHit left, CollapsedHit right) {
    boolean isRightBetter = compare(left, right) < 0;
    CollapsedHit better = isRightBetter ? right : left;
    CollapsedHit other = isRightBetter ? left : right;
    boolean isOfDay = day != null && day.includes(better);
    if (day != null && isOfDay != day.includes(other)) {
      return isOfDay ? better : better.shownBy(other.section());
    }
    int byLanguage = languages.compare(other.section(), better.section());
    SectionDates dates = sections.dates();
    boolean isNewer = dates.year(other.section()) > dates.year(better.section());
    return byLanguage < 0 || byLanguage == 0 && isNewer ? better.shownBy(other.section()) : better;
  }

  private @Nullable CollapsedHit best(int group, Filters filters, FacetCounter facetCounter) {
    TranslationGroups groups = sections.groups();
    int shown = -1;
    int scored = -1;
    float most = 0;
    float gain = 0;
    for (int i = 0; i < groups.count(group); i++) {
      int section = groups.member(group, i);
      facetCounter.addLanguage(section);
      if (sections.passes(filters, section)) {
        float score = scores.of(section);
        if (scored < 0 || score > most) {
          scored = section;
          most = score;
        }
        shown = shown < 0 || isShownBefore(section, shown) ? section : shown;
        gain = Math.max(gain, languages.of(section).gain());
      }
    }
    if (shown < 0) {
      return null;
    }
    float more = gain * most;
    return new CollapsedHit(shown, scored, most + more, more, 0);
  }

  private boolean isShownBefore(int section, int other) {
    int byHeading = Float.compare(typedHeading(section), typedHeading(other));
    return byHeading > 0 || byHeading == 0 && languages.compare(section, other) < 0;
  }

  private float typedHeading(int section) {
    return languages.of(section).isSpelled() ? scores.ownName(section) : 0;
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
