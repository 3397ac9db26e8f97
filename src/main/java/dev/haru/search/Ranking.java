package dev.haru.search;

import dev.haru.index.Fields;
import dev.haru.text.Analyzers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Ranks what a query matches: a section and its translations speak for one another, and without a
 * language filter they are one result.
 */
final class Ranking {

  /** What a query in Latin letters is most often in. */
  private static final String USUAL = "en";

  /**
   * A result.
   *
   * @param doc the section that is shown
   * @param score its score, or without a language filter the best of its translations'
   */
  record Ranked(int doc, float score) {}

  /**
   * A page of results.
   *
   * @param ranked the results of the page, best first
   * @param total how many results there are in all
   * @param byLanguage how many results there would be in each language
   * @param byYear how many of the results are of each year
   */
  record Page(
      List<Ranked> ranked,
      int total,
      Map<String, Integer> byLanguage,
      Map<Integer, Integer> byYear) {}

  private final IndexReader reader;
  private final Concepts concepts;
  private final Scores scores;
  private final BitSet leftOut;

  /**
   * Creates a ranking.
   *
   * @param scores what the query matches
   * @param without what it must not match, or null; a translation of such a section is not wanted
   *     either
   */
  Ranking(IndexReader reader, Concepts concepts, Scores scores, @Nullable Scores without) {
    this.reader = reader;
    this.concepts = concepts;
    this.scores = scores;
    this.leftOut = new BitSet(concepts.size());
    for (int i = 0; without != null && i < without.count(); i++) {
      leftOut.set(concepts.of(without.doc(i)));
    }
  }

  /**
   * Returns a page.
   *
   * @param filters of which only the language is looked at; the others are the query's
   * @param prefer the language in which to show a result that has several, or null for English
   *     unless the words are another language's
   */
  Page page(Filters filters, @Nullable String prefer, int offset, int limit) throws IOException {
    int most = offset + limit;
    PriorityQueue<Ranked> queue = queue(most);
    Map<String, Integer> byLanguage = new TreeMap<>();
    Map<Integer, Integer> byYear = new TreeMap<>();
    BitSet seen = (BitSet) leftOut.clone();
    int total = 0;
    for (int i = 0; i < scores.count(); i++) {
      int concept = concepts.of(scores.doc(i));
      if (seen.get(concept)) {
        continue;
      }
      seen.set(concept);
      Ranked best = best(concept, filters, prefer, byLanguage);
      if (best != null) {
        total++;
        Integer year = concepts.year(best.doc());
        if (year != null) {
          byYear.merge(year, 1, Integer::sum);
        }
        queue.insertWithOverflow(best);
      }
    }
    List<Ranked> ranked = new ArrayList<>();
    while (queue.size() > 0) {
      ranked.add(0, queue.pop());
    }
    return new Page(
        List.copyOf(ranked.subList(Math.min(offset, ranked.size()), ranked.size())),
        total,
        byLanguage,
        byYear);
  }

  private @Nullable Ranked best(
      int concept, Filters filters, @Nullable String prefer, Map<String, Integer> byLanguage) {
    Ranked best = null;
    int preferred = -1;
    for (int i = 0; i < concepts.count(concept); i++) {
      int doc = concepts.member(concept, i);
      String language = concepts.language(doc);
      byLanguage.merge(language, 1, Integer::sum);
      if (filters.passes(language)) {
        float score = score(doc);
        best = best == null || score > best.score() ? new Ranked(doc, score) : best;
        preferred = language.equals(prefer == null ? USUAL : prefer) ? doc : preferred;
      }
    }
    if (best == null || preferred < 0) {
      return best;
    }
    boolean foreign =
        prefer == null
            && scores.of(preferred) == 0
            && !Analyzers.family(concepts.language(best.doc())).equals(Analyzers.MAIN);
    return foreign ? best : new Ranked(preferred, best.score());
  }

  /** Returns a section's own score and its share of its best translation's. */
  float score(int doc) {
    float best = 0;
    int concept = concepts.of(doc);
    for (int i = 0; i < concepts.count(concept); i++) {
      int other = concepts.member(concept, i);
      if (other != doc) {
        best = Math.max(best, scores.of(other));
      }
    }
    return scores.of(doc) + Weights.TRANSLATION * best;
  }

  private PriorityQueue<Ranked> queue(int size) {
    return new PriorityQueue<>(size) {
      @Override
      protected boolean lessThan(Ranked a, Ranked b) {
        return compare(a, b) < 0;
      }
    };
  }

  /** The worse result is the smaller; equals rank by path and line, whatever order Lucene has. */
  private int compare(Ranked a, Ranked b) {
    int byScore = Float.compare(a.score(), b.score());
    if (byScore != 0 || a.doc() == b.doc()) {
      return byScore;
    }
    try {
      int byPath = path(b.doc()).compareTo(path(a.doc()));
      return byPath != 0 ? byPath : Long.compare(line(b.doc()), line(a.doc()));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private String path(int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    SortedDocValues paths = leaf.reader().getSortedDocValues(Fields.PATH);
    return paths.advanceExact(doc - leaf.docBase)
        ? paths.lookupOrd(paths.ordValue()).utf8ToString()
        : "";
  }

  private long line(int doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    NumericDocValues lines = leaf.reader().getNumericDocValues(Fields.LINE);
    return lines.advanceExact(doc - leaf.docBase) ? lines.longValue() : 0;
  }

  private LeafReaderContext leaf(int doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
  }
}
