package dev.haru.search;

import dev.haru.index.Fields;
import dev.haru.text.Analyzers;
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

  private final Weights weights;
  private final QueryTerms terms;

  /**
   * Creates a compiler.
   *
   * @param terms looks terms up
   */
  QueryCompiler(Weights weights, QueryTerms terms) {
    this.weights = weights;
    this.terms = terms;
  }

  /** Compiles a meaning. */
  LuceneQuery compile(Meaning meaning) {
    List<LuceneQuery.Piece> phrases =
        meaning.phrases().stream()
            .map(phrase -> new LuceneQuery.Piece("“" + words(phrase) + "”", exact(phrase)))
            .toList();
    List<LuceneQuery.Piece> words = words(meaning, Clauses.MOST - Clauses.in(phrases));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    // Where a phrase is asked for, the words beside it only help.
    query.add(anyOf(words), phrases.isEmpty() ? Occur.MUST : Occur.SHOULD);
    phrases.forEach(piece -> query.add(piece.query(), Occur.MUST));
    addFilters(query, meaning.filters());
    List<LuceneQuery.Piece> pieces = new ArrayList<>(words);
    pieces.addAll(phrases);
    return new LuceneQuery(query.build(), List.copyOf(pieces), without(meaning.without()), terms);
  }

  /** Returns the words' pieces: all of them, or the more important ones if that are too many. */
  private List<LuceneQuery.Piece> words(Meaning meaning, int mostClauses) {
    List<Asked> asked = asked(meaning);
    List<LuceneQuery.Piece> all = new ArrayList<>();
    asked.forEach(each -> all.add(new LuceneQuery.Piece(each.label(), part(each.part()))));
    all.addAll(nearness(meaning.parts()));
    return Clauses.in(all) <= mostClauses ? all : fewer(asked, meaning.parts(), mostClauses);
  }

  /**
   * A word that is asked for.
   *
   * @param label what it is called in explanations
   * @param part the word
   * @param place how many words of its family stand before it
   */
  private record Asked(String label, Part part, int place) {}

  private static List<Asked> asked(Meaning meaning) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < meaning.parts().size(); i++) {
      Part part = meaning.parts().get(i);
      asked.add(new Asked(part.typed(), part, i));
    }
    meaning
        .others()
        .forEach((family, parts) -> {
          for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            asked.add(new Asked(part.typed() + " (" + family + ")", part, i));
          }
        });
    return asked;
  }

  /**
   * Of a long text the first words in every family of languages as they were typed, then these
   * words' other names, then that neighbours are near: as much as fits.
   */
  private List<LuceneQuery.Piece> fewer(List<Asked> asked, List<Part> neighbours, int mostClauses) {
    List<Asked> byPlace = asked.stream().sorted(Comparator.comparingInt(Asked::place)).toList();
    IdentityHashMap<Asked, Query> chosen = new IdentityHashMap<>();
    int left = mostClauses;
    for (Asked each : byPlace) {
      Query typed = part(each.part().first());
      if (Clauses.in(typed) <= left) {
        left -= Clauses.in(typed);
        chosen.put(each, typed);
      }
    }
    for (Asked each : byPlace) {
      Query typed = chosen.get(each);
      if (typed != null) {
        Query whole = part(each.part());
        int more = Clauses.in(whole) - Clauses.in(typed);
        if (more <= left) {
          left -= more;
          chosen.put(each, whole);
        }
      }
    }
    List<LuceneQuery.Piece> pieces = new ArrayList<>();
    for (Asked each : asked) {
      Query query = chosen.get(each);
      if (query != null) {
        pieces.add(new LuceneQuery.Piece(each.label(), query));
      }
    }
    for (LuceneQuery.Piece near : nearness(neighbours)) {
      left -= Clauses.in(near.query());
      if (left < 0) {
        break;
      }
      pieces.add(near);
    }
    return pieces;
  }

  private static Query anyOf(List<LuceneQuery.Piece> pieces) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    pieces.forEach(piece -> any.add(piece.query(), Occur.SHOULD));
    return any.build();
  }

  /** Returns queries for what must not occur, several if that are too many clauses for one. */
  private List<Query> without(List<Phrase> phrases) {
    List<Query> all = new ArrayList<>();
    List<Query> next = new ArrayList<>();
    int clauses = 0;
    for (Phrase phrase : new LinkedHashSet<>(phrases)) {
      Query exact = exact(phrase);
      clauses += Clauses.in(exact);
      if (clauses > Clauses.MOST) {
        all.add(new DisjunctionMaxQuery(next, 0));
        next = new ArrayList<>();
        clauses = Clauses.in(exact);
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
  private Query part(Part part) {
    List<Query> ways = new ArrayList<>();
    if (!part.singles().isEmpty()) {
      ways.add(new WordQuery(part.typed(), part.singles(), weights, terms));
    }
    for (Alternative alternative : part.alternatives()) {
      if (!alternative.isSingle()) {
        ways.add(sequence(alternative));
      }
    }
    return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0);
  }

  /** What was typed may occur in part; what only stands for it must be there whole. */
  private Query sequence(Alternative alternative) {
    Occur occur = alternative.source() == Alternative.Source.TYPED ? Occur.SHOULD : Occur.MUST;
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String term : alternative.terms()) {
      Alternative single =
          new Alternative(alternative.family(), List.of(term), 1, alternative.source());
      all.add(new WordQuery(term, List.of(single), weights, terms), occur);
    }
    weights
        .nearness(alternative.family())
        .forEach((field, weight) ->
            all.add(boosted(phrase(field, alternative.terms(), 1), weight), Occur.SHOULD));
    float share = weights.compound(alternative.terms().size());
    return boosted(all.build(), alternative.weight() * share);
  }

  private static Query boosted(Query query, float weight) {
    return new BoostQuery(query, weight);
  }

  /**
   * Neighbours of the query that are neighbours in the lesson, whichever of their names it uses.
   */
  private List<LuceneQuery.Piece> nearness(List<Part> parts) {
    List<LuceneQuery.Piece> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < parts.size(); i++) {
      Part left = parts.get(i);
      Part right = parts.get(i + 1);
      if (isMeantSo(left) && isMeantSo(right)) {
        BooleanQuery.Builder near = new BooleanQuery.Builder();
        weights
            .nearness(Analyzers.MAIN)
            .forEach((field, weight) ->
                near.add(boosted(near(field, left, right), weight), Occur.SHOULD));
        String label = left.typed() + " and " + right.typed() + " side by side";
        pieces.add(new LuceneQuery.Piece(label, near.build()));
      }
    }
    return pieces;
  }

  /** That two of fifty words which were perhaps meant are neighbours says nothing. */
  private static boolean isMeantSo(Part part) {
    int ways = mainSingles(part).size();
    return ways > 0 && ways <= MOST_WAYS;
  }

  private Query near(String field, Part left, Part right) {
    return new MultiPhraseQuery.Builder()
        .add(terms(field, left))
        .add(terms(field, right))
        .setSlop(weights.slop())
        .build();
  }

  private static Term[] terms(String field, Part part) {
    return mainSingles(part).stream()
        .map(each -> new Term(field, each.term()))
        .toArray(Term[]::new);
  }

  private static List<Alternative> mainSingles(Part part) {
    return part.singles().stream().filter(each -> each.family().equals(Analyzers.MAIN)).toList();
  }

  private Query exact(Phrase phrase) {
    List<Query> fields = new ArrayList<>();
    for (Map.Entry<String, List<Phrase.Placed>> terms : phrase.terms().entrySet()) {
      weights
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
