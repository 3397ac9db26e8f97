package dev.haru.export;

import dev.haru.search.packed.PackedDirectory;
import dev.haru.search.packed.PackedField;
import dev.haru.search.packed.PackedTable;
import dev.haru.search.packed.Postings;
import dev.haru.text.ByteOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private static final class Row {
    private final ByteOutput frequencies = new ByteOutput();
    private final ByteOutput postings = new ByteOutput();
  }

  private final IndexReader reader;
  private final SectionNumbers numbers;
  private final Map<String, PackedField> fields = new LinkedHashMap<>();
  private final TreeMap<String, Row> rows = new TreeMap<>();

  TermPacker(IndexReader reader, SectionNumbers numbers) {
    this.reader = reader;
    this.numbers = numbers;
  }

  /** Returns the fields by their names, once all are read. */
  Map<String, PackedField> fields() {
    return fields;
  }

  /** Reads all fields. */
  void read() throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    FieldInfos infos = FieldInfos.getMergedFieldInfos(reader);
    TreeSet<String> names = new TreeSet<>();
    for (FieldInfo info : infos) {
      if (info.getIndexOptions() != IndexOptions.NONE) {
        names.add(info.name);
      }
    }
    for (String name : names) {
      CollectionStatistics statistics = searcher.collectionStatistics(name);
      Terms terms = MultiTerms.getTerms(reader, name);
      if (statistics != null && terms != null) {
        float average = (float) statistics.sumTotalTermFreq() / Math.max(1, statistics.docCount());
        PackedField field = new PackedField(fields.size(), (int) statistics.docCount(), average);
        fields.put(name, field);
        read(field.number(), terms, lengths(name));
      }
    }
  }

  /** Returns the length of a field in each document, -1 if it is not known. */
  private int[] lengths(String name) throws IOException {
    int[] lengths = new int[reader.maxDoc()];
    Arrays.fill(lengths, -1);
    NumericDocValues norms = MultiDocValues.getNormValues(reader, name);
    while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      lengths[norms.docID()] = SmallFloat.byte4ToInt((byte) norms.longValue());
    }
    return lengths;
  }

  private void read(int field, Terms terms, int[] lengthOf) throws IOException {
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    int[] sections = new int[numbers.count()];
    int[] frequencies = new int[numbers.count()];
    int[] lengths = new int[numbers.count()];
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      postings = all.postings(postings, PostingsEnum.POSITIONS);
      int count = 0;
      int[][] positions = new int[terms.hasPositions() ? all.docFreq() : 0][];
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int section = numbers.of(postings.docID());
        if (section < 0) {
          continue;
        }
        sections[count] = section;
        frequencies[count] = postings.freq();
        lengths[count] = lengthOf[postings.docID()];
        if (terms.hasPositions()) {
          positions[count] = new int[postings.freq()];
          for (int i = 0; i < positions[count].length; i++) {
            positions[count][i] = postings.nextPosition();
          }
        }
        count++;
      }
      if (count > 0) {
        Row row = rows.computeIfAbsent(term.utf8ToString(), each -> new Row());
        row.frequencies.writeInt(field);
        row.frequencies.writeInt(count);
        row.postings.writeInt(field);
        row.postings.writeBlock(
            Postings.toBytes(
                Arrays.copyOf(sections, count),
                Arrays.copyOf(frequencies, count),
                Arrays.copyOf(lengths, count),
                Arrays.copyOf(positions, terms.hasPositions() ? count : 0)));
      }
    }
  }

  /** Adds the frequencies to other rows. */
  void addFrequencies(TableRows others) {
    rows.forEach(
        (term, row) -> others.add(PackedTable.FREQUENCIES, term, row.frequencies.toBytes()));
  }

  /** Writes the table of postings, and returns its directory. */
  PackedDirectory postings(BlockWriter writer) {
    rows.forEach((term, row) -> writer.add(term, row.postings.toBytes()));
    return writer.finish();
  }
}
