package dev.haru.search;

import dev.haru.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Ranks what a query matches: a section and its translations are one result without a language
 * filter, and sections that say the same, word for word, are one result always.
 */
final class Ranking {

  /**
   * A result.
   *
   * @param doc the section that is shown
   * @param scored the section that earned the rank: itself, or a translation of it
   * @param score the score of {@code scored}
   */
  record Ranked(int doc, int scored, float score) {}

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

  /** After so many sections the clock is looked at again. */
  private static final int BETWEEN_LOOKS = 4096;

  private final IndexReader reader;
  private final Sections sections;
  private final Scores scores;
  private final Standing standing;
  private final BitSet leftOut;

  /**
   * Creates a ranking.
   *
   * @param sections the sections of the index
   * @param standing how well each of them answers
   * @param scores what the query matches
   * @param without what it must not match; a translation of such a section is not wanted either
   */
  Ranking(
      IndexReader reader,
      Sections sections,
      Scores scores,
      Standing standing,
      List<Scores> without) {
    this.reader = reader;
    this.sections = sections;
    this.scores = scores;
    this.standing = standing;
    Concepts concepts = sections.concepts();
    this.leftOut = new BitSet(concepts.size());
    for (Scores each : without) {
      for (int i = 0; i < each.count(); i++) {
        leftOut.set(concepts.of(each.doc(i)));
      }
    }
  }

  /**
   * Returns a page.
   *
   * @param filters of which only the language is looked at; the others are the query's
   * @param prefer in which language to show a result that has several
   * @throws SearchTimeout when the deadline passes before
   */
  Page page(Filters filters, Preference prefer, int offset, int limit, Deadline deadline)
      throws IOException {
    int most = offset + limit;
    PriorityQueue<Ranked> queue = queue(most);
    Facets facets = new Facets(sections);
    Map<Integer, Ranked> repeated = new HashMap<>();
    Concepts concepts = sections.concepts();
    BitSet seen = (BitSet) leftOut.clone();
    int total = 0;
    for (int i = 0; i < scores.count(); i++) {
      if (i % BETWEEN_LOOKS == 0) {
        deadline.check();
      }
      int concept = concepts.of(scores.doc(i));
      if (seen.get(concept)) {
        continue;
      }
      seen.set(concept);
      Ranked best = best(concept, filters, prefer, facets);
      if (best == null) {
        continue;
      }
      if (sections.duplicates().has(best.doc())) {
        int duplicate = sections.duplicates().of(best.doc());
        repeated.merge(duplicate, best, (a, b) -> compare(a, b) < 0 ? b : a);
      } else {
        total++;
        facets.addYear(best.doc());
        queue.insertWithOverflow(best);
      }
    }
    for (Ranked best : repeated.values()) {
      total++;
      facets.addYear(best.doc());
      queue.insertWithOverflow(best);
    }
    List<Ranked> ranked = new ArrayList<>();
    while (queue.size() > 0) {
      ranked.add(queue.pop());
    }
    Collections.reverse(ranked);
    return new Page(
        List.copyOf(ranked.subList(Math.min(offset, ranked.size()), ranked.size())),
        total,
        facets.byLanguage(),
        facets.byYear());
  }

  private @Nullable Ranked best(int concept, Filters filters, Preference prefer, Facets facets) {
    Concepts concepts = sections.concepts();
    Ranked best = null;
    int preferred = -1;
    for (int i = 0; i < concepts.count(concept); i++) {
      int doc = concepts.member(concept, i);
      String language = concepts.language(doc);
      facets.addLanguage(doc);
      if (filters.passes(language)) {
        float score = standing.of(doc);
        best = best == null || score > best.score() ? new Ranked(doc, doc, score) : best;
        preferred = prefer.takes(language, scores.of(doc)) ? doc : preferred;
      }
    }
    return best == null || preferred < 0
        ? best
        : new Ranked(preferred, best.scored(), best.score());
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
