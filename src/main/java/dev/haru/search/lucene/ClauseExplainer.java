package dev.haru.search.lucene;

import dev.haru.index.Fields;
import dev.haru.search.Deadline;
import dev.haru.search.Hit;
import java.io.IOException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Says in words and numbers what each part of a query gives a section. Of one query; not safe for
 * use by several threads.
 */
final class ClauseExplainer {

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
  private final CompiledQuery query;
  private final int sections;
  private final Deadline deadline;

  /** What the searcher has made of each query: the same for all sections, and slow to make. */
  private final IdentityHashMap<Query, Weight> prepared = new IdentityHashMap<>();

  /** In how many sections any term of a query is. */
  private final IdentityHashMap<Query, Integer> frequencies = new IdentityHashMap<>();

  /**
   * Creates what explains a query.
   *
   * @param sections how many sections there are
   * @param deadline until when to explain
   */
  ClauseExplainer(IndexSearcher searcher, CompiledQuery query, int sections, Deadline deadline) {
    this.searcher = searcher;
    this.query = query;
    this.sections = sections;
    this.deadline = deadline;
  }

  /**
   * Adds what the parts of the query give a section; throws {@code SearchTimeout} at the deadline.
   *
   * @param share how much of that counts
   * @param depth the depth of the parts
   */
  void add(List<Hit.Reason> reasons, int doc, float share, int depth) throws IOException {
    for (CompiledQuery.Clause piece : query.clauses()) {
      Explanation explanation = explain(piece.query(), doc);
      if (score(explanation) > 0) {
        reasons.add(new Hit.Reason(piece.label(), score(explanation) * share, depth));
        addDetails(reasons, piece.query(), explanation, doc, share, depth + 1);
      }
    }
  }

  private static float score(Explanation explanation) {
    return explanation.isMatch() ? explanation.getValue().floatValue() : 0;
  }

  private Explanation explain(Query query, int doc) throws IOException {
    deadline.check();
    Weight weight = prepared.get(query);
    if (weight == null) {
      weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
      prepared.put(query, weight);
    }
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return weight.explain(leaf, doc - leaf.docBase);
  }

  private void addDetails(List<Hit.Reason> reasons, Query query, int doc, float share, int depth)
      throws IOException {
    addDetails(reasons, query, explain(query, doc), doc, share, depth);
  }

  private void addDetails(
      List<Hit.Reason> reasons,
      Query query,
      Explanation explanation,
      int doc,
      float share,
      int depth)
      throws IOException {
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
      float score = score(explain(way, doc));
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
    Integer frequency = frequencies.get(leaf);
    if (frequency == null) {
      frequency = 0;
      for (Term term : terms) {
        frequency = Math.max(frequency, query.terms().of(term).docFreq());
      }
      frequencies.put(leaf, frequency);
    }
    String where = leaf instanceof Bm25fQuery ? occurrences(explanation) : together(terms);
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
