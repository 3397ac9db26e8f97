package dev.haru.search.lucene;

import dev.haru.index.directory.IndexException;
import dev.haru.search.rank.WordRarity;
import dev.haru.text.LossyCache;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The frequencies of terms as {@link WordRarity} counts them. Counting reads all of a term's
 * postings, so recent ones are kept. Belongs to one generation of an index; safe for use by several
 * threads.
 */
final class FrequencyCache {

  private final IndexReader reader;
  private final WordRarity rarity;
  private final LossyCache<Term, Float> frequencies = new LossyCache<>(LossyCache.WORDS);

  FrequencyCache(IndexReader reader, WordRarity rarity) {
    this.reader = reader;
    this.rarity = rarity;
  }

  /** Returns the number of sections among which the frequencies are counted. */
  int sections() {
    return rarity.sections();
  }

  /**
   * Returns a term's frequency.
   *
   * @param states where the term is in the index
   */
  float of(Term term, TermStates states) {
    if (states.docFreq() == 0) {
      return 0; // most terms of a query are in few of its fields
    }
    return Objects.requireNonNull(frequencies.of(term, each -> count(each, states)));
  }

  private float count(Term term, TermStates states) {
    WordRarity.Count count = rarity.count(term.field());
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        var supplier = states.get(leaf);
        var state = supplier == null ? null : supplier.get();
        if (state != null) {
          TermsEnum all = Objects.requireNonNull(leaf.reader().terms(term.field())).iterator();
          all.seekExact(term.bytes(), state);
          PostingsEnum postings = all.postings(null, PostingsEnum.NONE);
          while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            count.add(leaf.docBase + postings.docID());
          }
        }
      }
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
    return count.frequency();
  }
}
