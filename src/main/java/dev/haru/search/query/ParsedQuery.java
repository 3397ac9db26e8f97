package dev.haru.search.query;

import dev.haru.search.Correction;
import dev.haru.search.Filters;
import dev.haru.search.rank.ExpansionSource;
import dev.haru.search.syntax.ParsedSyntax;
import dev.haru.search.syntax.Phrase;
import java.util.List;
import java.util.Map;

/**
 * An interpreted query, independent of any engine.
 *
 * @param terms the query terms in order: the more of them a section has and the nearer they are,
 *     the better
 * @param phrases the phrases that must occur
 * @param excluded the phrases that must not occur
 * @param otherTerms the query terms of each other analyzer group, as that group analyzes the words
 * @param corrections the words that were read as others
 * @param syntax the query with its corrections made
 * @param filters the restrictions on the results
 */
public record ParsedQuery(
    List<QueryTerm> terms,
    List<Phrase> phrases,
    List<Phrase> excluded,
    Map<String, List<QueryTerm>> otherTerms,
    List<Correction> corrections,
    ParsedSyntax syntax,
    Filters filters) {

  /** Returns a description of each query term with other names: their sources and weights. */
  public List<String> expansions() {
    return terms.stream()
        .filter(term ->
            term.expansions().stream().anyMatch(each -> each.source() != ExpansionSource.TYPED))
        .map(QueryTerm::description)
        .toList();
  }

  /** Returns whether it has neither terms nor phrases to find. */
  public boolean isEmpty() {
    return terms.isEmpty() && phrases.isEmpty();
  }
}
