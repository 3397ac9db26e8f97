package dev.haru.search.query;

import dev.haru.search.Correction;
import dev.haru.search.Filters;
import dev.haru.search.rank.ExpansionSource;
import dev.haru.search.syntax.ParsedSyntax;
import dev.haru.search.syntax.Phrase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interpreted query, independent of any engine.
 *
 * @param terms the query terms in order: the more of them a section has and the nearer they are,
 *     the better
 * @param names the names that the query may be, as a whole
 * @param phrases the phrases that must occur
 * @param excluded the phrases that must not occur
 * @param otherTerms the query terms of each other analyzer group, as that group analyzes the words,
 *     and those {@linkplain dev.haru.index.Fields#AS_WRITTEN as they are written}
 * @param corrections the words that were read as others
 * @param syntax the query with its corrections made
 * @param answered the same for readers: initial consonants that several words have are shown as all
 *     of these, separated by commas
 * @param filters the restrictions on the results
 * @param languages the languages of the course in which the query is written, in the course's
 *     order; none if its words do not tell
 * @param day the day that the query names, or null
 */
public record ParsedQuery(
    List<QueryTerm> terms,
    List<SoughtName> names,
    List<Phrase> phrases,
    List<Phrase> excluded,
    Map<String, List<QueryTerm>> otherTerms,
    List<Correction> corrections,
    ParsedSyntax syntax,
    String answered,
    Filters filters,
    List<String> languages,
    @Nullable NamedDay day) {

  /**
   * A day that a query names in words.
   *
   * @param year the year that it names too, or null
   * @param day the day's number
   * @param rest the query without these words, or null if it has no others
   */
  public record NamedDay(@Nullable Integer year, int day, @Nullable ParsedQuery rest) {}

  /** Returns a description of each query term with other names: their sources and weights. */
  public List<String> expansions() {
    return terms.stream()
        .filter(
            term -> term.all().stream().anyMatch(each -> each.source() != ExpansionSource.TYPED))
        .map(QueryTerm::description)
        .toList();
  }

  /** Returns whether it has neither terms, names nor phrases to find. */
  public boolean isEmpty() {
    return terms.isEmpty() && names.isEmpty() && phrases.isEmpty() && otherTerms.isEmpty();
  }

  /** Returns whether it has filters and no words, and so means all sections that pass them. */
  public boolean isListing() {
    return syntax.wanted().isEmpty() && !filters.all().isEmpty();
  }
}
