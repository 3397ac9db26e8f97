package dev.haru.search.query;

import dev.haru.search.rank.ExpansionSource;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

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
    expansions.stream().skip(1).forEach(expansion -> others.add(expansion.description()));
    return others.toString();
  }

  /** Returns a copy with the weights of its expansions multiplied. */
  QueryTerm times(float factor) {
    return new QueryTerm(
        typed, expansions.stream().map(expansion -> expansion.times(factor)).toList());
  }

  /** Returns a copy with further expansions. */
  QueryTerm with(List<Expansion> more) {
    return new QueryTerm(
        typed, Stream.concat(expansions.stream(), more.stream()).distinct().toList());
  }

  /** Returns a copy with only its first expansion. */
  public QueryTerm first() {
    return new QueryTerm(typed, expansions.subList(0, 1));
  }

  /** Returns the expansions that are single terms, without derived ones. */
  public List<Expansion> singles() {
    return expansions.stream().filter(each -> each.isSingle() && !each.isDerived()).toList();
  }

  /** Returns the expansions from a source that are single terms. */
  List<Expansion> singles(ExpansionSource source) {
    return expansions.stream().filter(each -> each.isSingle() && each.source() == source).toList();
  }
}
