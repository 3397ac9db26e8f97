package dev.haru.search.query;

import dev.haru.search.rank.ExpansionSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word or a compound of the query, with its expansions.
 *
 * @param typed the text as typed
 * @param expansions the ways in which lessons may express it, the typed one first
 * @param beginning what it may become if it is still being typed
 */
public record QueryTerm(String typed, List<Expansion> expansions, Beginning beginning) {

  public QueryTerm {
    expansions = List.copyOf(expansions);
  }

  /** Creates a query term that is typed to its end. */
  public QueryTerm(String typed, List<Expansion> expansions) {
    this(typed, expansions, Beginning.NONE);
  }

  /**
   * The words that begin with a query term. They find sections that have none of the term's own
   * expansions.
   *
   * @param expansions the likeliest words and their other names
   * @param words all words of the course, as people type them
   * @param found what these words would find besides if they were typed to their end; it hardly
   *     ranks
   * @param isMeant whether the course knows the typed text only as a beginning
   */
  public record Beginning(
      List<Expansion> expansions, List<String> words, List<Expansion> found, boolean isMeant) {

    static final Beginning NONE = new Beginning(List.of(), List.of(), List.of(), false);

    public Beginning {
      expansions = List.copyOf(expansions);
      words = List.copyOf(words);
      found = List.copyOf(found);
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
      return expansions.isEmpty() && words.isEmpty();
    }
  }

  /** Returns a copy that may still become other words. */
  QueryTerm with(Beginning other) {
    return new QueryTerm(typed, expansions, other);
  }

  /** Returns all of its expansions, those of its beginning last. */
  public List<Expansion> all() {
    return Stream.concat(expansions.stream(), beginning.expansions().stream()).toList();
  }

  /** Returns whether its first expansion is what was typed. */
  boolean isTyped() {
    return !expansions.isEmpty() && expansions.getFirst().source() == ExpansionSource.TYPED;
  }

  /** Returns whether it finds nothing. */
  boolean isEmpty() {
    return expansions.isEmpty() && beginning.isEmpty();
  }

  /**
   * Returns a description of its expansions: {@code 도커: also docker (by haru's dictionary, 80 %)}.
   */
  String description() {
    Map<List<Object>, Expansion> others = new LinkedHashMap<>(); // once for all languages
    for (Expansion each : all()) {
      if (each.source() != ExpansionSource.TYPED) {
        others.merge(
            List.of(each.terms(), each.source()),
            each,
            (one, other) -> one.weight() < other.weight() ? other : one);
      }
    }
    return others.values().stream()
        .map(Expansion::description)
        .collect(Collectors.joining(", ", typed + ": also ", ""));
  }

  /** Returns a copy with the weights of its expansions multiplied. */
  QueryTerm times(float factor) {
    return new QueryTerm(
        typed, expansions.stream().map(expansion -> expansion.times(factor)).toList(), beginning);
  }

  /** Returns a copy with only its expansions in an analyzer group. */
  QueryTerm in(String group) {
    return new QueryTerm(
        typed,
        expansions.stream().filter(each -> each.analyzerGroup().equals(group)).toList(),
        beginning);
  }

  /** Returns a copy with further expansions. */
  QueryTerm with(List<Expansion> more) {
    return new QueryTerm(
        typed, Stream.concat(expansions.stream(), more.stream()).distinct().toList(), beginning);
  }

  /** Returns a copy with only its first expansion. */
  public QueryTerm first() {
    return new QueryTerm(
        typed, expansions.isEmpty() ? all().subList(0, 1) : expansions.subList(0, 1));
  }

  /** Returns what was most probably meant. */
  List<Expansion> meant() {
    return beginning.isMeant() ? all() : expansions;
  }
}
