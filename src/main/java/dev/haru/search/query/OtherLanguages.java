package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TextAnalysis;
import dev.haru.language.FunctionWords;
import dev.haru.language.QueryFunctionWords;
import dev.haru.search.syntax.Phrase;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The terms of a query's words in the analyzer groups of other languages. Safe for use by several
 * threads.
 *
 * <p>Few queries are in all languages of a course: a group that knows no more of the words than
 * Korean and English do counts little, and what translations have taught about it does not count at
 * all; otherwise a word that it borrows once would decide the ranking. A word is one query term in
 * all groups, so that a section in two languages does not have it twice.
 */
final class OtherLanguages {

  /**
   * The weight of a group that knows no more of the query than the main group does. Source: the
   * judged English queries over eleven languages; see {@code src/docs/relevance.md}.
   */
  private static final float UNLIKELY = 0.1f;

  /** The most terms of a group that an unfinished word may become. */
  private static final int MOST_BEGUN = 20;

  private final TextAnalysis analyzers;
  private final GroupWords words;
  private final QueryExpander expander;
  private final PrefixTerms prefixTerms;

  OtherLanguages(
      TextAnalysis analyzers, GroupWords words, QueryExpander expander, PrefixTerms prefixTerms) {
    this.analyzers = analyzers;
    this.words = words;
    this.expander = expander;
    this.prefixTerms = prefixTerms;
  }

  /**
   * Adds the terms of other groups to the query terms of the words that they stand for.
   *
   * @param main the query terms of the main group; those of single words get further expansions
   * @param typed the words as typed
   * @param isBegun whether the last word may become a Korean or English one
   * @param written the languages in which the query may be written
   * @param wanted the analyzer groups that count in full: of the query's language and its filters
   * @return the query terms of each other group that stand for no single one of {@code main}
   */
  Map<String, List<QueryTerm>> addTo(
      List<QueryTerm> main,
      List<String> typed,
      boolean isBegun,
      List<String> written,
      Set<String> wanted) {
    TermsByWord terms = new TermsByWord(main);
    if (words.others().isEmpty()) {
      return terms.others;
    }
    int knownInMain = known(Analyzers.MAIN, typed);
    QueryFunctionWords functionWords = new QueryFunctionWords(written);
    for (String group : words.others()) {
      List<String> content =
          functionWords.areDroppedIn(group) ? typed : functionWords.contentOf(typed);
      boolean isLikely = wanted.contains(group) || known(group, typed) > knownInMain;
      for (String word : content) {
        for (QueryTerm term :
            expander.inGroup(group, QueryAnalyzer.of(analyzers.of(group), word))) {
          // "tent" has a Portuguese stem, but its translations would be what nobody meant.
          QueryTerm meant = isLikely && !isEnglish(word) ? term : term.in(group);
          QueryTerm weighed = isLikely ? meant : meant.times(UNLIKELY);
          terms.add(group, word, weighed);
        }
      }
      if (!content.isEmpty() && (wanted.contains(group) || !isBegun)) {
        terms.add(group, content.getLast(), begun(group, content.getLast()));
      }
    }
    return terms.others;
  }

  /** The query terms of all groups by the words that they stand for. */
  private static final class TermsByWord {
    private final List<QueryTerm> main;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<QueryTerm>> others = new TreeMap<>();

    TermsByWord(List<QueryTerm> main) {
      this.main = main;
      for (int i = 0; i < main.size(); i++) {
        places.putIfAbsent(main.get(i).typed().toLowerCase(Locale.ROOT), i);
      }
    }

    /** Adds a term of a group to that of the main group for the same word, or as a new one. */
    void add(String group, String word, QueryTerm term) {
      Integer place = places.get(word.toLowerCase(Locale.ROOT));
      if (place != null) {
        main.set(place, main.get(place).with(term.expansions()));
      } else if (!term.isEmpty()) {
        others.computeIfAbsent(group, each -> new ArrayList<>()).add(term);
      }
    }
  }

  /** Returns what a word may become in a group. */
  private QueryTerm begun(String group, String word) {
    List<String> terms = words.beginningWith(group, word, MOST_BEGUN);
    return new QueryTerm(word, prefixTerms.of(group, terms, words.has(group, word)));
  }

  private boolean isEnglish(String word) {
    return analyzers.isEnglish(word.toLowerCase(Locale.ROOT));
  }

  /** Returns how many of the words a group has, without function words. */
  private int known(String group, List<String> typed) {
    int known = 0;
    for (String word : typed) {
      List<Phrase.Placed> terms = words.terms(group, word);
      boolean isKnown =
          !terms.isEmpty()
              && terms.stream()
                  .allMatch(each ->
                      group.equals(Analyzers.MAIN) && FunctionWords.contains(each.term())
                          || words.hasTerm(group, each.term()));
      known += isKnown ? 1 : 0;
    }
    return known;
  }
}
