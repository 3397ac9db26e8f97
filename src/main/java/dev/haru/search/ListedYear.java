package dev.haru.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lessons of a year in a list.
 *
 * @param year the year, or null for those without one
 * @param lessons its lessons, at least one
 */
public record ListedYear(@Nullable Integer year, List<ListedLesson> lessons) {

  /** Copies the list. */
  public ListedYear {
    lessons = List.copyOf(lessons);
  }

  /** Returns the years of lessons that are in the order of their years. */
  public static List<ListedYear> of(List<ListedLesson> lessons) {
    List<ListedYear> years = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= lessons.size(); i++) {
      Integer year = lessons.get(start).year();
      if (i == lessons.size() || !Objects.equals(lessons.get(i).year(), year)) {
        years.add(new ListedYear(year, lessons.subList(start, i)));
        start = i;
      }
    }
    return years;
  }
}
