package dev.haru.index.manifest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** The documents of an index that record which files it was built from: one for each entry. */
public final class Manifest {

  /** The entry's id. */
  private static final String ID = "files";

  /** Doc values: the entry. */
  private static final String ENTRY = "entry";

  /** Stored: the translated passages of the group. */
  private static final String PASSAGES = "passages";

  private Manifest() {}

  /**
   * Returns an entry's document.
   *
   * @param passages the translated passages; not stored if {@link ManifestEntry#passages} has 0
   *     bytes
   */
  public static Document document(ManifestEntry entry, byte[] passages) {
    Document document = new Document();
    document.add(new StringField(ID, entry.id(), Field.Store.NO));
    document.add(new BinaryDocValuesField(ENTRY, ManifestCodec.write(entry)));
    if (entry.passages().bytes() > 0) {
      document.add(new StoredField(PASSAGES, new BytesRef(passages)));
    }
    return document;
  }

  /** Returns the term that identifies the document of the entry with this id. */
  public static Term term(String id) {
    return new Term(ID, id);
  }

  /** Replaces an entry and keeps its passages. */
  public static void update(IndexWriter writer, ManifestEntry entry) throws IOException {
    writer.updateBinaryDocValue(term(entry.id()), ENTRY, ManifestCodec.write(entry));
  }

  /** Reads the entries, in no particular order. */
  public static List<ManifestEntry> read(DirectoryReader reader) throws IOException {
    List<ManifestEntry> groups = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues entries = DocValues.getBinary(leaf.reader(), ENTRY);
      while (entries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(entries.docID())) {
          groups.add(ManifestCodec.read(entries.binaryValue()));
        }
      }
    }
    return groups;
  }

  /** Reads the passages of an entry, which must have some. */
  public static String passages(DirectoryReader reader, String id) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term(id), PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          return leaf.reader()
              .storedFields()
              .document(postings.docID())
              .getBinaryValue(PASSAGES)
              .utf8ToString();
        }
      }
    }
    throw new IOException("the index has lost the passages of " + id);
  }
}
