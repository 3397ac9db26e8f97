package dev.haru.mcp;

import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import java.util.List;

/**
 * The course as the tools ask it, for one client. All methods may throw what {@link #sentence}
 * describes.
 */
public interface AskedCourse {

  /** Returns the course's name. */
  String name() throws Exception;

  /** Returns the canonical languages of the lessons, the course's first language first. */
  List<String> languages() throws Exception;

  /** Returns the answer to a search. */
  SearchResponse search(SearchRequest request) throws Exception;

  /** Returns lessons. */
  LessonsResponse lessons(LessonsRequest request) throws Exception;

  /**
   * Returns the Markdown at a place.
   *
   * @param place {@code path} or {@code path:line}
   * @param offset the number of chars to skip
   */
  ShownText show(String place, int offset) throws Exception;

  /**
   * Returns a sentence for the client about a failure of another method, and reports what is not
   * the client's fault.
   */
  String sentence(Exception failure);
}
