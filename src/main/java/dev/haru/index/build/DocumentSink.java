package dev.haru.index.build;

import java.io.IOException;
import org.apache.lucene.document.Document;

/** A receiver of the documents of a lesson with its editions. */
interface DocumentSink {

  /** Receives the next document. */
  void add(Document document) throws IOException;

  /** Drops the documents received so far; the group begins again. */
  void discard() throws IOException;
}
