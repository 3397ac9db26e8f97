package dev.haru.server.page;

import dev.haru.search.Filters;
import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.ListedLesson;
import dev.haru.search.ListedYear;
import dev.haru.search.live.Lease;
import dev.haru.server.api.SearchService;
import dev.haru.server.http.Client;
import java.util.ArrayList;
import java.util.List;

/**
 * A course's lessons by year, as the start page shows them.
 *
 * @param years the years, the newest first
 * @param total the number of lessons, of which no more than {@value #MOST} are shown
 */
record LessonList(List<ListedYear> years, int total) {

  /** The most lessons that are shown; a reader of more searches. */
  static final int MOST = 2_000;

  /** How many lessons are in sight at first, if the course has so many. */
  private static final int IN_SIGHT = 20;

  /** Returns a generation's lessons. */
  static LessonList of(Client client, Lease lease, SearchService searches) {
    List<ListedLesson> shown = new ArrayList<>();
    LessonsResponse response;
    do {
      response =
          searches.run(
              client,
              lease,
              new LessonsRequest(Filters.NONE, LessonsRequest.MAX_LIMIT, shown.size()));
      shown.addAll(response.lessons());
    } while (!response.lessons().isEmpty() && shown.size() < Math.min(MOST, response.total()));
    return new LessonList(ListedYear.of(shown), response.total());
  }

  /** Returns whether a year is open at first. */
  boolean isOpen(ListedYear year) {
    int before =
        years.subList(0, years.indexOf(year)).stream()
            .mapToInt(each -> each.lessons().size())
            .sum();
    return before < IN_SIGHT;
  }

  /** Returns the name of a year, or of the lessons without one. */
  String name(ListedYear year, SearchPage page) {
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
