package dev.haru.search.rank;

import dev.haru.search.rank.ResultCollapser.CollapsedHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of the sections of a day that the query names: before all others, whose scores stay
 * as they are.
 *
 * <p>If the query says nothing else, they are in the order of the lesson. With several years, the
 * lessons' first sections come first, the newest year's at the top: they are what a learner chooses
 * from. If the query says more, those that match the rest come first, by their scores.
 */
public final class DayRanking {

  private final SectionColumns sections;
  private final @Nullable Integer year;
  private final int day;
  private final @Nullable SectionMatches rest;
  private final Map<Integer, Long> firstLines = new HashMap<>();

  private DayRanking(
      SectionColumns sections, @Nullable Integer year, int day, @Nullable SectionMatches rest) {
    this.sections = sections;
    this.year = year;
    this.day = day;
    this.rest = rest;
  }

  /**
   * Creates a ranking.
   *
   * @param year the year that the query names too, or null
   * @param rest what the rest of the query matches; without any matches, the order is that of the
   *     lesson
   */
  public static DayRanking of(
      SectionColumns sections, @Nullable Integer year, int day, @Nullable SectionMatches rest) {
    boolean saysMore = rest != null && rest.count() > 0;
    return new DayRanking(sections, year, day, saysMore ? rest : null);
  }

  /**
   * Returns matches that include all sections of the day, unless the query says more than the day.
   */
  public SectionMatches including(SectionMatches matches) {
    if (rest != null) {
      return matches;
    }
    return matches.and(
        IntStream.range(0, matches.size())
            .filter(section -> sections.groups().of(section) >= 0)
            .filter(section -> sections.dates().day(section) == day));
  }

  /** Returns whether a result is of the day, and matches the rest of the query if there is one. */
  boolean includes(CollapsedHit hit) {
    if (sections.dates().day(hit.section()) != day) {
      return false;
    }
    if (rest == null) {
      return true;
    }
    TranslationGroups groups = sections.groups();
    int group = groups.of(hit.section());
    for (int i = 0; i < groups.count(group); i++) {
      if (rest.of(groups.member(group, i)) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the day's results with scores above those of all others.
   *
   * @param hits the results that it {@linkplain #includes includes}
   * @param most the greatest score of all results
   */
  List<CollapsedHit> ranked(List<CollapsedHit> hits, float most) {
    return rest == null ? inOrder(hits, most) : byScore(hits, most);
  }

  private List<CollapsedHit> byScore(List<CollapsedHit> hits, float most) {
    return hits.stream().map(hit -> hit.raised(isOfYear(hit) ? 2 * most : most)).toList();
  }

  private List<CollapsedHit> inOrder(List<CollapsedHit> hits, float most) {
    hits.forEach(hit -> firstLines.merge(lesson(hit), line(hit), Math::min));
    List<CollapsedHit> ordered =
        hits.stream()
            .sorted(
                Comparator.comparing((CollapsedHit hit) -> !isOfYear(hit))
                    .thenComparing(hit -> !isFirst(hit))
                    .thenComparingInt(hit -> -sections.dates().year(hit.section()))
                    .thenComparing(hit -> sections.places().path(hit.section()))
                    .thenComparingLong(this::line))
            .toList();
    List<CollapsedHit> ranked = new ArrayList<>();
    for (CollapsedHit hit : ordered) {
      float above = (float) (ordered.size() - ranked.size()) / ordered.size();
      ranked.add(hit.raised(most + above - hit.score()));
    }
    return ranked;
  }

  private boolean isOfYear(CollapsedHit hit) {
    return year != null && sections.dates().year(hit.section()) == year;
  }

  private boolean isFirst(CollapsedHit hit) {
    return line(hit) == firstLines.getOrDefault(lesson(hit), 0L);
  }

  private int lesson(CollapsedHit hit) {
    return sections.lessons().of(hit.section());
  }

  private long line(CollapsedHit hit) {
    return sections.places().line(hit.section());
  }
}
