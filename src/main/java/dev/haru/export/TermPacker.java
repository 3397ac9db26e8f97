package dev.haru.export;

import dev.haru.index.Fields;
import dev.haru.search.packed.FieldLengths;
import dev.haru.search.packed.PackedDirectory;
import dev.haru.search.packed.PackedField;
import dev.haru.search.packed.PackedTable;
import dev.haru.search.packed.PostingsColumns;
import dev.haru.search.packed.TableGroup;
import dev.haru.search.packed.TermRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/** Packs the terms of all fields, with the postings of the sections that exist. */
final class TermPacker {

  private final IndexReader reader;
  private final SectionNumbers numbers;
  private final IntUnaryOperator textLength;
  private final Map<String, PackedField> fields = new LinkedHashMap<>();
  private final List<Indexed> indexed = new ArrayList<>();
  private final TreeMap<String, Row> rows = new TreeMap<>();

  /**
   * Creates a packer.
   *
   * @param textLength returns the length of a section's text in tokens
   */
  TermPacker(IndexReader reader, SectionNumbers numbers, IntUnaryOperator textLength) {
    this.reader = reader;
    this.numbers = numbers;
    this.textLength = textLength;
  }

  /** A field of the index. */
  private static final class Indexed {

    private final PackedField field;

    /** A cursor over its terms. */
    private final TermsEnum terms;

    /** Its length in each document; empty if they are not known. */
    private final int[] lengths;

    private Indexed(PackedField field, TermsEnum terms, int[] lengths) {
      this.field = field;
      this.terms = terms;
      this.lengths = lengths;
    }
  }

  /** A term, and the numbers of the fields that have it. */
  private record Row(String term, List<Integer> fields) {}

  /** Returns the fields by their names, once all are read. */
  Map<String, PackedField> fields() {
    return fields;
  }

  /** Reads the fields and their terms. */
  void read() throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    TreeSet<String> names = new TreeSet<>();
    for (FieldInfo info : FieldInfos.getMergedFieldInfos(reader)) {
      if (info.getIndexOptions() != IndexOptions.NONE) {
        names.add(info.name);
      }
    }
    for (String name : names) {
      CollectionStatistics statistics = searcher.collectionStatistics(name);
      Terms terms = MultiTerms.getTerms(reader, name);
      if (statistics != null && terms != null) {
        read(name, statistics, terms);
      }
    }
  }

  private void read(String name, CollectionStatistics statistics, Terms terms) throws IOException {
    int[] lengths = lengths(name);
    PackedField field =
        new PackedField(
            fields.size(),
            (int) statistics.docCount(),
            (float) statistics.sumTotalTermFreq() / Math.max(1, statistics.docCount()),
            coding(name, lengths),
            terms.hasPositions());
    fields.put(name, field);
    indexed.add(new Indexed(field, terms.iterator(), lengths));
    TermsEnum all = terms.iterator();
    for (BytesRef each = all.next(); each != null; each = all.next()) {
      String term = each.utf8ToString();
      rows.computeIfAbsent(
              PackedTable.FREQUENCIES.inGroup(term), key -> new Row(term, new ArrayList<>(1)))
          .fields()
          .add(field.number());
    }
  }

  private static FieldLengths coding(String field, int[] lengths) {
    if (lengths.length == 0) {
      return FieldLengths.NONE;
    }
    return Fields.base(field).equals(Fields.PROSE) ? FieldLengths.OF_TEXT : FieldLengths.PLAIN;
  }

  private int[] lengths(String field) throws IOException {
    NumericDocValues norms = MultiDocValues.getNormValues(reader, field);
    if (norms == null) {
      return new int[0];
    }
    int[] lengths = new int[reader.maxDoc()];
    while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      lengths[norms.docID()] = SmallFloat.byte4ToInt((byte) norms.longValue());
    }
    return lengths;
  }

  /**
   * Writes all terms with their postings, and the other rows of their group.
   *
   * @return the directory
   */
  PackedDirectory write(TableRows others, TermBlockWriter writer) throws IOException {
    NavigableMap<String, byte[]> ofGroup = others.of(TableGroup.TERMS);
    TreeSet<String> keys = new TreeSet<>(rows.keySet());
    keys.addAll(ofGroup.keySet());
    for (String key : keys) {
      byte[] other = ofGroup.get(key);
      if (other == null) {
        add(key, Objects.requireNonNull(rows.get(key)), writer);
      } else {
        writer.add(key, other);
      }
    }
    return writer.finish();
  }

  private void add(String key, Row row, TermBlockWriter writer) throws IOException {
    PostingsColumns postings = new PostingsColumns();
    List<TermRow.FieldCount> counts = new ArrayList<>();
    for (int number : row.fields()) {
      Indexed field = indexed.get(number);
      if (!field.terms.seekExact(new BytesRef(row.term()))) {
        throw new IllegalStateException("there is no term " + row.term());
      }
      int sections = addPostings(field, postings);
      if (sections > 0) {
        counts.add(new TermRow.FieldCount(field.field, sections));
      }
    }
    if (!counts.isEmpty()) {
      writer.add(key, counts, postings);
    }
  }

  /** Adds the postings of the term that a field's cursor is at, and returns their number. */
  private int addPostings(Indexed indexed, PostingsColumns into) throws IOException {
    PostingsEnum all = indexed.terms.postings(null, PostingsEnum.POSITIONS);
    PackedField field = indexed.field;
    int sections = 0;
    into.begin();
    while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      int section = numbers.of(all.docID());
      if (section < 0) {
        continue;
      }
      sections++;
      into.addSection(section, all.freq());
      if (field.lengths() != FieldLengths.NONE) {
        int length = indexed.lengths[all.docID()];
        into.addLength(field.lengths().written(length, textLength.applyAsInt(section)));
      }
      int before = 0;
      for (int i = 0; i < (field.hasPositions() ? all.freq() : 0); i++) {
        int position = all.nextPosition();
        into.addPosition(position - before);
        before = position;
      }
    }
    return sections;
  }
}
