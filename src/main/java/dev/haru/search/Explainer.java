package dev.haru.search;

import dev.haru.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Says in words and numbers why a section ranks where it does. */
final class Explainer {

  private static final Map<String, String> PLACES =
      Map.of(
          Fields.HEADING, "the heading",
          Fields.BREADCRUMB, "the headings above",
          Fields.TITLE, "the lesson's title",
          Fields.PROSE, "the text",
          Fields.CODE, "code",
          Fields.LINK, "links and image texts",
          Fields.URL, "addresses of links");

  private final IndexSearcher searcher;
  private final LuceneQuery query;

  Explainer(IndexSearcher searcher, LuceneQuery query) {
    this.searcher = searcher;
    this.query = query;
  }

  /** Returns the parts of a document's own score, without those that are 0. */
  List<Hit.Reason> own(int doc) throws IOException {
    List<Hit.Reason> reasons = new ArrayList<>();
    for (LuceneQuery.Piece piece : query.pieces()) {
      float score = score(piece.query(), doc);
      if (score > 0) {
        reasons.add(new Hit.Reason(piece.label(), score, 0));
        addPlaces(reasons, piece.query(), doc, 1);
      }
    }
    return reasons;
  }

  private float score(Query query, int doc) throws IOException {
    Explanation explanation = searcher.explain(query, doc);
    return explanation.isMatch() ? explanation.getValue().floatValue() : 0;
  }

  private void addPlaces(List<Hit.Reason> reasons, Query query, int doc, float boost)
      throws IOException {
    switch (query) {
      case BoostQuery boosted ->
          addPlaces(reasons, boosted.getQuery(), doc, boost * boosted.getBoost());
      case BooleanQuery all -> {
        if (score(all, doc) > 0) {
          for (BooleanClause clause : all.clauses()) {
            addPlaces(reasons, clause.query(), doc, boost);
          }
        }
      }
      case DisjunctionMaxQuery any -> {
        for (Query way : any.getDisjuncts()) {
          addPlaces(reasons, way, doc, boost);
        }
      }
      default -> {
        float score = score(query, doc);
        if (score > 0) {
          reasons.add(new Hit.Reason(place(query), score * boost, 1));
        }
      }
    }
  }

  private String place(Query leaf) throws IOException {
    Set<Term> terms = new HashSet<>();
    leaf.visit(QueryVisitor.termCollector(terms));
    Set<String> words = new TreeSet<>();
    String field = "";
    int frequency = 0;
    for (Term term : terms) {
      int in = searcher.getIndexReader().docFreq(term);
      if (in > 0) {
        words.add(term.text());
        field = term.field();
        frequency = Math.max(frequency, in);
      }
    }
    int dot = field.indexOf('.');
    String place = PLACES.getOrDefault(dot < 0 ? field : field.substring(0, dot), field);
    return String.format(
        Locale.ROOT,
        "%s in %s (in %d of %d sections)",
        String.join(", ", words),
        place,
        frequency,
        searcher.getIndexReader().numDocs());
  }
}
