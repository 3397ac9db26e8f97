package dev.haru.search.query;

import dev.haru.search.Correction;
import dev.haru.search.Filters;
import dev.haru.search.syntax.ParsedSyntax;
import dev.haru.search.syntax.Phrase;
import java.util.List;
import java.util.Map;

/**
 * What a query means, before any engine runs it.
 *
 * @param terms the words to find, in their order: the more of them and the nearer, the better
 * @param phrases terms that must occur one after the other
 * @param excluded terms of which none may occur one after the other
 * @param otherTerms for each further family of languages, the words as that family reads them
 * @param corrections which of its words were read as others
 * @param syntax the query with its corrections made
 * @param filters what the results are restricted to
 */
public record ParsedQuery(
    List<QueryTerm> terms,
    List<Phrase> phrases,
    List<Phrase> excluded,
    Map<String, List<QueryTerm>> otherTerms,
    List<Correction> corrections,
    ParsedSyntax syntax,
    Filters filters) {

  /** Returns for each part that has other names what they are, where from, and what they count. */
  public List<String> expansions() {
    return terms.stream()
        .filter(term -> term.expansions().size() > 1)
        .map(QueryTerm::description)
        .toList();
  }

  /** Returns whether there is nothing to find. */
  public boolean isEmpty() {
    return terms.isEmpty() && phrases.isEmpty();
  }
}
