package dev.haru.eval;

import dev.haru.search.Filters;
import dev.haru.search.InvalidQuery;
import dev.haru.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query of an evaluation, from a file of lines {@code qid <TAB> language or empty <TAB> query}.
 *
 * @param id the query's id
 * @param lang the language to filter by, or null for all
 * @param text the query
 */
public record JudgedQuery(String id, @Nullable String lang, String text) {

  /** Reads a file of queries, ignoring blank lines. */
  public static List<JudgedQuery> read(Path file) throws IOException, EvalFormatException {
    List<JudgedQuery> queries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (String line : Lines.of(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != 3 || columns[0].isBlank() || columns[2].isBlank()) {
        throw new EvalFormatException(
            String.format(
                Locale.ROOT,
                "%s:%d: a line must be an id, a language or nothing, and a query, separated by"
                    + " tabs",
                file,
                number));
      }
      if (columns[0].chars().anyMatch(Character::isWhitespace) || !ids.add(columns[0])) {
        throw new EvalFormatException(
            String.format(
                Locale.ROOT,
                "%s:%d: the id '%s' must be without spaces and occur once",
                file,
                number,
                columns[0]));
      }
      JudgedQuery query =
          new JudgedQuery(columns[0], columns[1].isBlank() ? null : columns[1], columns[2]);
      try {
        query.request(1);
      } catch (InvalidQuery e) {
        throw new EvalFormatException(
            String.format(Locale.ROOT, "%s:%d: %s", file, number, e.getMessage()));
      }
      queries.add(query);
    }
    return queries;
  }

  /** Returns the search for this query. */
  SearchRequest request(int limit) {
    return new SearchRequest(text, Filters.ofLanguage(lang), null, limit, 0, false);
  }
}
