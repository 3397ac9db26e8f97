package dev.haru.index.live;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * A field's terms in a segment, with the statistics of live documents.
 *
 * <p>For a field without norms, only the document frequencies of its terms are.
 */
final class LiveTerms extends FilterLeafReader.FilterTerms {

  private final @Nullable DeletedDocs deleted;
  private final IOSupplier<Lengths> lengths;

  /**
   * The lengths of a field's texts.
   *
   * @param docs the number of documents that have the field
   * @param tokens the number of tokens in them, as precisely as Lucene keeps a text's length
   */
  record Lengths(int docs, long tokens) {

    /** The lengths of a field without norms. */
    static final Lengths UNKNOWN = new Lengths(-1, -1);
  }

  /**
   * Creates the terms of a field.
   *
   * @param deleted the segment's deleted documents, or null if there are none
   * @param lengths counts the field's lengths when they are first needed
   */
  LiveTerms(Terms in, @Nullable DeletedDocs deleted, IOSupplier<Lengths> lengths) {
    super(in);
    this.deleted = deleted;
    this.lengths = lengths;
  }

  @Override
  public TermsEnum iterator() throws IOException {
    return live(in.iterator());
  }

  @Override
  public TermsEnum intersect(CompiledAutomaton automaton, @Nullable BytesRef start)
      throws IOException {
    return live(in.intersect(automaton, start));
  }

  private TermsEnum live(TermsEnum terms) {
    return deleted == null ? terms : new LiveTermsEnum(terms, deleted);
  }

  @Override
  public long size() throws IOException {
    return deleted == null ? in.size() : -1; // Lucene's value for unknown
  }

  @Override
  public int getDocCount() throws IOException {
    int docs = lengths.get().docs();
    return docs < 0 ? in.getDocCount() : docs;
  }

  @Override
  public long getSumTotalTermFreq() throws IOException {
    long tokens = lengths.get().tokens();
    return tokens < 0 ? in.getSumTotalTermFreq() : tokens;
  }

  /** Returns at most the sum of frequencies, as Lucene requires; nothing else depends on it. */
  @Override
  public long getSumDocFreq() throws IOException {
    return Math.min(in.getSumDocFreq(), getSumTotalTermFreq());
  }
}
