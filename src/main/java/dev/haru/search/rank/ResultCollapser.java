package dev.haru.search.rank;

import dev.haru.index.Fields;
import dev.haru.search.Deadline;
import dev.haru.search.Filters;
import dev.haru.search.SearchTimeout;
import dev.haru.search.lucene.AllScores;
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
public final class ResultCollapser {

  /**
   * A result.
   *
   * @param doc the section that is shown
   * @param scored the section that earned the rank: itself, or a translation of it
   * @param score the score of {@code scored}
   */
  public record CollapsedHit(int doc, int scored, float score) {}

  /**
   * A page of results.
   *
   * @param collapsedHit the results of the page, best first
   * @param total how many results there are in all
   * @param byLanguage how many results there would be in each language
   * @param byYear how many of the results are of each year
   */
  public record Page(
      List<CollapsedHit> collapsedHit,
      int total,
      Map<String, Integer> byLanguage,
      Map<Integer, Integer> byYear) {}

  /** After so many sections the clock is looked at again. */
  private static final int BETWEEN_LOOKS = 4096;

  private final IndexReader reader;
  private final SectionColumns sections;
  private final AllScores scores;
  private final SectionScores standing;
  private final BitSet leftOut;

  /**
   * Creates a ranking.
   *
   * @param sections the sections of the index
   * @param standing how well each of them answers
   * @param scores what the query matches
   * @param without what it must not match; a translation of such a section is not wanted either
   */
  public ResultCollapser(
      IndexReader reader,
      SectionColumns sections,
      AllScores scores,
      SectionScores standing,
      List<AllScores> without) {
    this.reader = reader;
    this.sections = sections;
    this.scores = scores;
    this.standing = standing;
    TranslationGroups groups = sections.groups();
    this.leftOut = new BitSet(groups.size());
    for (AllScores each : without) {
      for (int i = 0; i < each.count(); i++) {
        leftOut.set(groups.of(each.doc(i)));
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
  public Page page(
      Filters filters, LanguagePreference prefer, int offset, int limit, Deadline deadline)
      throws IOException {
    int most = offset + limit;
    PriorityQueue<CollapsedHit> queue = queue(most);
    FacetCounter facetCounter = new FacetCounter(sections);
    Map<Integer, CollapsedHit> repeated = new HashMap<>();
    TranslationGroups groups = sections.groups();
    BitSet seen = (BitSet) leftOut.clone();
    int total = 0;
    for (int i = 0; i < scores.count(); i++) {
      if (i % BETWEEN_LOOKS == 0) {
        deadline.check();
      }
      int concept = groups.of(scores.doc(i));
      if (seen.get(concept)) {
        continue;
      }
      seen.set(concept);
      CollapsedHit best = best(concept, filters, prefer, facetCounter);
      if (best == null) {
        continue;
      }
      if (sections.duplicates().has(best.doc())) {
        int duplicate = sections.duplicates().of(best.doc());
        repeated.merge(duplicate, best, (a, b) -> compare(a, b) < 0 ? b : a);
      } else {
        total++;
        facetCounter.addYear(best.doc());
        queue.insertWithOverflow(best);
      }
    }
    for (CollapsedHit best : repeated.values()) {
      total++;
      facetCounter.addYear(best.doc());
      queue.insertWithOverflow(best);
    }
    List<CollapsedHit> collapsedHit = new ArrayList<>();
    while (queue.size() > 0) {
      collapsedHit.add(queue.pop());
    }
    Collections.reverse(collapsedHit);
    return new Page(
        List.copyOf(
            collapsedHit.subList(Math.min(offset, collapsedHit.size()), collapsedHit.size())),
        total,
        facetCounter.byLanguage(),
        facetCounter.byYear());
  }

  private @Nullable CollapsedHit best(
      int concept, Filters filters, LanguagePreference prefer, FacetCounter facetCounter) {
    TranslationGroups groups = sections.groups();
    CollapsedHit best = null;
    int preferred = -1;
    for (int i = 0; i < groups.count(concept); i++) {
      int doc = groups.member(concept, i);
      String language = groups.language(doc);
      facetCounter.addLanguage(doc);
      if (filters.passes(language)) {
        float score = standing.of(doc);
        best = best == null || score > best.score() ? new CollapsedHit(doc, doc, score) : best;
        preferred = prefer.takes(language, scores.of(doc)) ? doc : preferred;
      }
    }
    return best == null || preferred < 0
        ? best
        : new CollapsedHit(preferred, best.scored(), best.score());
  }

  private PriorityQueue<CollapsedHit> queue(int size) {
    return new PriorityQueue<>(size) {
      @Override
      protected boolean lessThan(CollapsedHit a, CollapsedHit b) {
        return compare(a, b) < 0;
      }
    };
  }

  /** The worse result is the smaller; equals rank by path and line, whatever order Lucene has. */
  private int compare(CollapsedHit a, CollapsedHit b) {
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
