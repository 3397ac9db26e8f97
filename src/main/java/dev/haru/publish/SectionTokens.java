package dev.haru.publish;

import dev.haru.search.opensearch.SectionRow;
import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of some sections, from Lucene's postings: these go from terms to sections, so all
 * terms are read for all of the sections at a time. Meanwhile a section's tokens are bytes. Not
 * safe for use by several threads.
 */
final class SectionTokens {

  private final List<String> fields;
  private final List<@Nullable NumericDocValues> norms = new ArrayList<>();
  private final BitSet withPositions = new BitSet();
  private final int first;
  private final @Nullable ByteOutput[] tokens;

  /**
   * Reads the tokens.
   *
   * @param docs the numbers of the sections in Lucene's index, ascending, at least one
   */
  SectionTokens(IndexReader reader, List<String> fields, List<Integer> docs) throws IOException {
    this.fields = fields;
    this.first = docs.getFirst();
    this.tokens = new ByteOutput[docs.getLast() - first + 1];
    for (int doc : docs) {
      tokens[doc - first] = new ByteOutput();
    }
    for (String each : fields) {
      norms.add(MultiDocValues.getNormValues(reader, each));
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      int from = Math.max(0, first - leaf.docBase);
      int to = Math.min(leaf.reader().maxDoc(), docs.getLast() + 1 - leaf.docBase);
      for (int field = 0; field < fields.size() && from < to; field++) {
        Terms terms = leaf.reader().terms(fields.get(field));
        if (terms != null) {
          read(field, terms, leaf.docBase, from, to);
        }
      }
    }
  }

  private void read(int field, Terms terms, int base, int from, int to) throws IOException {
    boolean hasPositions = terms.hasPositions();
    withPositions.set(field, hasPositions);
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      postings = all.postings(postings, PostingsEnum.POSITIONS);
      String text = null;
      for (int doc = postings.advance(from); doc < to; doc = postings.nextDoc()) {
        ByteOutput out = tokens[base + doc - first];
        if (out == null) {
          continue;
        }
        text = text == null ? term.utf8ToString() : text;
        out.writeInt(field);
        out.writeText(text);
        int frequency = Math.max(1, postings.freq());
        out.writeInt(frequency);
        int position = 0;
        for (int i = 0; i < frequency && hasPositions; i++) {
          int next = postings.nextPosition();
          out.writeInt(next - position);
          position = next;
        }
      }
    }
  }

  /** Returns a section's tokens by field; sections are asked for in ascending order. */
  SortedMap<String, SectionRow.FieldTokens> of(int doc) throws IOException {
    SortedMap<String, SectionRow.FieldTokens> all = new TreeMap<>();
    ByteOutput written = tokens[doc - first];
    ByteInput in = new ByteInput(written == null ? new byte[0] : written.toBytes());
    tokens[doc - first] = null;
    while (!in.isAtEnd()) {
      int field = in.readInt();
      boolean hasPositions = withPositions.get(field);
      String term = in.readText();
      int[] positions = new int[in.readInt()];
      int position = 0;
      for (int i = 0; i < positions.length && hasPositions; i++) {
        position += in.readInt();
        positions[i] = position;
      }
      SectionRow.FieldTokens ofField = all.get(fields.get(field));
      if (ofField == null) {
        ofField = new SectionRow.FieldTokens(length(field, doc), hasPositions, new TreeMap<>());
        all.put(fields.get(field), ofField);
      }
      ofField.terms().put(term, positions);
    }
    return all;
  }

  private int length(int field, int doc) throws IOException {
    NumericDocValues ofField = norms.get(field);
    return ofField != null && ofField.advanceExact(doc)
        ? SmallFloat.byte4ToInt((byte) ofField.longValue())
        : -1;
  }
}
