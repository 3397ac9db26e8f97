package dev.haru.search;

/**
 * A validated request for a course's lessons.
 *
 * @param filters the restrictions of the lessons
 * @param limit the maximum number of lessons, 1 to {@value #MAX_LIMIT}
 * @param offset the number of lessons to skip, 0 to {@value SearchRequest#MAX_OFFSET}
 */
public record LessonsRequest(Filters filters, int limit, int offset) {

  /** The maximum number of lessons in a page. */
  public static final int MAX_LIMIT = 200;

  /** Creates a request; throws {@link InvalidQuery} if a value is out of range. */
  public LessonsRequest {
    SearchRequest.requireRange("limit", limit, 1, MAX_LIMIT);
    SearchRequest.requireRange("offset", offset, 0, SearchRequest.MAX_OFFSET);
  }
}
