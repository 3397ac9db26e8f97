package dev.haru.index.manifest;

import dev.haru.index.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** The entries of an index that say from which files it was built. */
public final class Manifest {

  private Manifest() {}

  /** Reads the entries, in no particular order. */
  public static List<ManifestEntry> read(DirectoryReader reader) throws IOException {
    List<ManifestEntry> groups = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues entries = DocValues.getBinary(leaf.reader(), Fields.ENTRY);
      while (entries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(entries.docID())) {
          groups.add(ManifestCodec.read(entries.binaryValue()));
        }
      }
    }
    return groups;
  }
}
