package dev.haru.search.lucene;

import dev.haru.index.directory.IndexException;
import dev.haru.search.correct.CourseVocabulary;
import java.io.IOException;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The terms of a Lucene index. Safe for use by several threads. */
final class LuceneVocabulary implements CourseVocabulary {

  private final IndexReader reader;

  LuceneVocabulary(IndexReader reader) {
    this.reader = reader;
  }

  @Override
  public int frequency(String field, String term) {
    try {
      return reader.docFreq(new Term(field, term));
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }

  @Override
  public void beginningWith(String field, String prefix, ObjIntConsumer<String> terms) {
    BytesRef first = new BytesRef(prefix);
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        TermsEnum all = Terms.getTerms(leaf.reader(), field).iterator();
        BytesRef term = all.seekCeil(first) == TermsEnum.SeekStatus.END ? null : all.term();
        while (term != null && StringHelper.startsWith(term, first)) {
          terms.accept(term.utf8ToString(), all.docFreq());
          term = all.next();
        }
      }
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }
}
