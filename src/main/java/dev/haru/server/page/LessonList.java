package dev.haru.server.page;

import dev.haru.search.Filters;
import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.ListedLesson;
import dev.haru.search.live.Lease;
import dev.haru.server.api.SearchService;
import dev.haru.server.http.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A course's lessons by year, as the start page shows them.
 *
 * @param years the years, the newest first
 * @param total the number of lessons, of which no more than {@value #MOST} are shown
 */
record LessonList(List<Year> years, int total) {

  /** The most lessons that are shown; a reader of more searches. */
  static final int MOST = 2_000;

  /**
   * The lessons of a year.
   *
   * @param year the year, or null for lessons without one
   */
  record Year(@Nullable Integer year, List<ListedLesson> lessons) {}

  /** How many lessons are in sight at first, if the course has so many. */
  private static final int IN_SIGHT = 20;

  /** Returns a generation's lessons. */
  static LessonList of(Client client, Lease lease, SearchService searches) {
    List<Year> years = new ArrayList<>();
    int shown = 0;
    LessonsResponse response;
    do {
      response =
          searches.run(
              client, lease, new LessonsRequest(Filters.NONE, LessonsRequest.MAX_LIMIT, shown));
      for (ListedLesson each : response.lessons()) {
        if (years.isEmpty() || !Objects.equals(years.getLast().year(), each.year())) {
          years.add(new Year(each.year(), new ArrayList<>()));
        }
        years.getLast().lessons().add(each);
      }
      shown += response.lessons().size();
    } while (!response.lessons().isEmpty() && shown < Math.min(MOST, response.total()));
    return new LessonList(years, response.total());
  }

  /** Returns whether a year is open at first. */
  boolean isOpen(Year year) {
    int before =
        years.subList(0, years.indexOf(year)).stream()
            .mapToInt(each -> each.lessons().size())
            .sum();
    return before < IN_SIGHT;
  }

  /** Returns the name of a year, or of the lessons without one. */
  String name(Year year, SearchPage page) {
    Integer number = year.year();
    if (number != null) {
      return number.toString();
    }
    return page.text(years.size() == 1 ? PageText.LESSONS : PageText.OTHER_LESSONS);
  }

  /** Returns the number of lessons that are not shown. */
  int more() {
    return Math.max(0, total - MOST);
  }
}
