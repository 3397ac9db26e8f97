package dev.haru.search.query;

import java.util.List;
import java.util.StringJoiner;

/**
 * A word or a compound of the query, with the ways in which lessons may say it.
 *
 * @param typed how it was typed
 * @param expansions the ways, what was typed first
 */
public record QueryTerm(String typed, List<Expansion> expansions) {

  public QueryTerm {
    expansions = List.copyOf(expansions);
  }

  /** Returns its alternatives in words: {@code 도커: also docker (by haru's dictionary, 80 %)}. */
  String description() {
    StringJoiner others = new StringJoiner(", ", typed + ": also ", "");
    expansions.stream().skip(1).forEach(expansion -> others.add(expansion.description()));
    return others.toString();
  }

  /** Returns it with the first of its alternatives alone. */
  public QueryTerm first() {
    return new QueryTerm(typed, expansions.subList(0, 1));
  }

  /** Returns the single terms among its alternatives. */
  public List<Expansion> singles() {
    return expansions.stream().filter(Expansion::isSingle).toList();
  }
}
