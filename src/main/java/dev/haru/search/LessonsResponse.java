package dev.haru.search;

import java.util.List;
import java.util.Map;

/**
 * A course's lessons: the newest year first, then by day; those without a day come last in their
 * year. A lesson and its translations are one.
 *
 * @param total the number of lessons in all pages
 * @param lessons this page's lessons
 * @param languages the number of lessons that a filter for each language would leave
 * @param years the number of lessons in each year
 */
public record LessonsResponse(
    int total,
    List<ListedLesson> lessons,
    Map<String, Integer> languages,
    Map<Integer, Integer> years) {

  /** Copies the list. */
  public LessonsResponse {
    lessons = List.copyOf(lessons);
  }
}
