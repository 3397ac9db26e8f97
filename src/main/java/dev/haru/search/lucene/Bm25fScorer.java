package dev.haru.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** Scores the sections of one segment for a {@link Bm25fQuery}. */
final class Bm25fScorer extends Scorer {

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
  record FieldPostings(
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

  /** So many documents are scored at a time: their sums stay in the processor's cache. */
  private static final int WINDOW = 4096;

  private final List<FieldPostings> fieldPostings;
  private final float rarity;
  private final float k1;
  private final Any iterator;

  /**
   * Creates a scorer.
   *
   * @param rarity what the word counts for its rarity
   * @param k1 how soon repetition stops to count
   * @param maxDoc one more than the largest document of the segment
   */
  Bm25fScorer(List<FieldPostings> fieldPostings, float rarity, float k1, int maxDoc) {
    this.fieldPostings = fieldPostings;
    this.rarity = rarity;
    this.k1 = k1;
    this.iterator = new Any(Math.min(WINDOW, maxDoc));
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
  public float score() {
    float frequency = iterator.frequency();
    return rarity * frequency * (k1 + 1) / (frequency + k1);
  }

  /**
   * The sections in which any spelling stands in any field. A word has dozens of spellings and
   * fields: they are read one after the other for all sections of a window, which is several times
   * quicker than to ask all of them at each section which is the next.
   */
  private final class Any extends DocIdSetIterator {
    private final float[] frequencies;
    private final FixedBitSet found;
    private int first;
    private int doc = -1;

    Any(int size) {
      frequencies = new float[size];
      found = new FixedBitSet(size);
    }

    /** Returns how often the word stands in the current section, as the fields count. */
    float frequency() {
      return frequencies[doc - first];
    }

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
      int next = doc < 0 ? NO_MORE_DOCS : nextInWindow(target);
      if (next == NO_MORE_DOCS && target != NO_MORE_DOCS) {
        read(target);
        next = first == NO_MORE_DOCS ? NO_MORE_DOCS : nextInWindow(first);
      }
      doc = next;
      return doc;
    }

    private int nextInWindow(int target) {
      int at = target - first;
      int next = at < found.length() ? found.nextSetBit(at) : NO_MORE_DOCS;
      return next == NO_MORE_DOCS ? NO_MORE_DOCS : first + next;
    }

    /** Reads the window that begins with the first section from a target on. */
    private void read(int target) throws IOException {
      first = NO_MORE_DOCS;
      for (FieldPostings each : fieldPostings) {
        int at = each.postings().docID();
        first = Math.min(first, at < target ? each.postings().advance(target) : at);
      }
      if (first != NO_MORE_DOCS) {
        Arrays.fill(frequencies, 0);
        found.clear();
        for (FieldPostings each : fieldPostings) {
          read(each);
        }
      }
    }

    private void read(FieldPostings each) throws IOException {
      PostingsEnum postings = each.postings();
      for (int at = postings.docID(); at - first < frequencies.length; at = postings.nextDoc()) {
        frequencies[at - first] += each.frequency(at);
        found.set(at - first);
      }
    }

    @Override
    public long cost() {
      long cost = 0;
      for (FieldPostings each : fieldPostings) {
        cost += each.postings().cost();
      }
      return cost;
    }
  }
}
