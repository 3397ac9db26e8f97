package dev.haru.search.engine;

import dev.haru.search.Filters;
import dev.haru.search.rank.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query is about to ask its {@link QueryRun} for, so that an engine that does not have all
 * sections at hand can fetch together what it needs.
 *
 * @param words the clause of the words and phrases
 * @param names the clause of the names that the query may be, or null
 * @param namesSuffice whether a section that has only the name is a result
 * @param excluded the clauses that results must not match
 * @param day the day that the query names and the clause of its other words; null if it names none
 *     or has no others
 * @param filters the restrictions of the results
 * @param depth the number of results up to the end of the page
 */
public record Retrieval(
    Clause words,
    @Nullable Clause names,
    boolean namesSuffice,
    List<Clause> excluded,
    @Nullable OfDay day,
    Filters filters,
    int depth) {

  /** Copies the list. */
  public Retrieval {
    excluded = List.copyOf(excluded);
  }

  /**
   * The sections of a day that match the rest of the query.
   *
   * @param day the day's number
   * @param rest the clause of the rest
   */
  public record OfDay(int day, Clause rest) {}
}
