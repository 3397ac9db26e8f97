package dev.haru.search.rank;

import dev.haru.search.Deadline;
import dev.haru.search.Filters;
import dev.haru.search.SearchTimeout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * All sections that pass filters, for a query without words: the newest year first, then by day and
 * in the order of the lesson. A section and its translations are one result; sections with the same
 * text are listed each, as in a table of contents.
 */
public final class SectionListing {

  private final SectionColumns sections;
  private final BitSet leftOut;

  /** The only sections that are listed, or null for all. */
  private final @Nullable BitSet listed;

  /**
   * Creates a listing.
   *
   * @param excluded the sections that the query excludes; their translations are excluded too
   */
  public SectionListing(SectionColumns sections, List<SectionMatches> excluded) {
    this(sections, ResultCollapser.groups(sections.groups(), excluded), null);
  }

  private SectionListing(SectionColumns sections, BitSet leftOut, @Nullable BitSet listed) {
    this.sections = sections;
    this.leftOut = leftOut;
    this.listed = listed;
  }

  /** Creates a listing of lessons, each of which is its first section. */
  public static SectionListing ofLessons(SectionColumns sections) {
    LessonOrdinals lessons = sections.lessons();
    int[] first = new int[lessons.count()];
    Arrays.fill(first, -1);
    TranslationGroups groups = sections.groups();
    for (int section = 0; section < groups.sections(); section++) {
      int lesson = groups.of(section) < 0 ? -1 : lessons.of(section);
      if (lesson >= 0 && (first[lesson] < 0 || isBefore(sections, section, first[lesson]))) {
        first[lesson] = section;
      }
    }
    BitSet listed = new BitSet();
    for (int section : first) {
      if (section >= 0) {
        listed.set(section);
      }
    }
    return new SectionListing(sections, new BitSet(), listed);
  }

  /** Returns whether a section comes first in a lesson; the index may have them in any order. */
  private static boolean isBefore(SectionColumns sections, int section, int other) {
    return sections.places().line(section) < sections.places().line(other);
  }

  /**
   * Returns a page of the sections.
   *
   * @param prefer the order of languages in which to show a section that has several
   * @throws SearchTimeout if the deadline passes first
   */
  public ResultCollapser.Page page(
      Filters filters, LanguagePreference prefer, int offset, int limit, Deadline deadline) {
    TranslationGroups groups = sections.groups();
    LanguagePreference.Places byLanguage = prefer.places(groups);
    FacetCounter facets = new FacetCounter(sections);
    PriorityQueue<Integer> queue = queue(offset + limit);
    Filters inAnyLanguage = filters.inAnyLanguage();
    int total = 0;
    for (int group = 0; group < groups.size(); group++) {
      deadline.check();
      int shown = -1;
      for (int i = 0; i < groups.count(group) && !leftOut.get(group); i++) {
        int section = groups.member(group, i);
        if (listed != null && !listed.get(section)) {
          continue;
        }
        if (sections.passes(inAnyLanguage, section)) {
          facets.addEachOfLanguage(section);
        }
        if (sections.passes(filters, section)
            && (shown < 0 || byLanguage.compare(section, shown) < 0)) {
          shown = section;
        }
      }
      if (shown >= 0) {
        total++;
        facets.addYear(shown);
        queue.insertWithOverflow(shown);
      }
    }
    List<ResultCollapser.CollapsedHit> page = new ArrayList<>();
    while (queue.size() > offset) {
      int section = queue.pop();
      page.add(new ResultCollapser.CollapsedHit(section, section, 0));
    }
    Collections.reverse(page);
    return new ResultCollapser.Page(
        List.copyOf(page), total, true, facets.byLanguage(), facets.byYear());
  }

  private PriorityQueue<Integer> queue(int size) {
    return new PriorityQueue<>(size) {
      @Override
      protected boolean lessThan(Integer a, Integer b) {
        return compare(a, b) > 0;
      }
    };
  }

  /** Orders sections as they are listed; those without a day come last in their year. */
  private int compare(int left, int right) {
    SectionDates dates = sections.dates();
    int order = Integer.compare(dates.year(right), dates.year(left));
    order = order != 0 ? order : Integer.compare(day(left), day(right));
    if (order == 0 && sections.lessons().of(left) != sections.lessons().of(right)) {
      order = sections.places().path(left).compareTo(sections.places().path(right));
    }
    return order != 0
        ? order
        : Long.compare(sections.places().line(left), sections.places().line(right));
  }

  private int day(int section) {
    int day = sections.dates().day(section);
    return day == SectionDates.NO_DAY ? Integer.MAX_VALUE : day;
  }
}
