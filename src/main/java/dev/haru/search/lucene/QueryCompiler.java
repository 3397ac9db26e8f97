package dev.haru.search.lucene;

import dev.haru.analysis.Analyzers;
import dev.haru.index.Fields;
import dev.haru.search.Filters;
import dev.haru.search.query.Expansion;
import dev.haru.search.query.ParsedQuery;
import dev.haru.search.query.Phrase;
import dev.haru.search.query.QueryTerm;
import dev.haru.search.rank.RankingParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;

/**
 * Makes of a query's meaning what Lucene runs. Of one query; not safe for use by several threads.
 */
final class QueryCompiler {

  /** A part that may be said in more ways is a guess. */
  private static final int MOST_WAYS = 10;

  private final RankingParameters parameters;
  private final TermStatesCache terms;

  /**
   * Creates a compiler.
   *
   * @param terms looks terms up
   */
  QueryCompiler(RankingParameters parameters, TermStatesCache terms) {
    this.parameters = parameters;
    this.terms = terms;
  }

  /** Compiles a meaning. */
  CompiledQuery compile(ParsedQuery parsedQuery) {
    List<CompiledQuery.Clause> phrases =
        parsedQuery.phrases().stream()
            .map(phrase -> new CompiledQuery.Clause("“" + words(phrase) + "”", exact(phrase)))
            .toList();
    List<CompiledQuery.Clause> words =
        words(parsedQuery, ClauseLimit.MOST - ClauseLimit.in(phrases));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    // Where a phrase is asked for, the words beside it only help.
    query.add(anyOf(words), phrases.isEmpty() ? Occur.MUST : Occur.SHOULD);
    phrases.forEach(clause -> query.add(clause.query(), Occur.MUST));
    addFilters(query, parsedQuery.filters());
    List<CompiledQuery.Clause> pieces = new ArrayList<>(words);
    pieces.addAll(phrases);
    return new CompiledQuery(
        query.build(), List.copyOf(pieces), without(parsedQuery.excluded()), terms);
  }

  /** Returns the words' pieces: all of them, or the more important ones if that are too many. */
  private List<CompiledQuery.Clause> words(ParsedQuery parsedQuery, int mostClauses) {
    List<Asked> asked = asked(parsedQuery);
    List<CompiledQuery.Clause> all = new ArrayList<>();
    asked.forEach(each -> all.add(new CompiledQuery.Clause(each.label(), part(each.queryTerm()))));
    all.addAll(nearness(parsedQuery.terms()));
    return ClauseLimit.in(all) <= mostClauses
        ? all
        : fewer(asked, parsedQuery.terms(), mostClauses);
  }

  /**
   * A word that is asked for.
   *
   * @param label what it is called in explanations
   * @param queryTerm the word
   * @param place how many words of its family stand before it
   */
  private record Asked(String label, QueryTerm queryTerm, int place) {}

  private static List<Asked> asked(ParsedQuery parsedQuery) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < parsedQuery.terms().size(); i++) {
      QueryTerm queryTerm = parsedQuery.terms().get(i);
      asked.add(new Asked(queryTerm.typed(), queryTerm, i));
    }
    parsedQuery
        .otherTerms()
        .forEach((family, queryTerms) -> {
          for (int i = 0; i < queryTerms.size(); i++) {
            QueryTerm queryTerm = queryTerms.get(i);
            asked.add(new Asked(queryTerm.typed() + " (" + family + ")", queryTerm, i));
          }
        });
    return asked;
  }

  /**
   * Of a long text the first words in every family of languages as they were typed, then these
   * words' other names, then that neighbours are near: as much as fits.
   */
  private List<CompiledQuery.Clause> fewer(
      List<Asked> asked, List<QueryTerm> neighbours, int mostClauses) {
    List<Asked> byPlace = asked.stream().sorted(Comparator.comparingInt(Asked::place)).toList();
    IdentityHashMap<Asked, Query> chosen = new IdentityHashMap<>();
    int left = mostClauses;
    for (Asked each : byPlace) {
      Query typed = part(each.queryTerm().first());
      if (ClauseLimit.in(typed) <= left) {
        left -= ClauseLimit.in(typed);
        chosen.put(each, typed);
      }
    }
    for (Asked each : byPlace) {
      Query typed = chosen.get(each);
      if (typed != null) {
        Query whole = part(each.queryTerm());
        int more = ClauseLimit.in(whole) - ClauseLimit.in(typed);
        if (more <= left) {
          left -= more;
          chosen.put(each, whole);
        }
      }
    }
    List<CompiledQuery.Clause> pieces = new ArrayList<>();
    for (Asked each : asked) {
      Query query = chosen.get(each);
      if (query != null) {
        pieces.add(new CompiledQuery.Clause(each.label(), query));
      }
    }
    for (CompiledQuery.Clause near : nearness(neighbours)) {
      left -= ClauseLimit.in(near.query());
      if (left < 0) {
        break;
      }
      pieces.add(near);
    }
    return pieces;
  }

  private static Query anyOf(List<CompiledQuery.Clause> pieces) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    pieces.forEach(clause -> any.add(clause.query(), Occur.SHOULD));
    return any.build();
  }

  /** Returns queries for what must not occur, several if that are too many clauses for one. */
  private List<Query> without(List<Phrase> phrases) {
    List<Query> all = new ArrayList<>();
    List<Query> next = new ArrayList<>();
    int clauses = 0;
    for (Phrase phrase : new LinkedHashSet<>(phrases)) {
      Query exact = exact(phrase);
      clauses += ClauseLimit.in(exact);
      if (clauses > ClauseLimit.MOST) {
        all.add(new DisjunctionMaxQuery(next, 0));
        next = new ArrayList<>();
        clauses = ClauseLimit.in(exact);
      }
      next.add(exact);
    }
    if (!next.isEmpty()) {
      all.add(new DisjunctionMaxQuery(next, 0));
    }
    return all;
  }

  private static String words(Phrase phrase) {
    return phrase.terms().values().iterator().next().stream()
        .map(Phrase.Placed::term)
        .collect(Collectors.joining(" "));
  }

  private static void addFilters(BooleanQuery.Builder query, Filters filters) {
    if (filters.year() != null) {
      query.add(NumericDocValuesField.newSlowExactQuery(Fields.YEAR, filters.year()), Occur.FILTER);
    }
    if (filters.days() != null) {
      Filters.Days days = filters.days();
      query.add(
          NumericDocValuesField.newSlowRangeQuery(Fields.DAY, days.first(), days.last()),
          Occur.FILTER);
    }
  }

  /** The best of a part's alternatives counts; single terms are one term with several spellings. */
  private Query part(QueryTerm queryTerm) {
    List<Query> ways = new ArrayList<>();
    if (!queryTerm.singles().isEmpty()) {
      ways.add(new Bm25fQuery(queryTerm.typed(), queryTerm.singles(), parameters, terms));
    }
    for (Expansion expansion : queryTerm.expansions()) {
      if (!expansion.isSingle()) {
        ways.add(sequence(expansion));
      }
    }
    return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0);
  }

  /** What was typed may occur in part; what only stands for it must be there whole. */
  private Query sequence(Expansion expansion) {
    Occur occur = expansion.source() == Expansion.Source.TYPED ? Occur.SHOULD : Occur.MUST;
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String term : expansion.terms()) {
      Expansion single =
          new Expansion(expansion.analyzerGroup(), List.of(term), 1, expansion.source());
      all.add(new Bm25fQuery(term, List.of(single), parameters, terms), occur);
    }
    parameters
        .nearness(expansion.analyzerGroup())
        .forEach((field, weight) ->
            all.add(boosted(phrase(field, expansion.terms(), 1), weight), Occur.SHOULD));
    float share = parameters.compound(expansion.terms().size());
    return boosted(all.build(), expansion.weight() * share);
  }

  private static Query boosted(Query query, float weight) {
    return new BoostQuery(query, weight);
  }

  /**
   * Neighbours of the query that are neighbours in the lesson, whichever of their names it uses.
   */
  private List<CompiledQuery.Clause> nearness(List<QueryTerm> queryTerms) {
    List<CompiledQuery.Clause> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < queryTerms.size(); i++) {
      QueryTerm left = queryTerms.get(i);
      QueryTerm right = queryTerms.get(i + 1);
      if (isMeantSo(left) && isMeantSo(right)) {
        BooleanQuery.Builder near = new BooleanQuery.Builder();
        parameters
            .nearness(Analyzers.MAIN)
            .forEach((field, weight) ->
                near.add(boosted(near(field, left, right), weight), Occur.SHOULD));
        String label = left.typed() + " and " + right.typed() + " side by side";
        pieces.add(new CompiledQuery.Clause(label, near.build()));
      }
    }
    return pieces;
  }

  /** That two of fifty words which were perhaps meant are neighbours says nothing. */
  private static boolean isMeantSo(QueryTerm queryTerm) {
    int ways = mainSingles(queryTerm).size();
    return ways > 0 && ways <= MOST_WAYS;
  }

  private Query near(String field, QueryTerm left, QueryTerm right) {
    return new MultiPhraseQuery.Builder()
        .add(terms(field, left))
        .add(terms(field, right))
        .setSlop(parameters.slop())
        .build();
  }

  private static Term[] terms(String field, QueryTerm queryTerm) {
    return mainSingles(queryTerm).stream()
        .map(each -> new Term(field, each.term()))
        .toArray(Term[]::new);
  }

  private static List<Expansion> mainSingles(QueryTerm queryTerm) {
    return queryTerm.singles().stream()
        .filter(each -> each.analyzerGroup().equals(Analyzers.MAIN))
        .toList();
  }

  private Query exact(Phrase phrase) {
    List<Query> fields = new ArrayList<>();
    for (Map.Entry<String, List<Phrase.Placed>> terms : phrase.terms().entrySet()) {
      parameters
          .fields(terms.getKey())
          .forEach((field, weight) -> fields.add(boosted(exact(field, terms.getValue()), weight)));
    }
    return new DisjunctionMaxQuery(fields, 0);
  }

  private static Query exact(String field, List<Phrase.Placed> terms) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    terms.forEach(placed -> phrase.add(new Term(field, placed.term()), placed.position()));
    return phrase.build();
  }

  private static Query phrase(String field, List<String> terms, int slop) {
    BytesRef[] bytes = terms.stream().map(BytesRef::new).toArray(BytesRef[]::new);
    return new PhraseQuery(slop, field, bytes);
  }
}
