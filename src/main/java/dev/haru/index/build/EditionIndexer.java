package dev.haru.index.build;

import dev.haru.index.Fields;
import dev.haru.index.manifest.Manifest;
import dev.haru.index.manifest.ManifestEntry;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/** Writes lessons with their editions to an index. Not safe for use by several threads. */
final class EditionIndexer {

  private final IndexWriter writer;

  EditionIndexer(IndexWriter writer) {
    this.writer = writer;
  }

  /** Adds the documents of a group that the index does not have. */
  void add(List<Document> documents) throws IOException {
    for (Document document : documents) {
      writer.addDocument(document);
    }
  }

  /** Returns a sink that adds documents one at a time to a group that the index does not have. */
  DocumentSink sink(String group) {
    return new DocumentSink() {
      @Override
      public void add(Document document) throws IOException {
        writer.addDocument(document);
      }

      @Override
      public void discard() throws IOException {
        remove(group);
      }
    };
  }

  /** Keeps a group's sections and replaces its manifest entry. */
  void note(ManifestEntry entry) throws IOException {
    Manifest.update(writer, entry);
  }

  /** Removes a group. */
  void remove(String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.GROUP, id), Manifest.term(id));
  }
}
