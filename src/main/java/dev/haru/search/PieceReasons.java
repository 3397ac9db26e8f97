package dev.haru.search;

import dev.haru.index.Fields;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Says in words and numbers what each part of a query gives a section. */
final class PieceReasons {

  private static final Map<String, String> PLACES =
      Map.of(
          Fields.HEADING, "the heading",
          Fields.BREADCRUMB, "the headings above",
          Fields.TITLE, "the title",
          Fields.PROSE, "the text",
          Fields.CODE, "code",
          Fields.LINK, "links and image texts",
          Fields.URL, "addresses of links");

  private final IndexSearcher searcher;
  private final LuceneQuery query;
  private final int sections;

  /**
   * Creates what explains a query.
   *
   * @param sections how many sections there are
   */
  PieceReasons(IndexSearcher searcher, LuceneQuery query, int sections) {
    this.searcher = searcher;
    this.query = query;
    this.sections = sections;
  }

  /**
   * Adds what the parts of the query give a section.
   *
   * @param share how much of that counts
   * @param depth the depth of the parts
   */
  void add(List<Hit.Reason> reasons, int doc, float share, int depth) throws IOException {
    for (LuceneQuery.Piece piece : query.pieces()) {
      float score = score(piece.query(), doc);
      if (score > 0) {
        reasons.add(new Hit.Reason(piece.label(), score * share, depth));
        addDetails(reasons, piece.query(), doc, share, depth + 1);
      }
    }
  }

  private float score(Query query, int doc) throws IOException {
    Explanation explanation = searcher.explain(query, doc);
    return explanation.isMatch() ? explanation.getValue().floatValue() : 0;
  }

  private void addDetails(List<Hit.Reason> reasons, Query query, int doc, float share, int depth)
      throws IOException {
    Explanation explanation = searcher.explain(query, doc);
    if (!explanation.isMatch()) {
      return;
    }
    switch (query) {
      case BoostQuery boosted ->
          addDetails(reasons, boosted.getQuery(), doc, share * boosted.getBoost(), depth);
      case BooleanQuery all -> {
        for (BooleanClause clause : all.clauses()) {
          addDetails(reasons, clause.query(), doc, share, depth);
        }
      }
      case DisjunctionMaxQuery any -> addDetails(reasons, strongest(any, doc), doc, share, depth);
      default -> {
        float score = explanation.getValue().floatValue() * share;
        reasons.add(new Hit.Reason(words(query, explanation), score, depth));
      }
    }
  }

  /** Of several ways to say a thing only the strongest counts. */
  private Query strongest(DisjunctionMaxQuery any, int doc) throws IOException {
    Query strongest = any;
    float most = -1;
    for (Query way : any.getDisjuncts()) {
      float score = score(way, doc);
      if (score > most) {
        most = score;
        strongest = way;
      }
    }
    return strongest;
  }

  private String words(Query leaf, Explanation explanation) throws IOException {
    Set<Term> terms = new HashSet<>();
    leaf.visit(QueryVisitor.termCollector(terms));
    int frequency = 0;
    for (Term term : terms) {
      frequency = Math.max(frequency, searcher.getIndexReader().docFreq(term));
    }
    String where = leaf instanceof WordQuery ? occurrences(explanation) : together(terms);
    return String.format(Locale.ROOT, "%s; in %,d of %,d sections", where, frequency, sections);
  }

  /** Each spelling with how often it stands where: {@code docker 2× in the text}. */
  private static String occurrences(Explanation explanation) {
    StringJoiner occurrences = new StringJoiner(", ");
    for (Explanation detail : explanation.getDetails()) {
      String term = detail.getDescription();
      int colon = term.indexOf(':');
      String word = term.substring(colon + 1);
      int times = detail.getValue().intValue();
      occurrences.add(
          String.format(Locale.ROOT, "%s %d× in %s", word, times, place(term.substring(0, colon))));
    }
    return occurrences.toString();
  }

  private static String together(Set<Term> terms) {
    String words = String.join(" ", terms.stream().map(Term::text).sorted().toList());
    String field = terms.isEmpty() ? "" : terms.iterator().next().field();
    return words + " together in " + place(field);
  }

  private static String place(String field) {
    int dot = field.indexOf('.');
    return PLACES.getOrDefault(dot < 0 ? field : field.substring(0, dot), field);
  }
}
