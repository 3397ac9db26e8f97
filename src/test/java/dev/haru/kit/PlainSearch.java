package dev.haru.kit;

import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Plain Lucene searches of an index. */
public final class PlainSearch {

  private final CourseIndex index;

  public PlainSearch(CourseIndex index) {
    this.index = index;
  }

  /** Returns the {@code path:line} of the sections that have a term in a field, in their order. */
  public List<String> term(String field, String term) {
    return query(new TermQuery(new Term(field, term)));
  }

  /** Returns the sections that have terms near each other in a field. */
  public List<String> phrase(String field, int slop, String... terms) {
    return query(new PhraseQuery(slop, field, terms));
  }

  public List<String> query(Query query) {
    try {
      IndexSearcher searcher = new IndexSearcher(index.reader());
      List<String> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, 1000).scoreDocs) {
        found.add(place(searcher.storedFields().document(hit.doc)));
      }
      return found.stream().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the stored fields of all sections, in the order in which they were added. */
  public static List<Document> documents(CourseIndex index) throws IOException {
    StoredFields stored = index.reader().storedFields();
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < index.reader().maxDoc(); i++) {
      Document document = stored.document(i);
      if (document.get(Fields.PATH) != null) {
        documents.add(document);
      }
    }
    return documents;
  }

  public static String place(Document document) {
    return document.get(Fields.PATH) + ":" + document.get(Fields.LINE);
  }
}
