package dev.haru.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** Scores the sections of one segment for a {@link WordQuery}. */
final class WordScorer extends Scorer {

  /**
   * Where a spelling occurs in a field.
   *
   * @param term the spelling and the field
   * @param postings its sections and how often it stands in each
   * @param norms the field's lengths as Lucene encodes them
   * @param weight how much an occurrence counts
   * @param b how much the field's length matters, 0 to 1
   * @param averageLength the field's mean length in tokens
   * @param most the most that all occurrences in the field count
   */
  record Occurrences(
      Term term,
      PostingsEnum postings,
      @Nullable NumericDocValues norms,
      float weight,
      float b,
      float averageLength,
      float most) {

    float frequency(int doc) throws IOException {
      float length =
          norms != null && norms.advanceExact(doc)
              ? SmallFloat.byte4ToInt((byte) norms.longValue())
              : averageLength;
      float all = weight * postings.freq() / (1 - b + b * length / averageLength);
      return Math.min(all, most);
    }
  }

  private final List<Occurrences> occurrences;
  private final float rarity;
  private final float k1;
  private final Any iterator = new Any();

  /**
   * Creates a scorer.
   *
   * @param rarity what the word counts for its rarity
   * @param k1 how soon repetition stops to count
   */
  WordScorer(List<Occurrences> occurrences, float rarity, float k1) {
    this.occurrences = occurrences;
    this.rarity = rarity;
    this.k1 = k1;
  }

  @Override
  public int docID() {
    return iterator.docID();
  }

  @Override
  public DocIdSetIterator iterator() {
    return iterator;
  }

  @Override
  public float getMaxScore(int upTo) {
    return rarity * (k1 + 1);
  }

  @Override
  public float score() throws IOException {
    float frequency = 0;
    for (Occurrences each : occurrences) {
      if (each.postings().docID() == docID()) {
        frequency += each.frequency(docID());
      }
    }
    return rarity * frequency * (k1 + 1) / (frequency + k1);
  }

  /** Returns how many times each spelling stands in each field of the current section. */
  List<Explanation> details() throws IOException {
    List<Explanation> details = new ArrayList<>();
    for (Occurrences each : occurrences) {
      if (each.postings().docID() == docID()) {
        details.add(Explanation.match(each.postings().freq(), each.term().toString()));
      }
    }
    return details;
  }

  /** The sections in which any spelling stands in any field. */
  private final class Any extends DocIdSetIterator {
    private int doc = -1;

    @Override
    public int docID() {
      return doc;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      int next = NO_MORE_DOCS;
      for (Occurrences each : occurrences) {
        int at = each.postings().docID();
        next = Math.min(next, at < target ? each.postings().advance(target) : at);
      }
      doc = next;
      return doc;
    }

    @Override
    public long cost() {
      return occurrences.stream().mapToLong(each -> each.postings().cost()).sum();
    }
  }
}
