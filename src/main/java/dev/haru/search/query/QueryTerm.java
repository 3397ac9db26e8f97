package dev.haru.search.query;

import dev.haru.search.rank.ExpansionSource;
import java.util.List;
import java.util.StringJoiner;

/**
 * A word or a compound of the query, with its expansions.
 *
 * @param typed the text as typed
 * @param expansions the ways in which lessons may express it, the typed one first
 */
public record QueryTerm(String typed, List<Expansion> expansions) {

  public QueryTerm {
    expansions = List.copyOf(expansions);
  }

  /**
   * Returns a description of its expansions: {@code 도커: also docker (by haru's dictionary, 80 %)}.
   */
  String description() {
    StringJoiner others = new StringJoiner(", ", typed + ": also ", "");
    expansions.stream()
        .filter(expansion -> expansion.source() != ExpansionSource.TYPED)
        .forEach(expansion -> others.add(expansion.description()));
    return others.toString();
  }

  /** Returns a copy with only its first expansion. */
  public QueryTerm first() {
    return new QueryTerm(typed, expansions.subList(0, 1));
  }

  /** Returns the expansions that are single terms. */
  public List<Expansion> singles() {
    return expansions.stream().filter(Expansion::isSingle).toList();
  }
}
