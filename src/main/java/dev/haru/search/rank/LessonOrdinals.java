package dev.haru.search.rank;

import dev.haru.index.Fields;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.SmallFloat;

/**
 * To which lesson each section belongs and how much the section says itself; read once for each
 * generation of an index. Immutable.
 */
final class LessonOrdinals {

  private final int[] lessonOf;
  private final int[] tokens;
  private final int count;

  private LessonOrdinals(int[] lessonOf, int[] tokens, int count) {
    this.lessonOf = lessonOf;
    this.tokens = tokens;
    this.count = count;
  }

  /**
   * Reads the lessons of a generation.
   *
   * @param families the families of languages that the index has fields of
   */
  static LessonOrdinals of(IndexReader reader, Collection<String> families) throws IOException {
    int[] lessonOf = new int[reader.maxDoc()];
    int[] tokens = new int[reader.maxDoc()];
    SortedDocValues paths = MultiDocValues.getSortedValues(reader, Fields.PATH);
    if (paths == null) {
      return new LessonOrdinals(lessonOf, tokens, 0);
    }
    while (paths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      lessonOf[paths.docID()] = paths.ordValue();
    }
    for (String family : families) {
      for (String field : List.of(Fields.PROSE, Fields.CODE)) {
        addTokens(tokens, MultiDocValues.getNormValues(reader, Fields.in(field, family)));
      }
    }
    return new LessonOrdinals(lessonOf, tokens, paths.getValueCount());
  }

  private static void addTokens(int[] tokens, NumericDocValues norms) throws IOException {
    while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      tokens[norms.docID()] += SmallFloat.byte4ToInt((byte) norms.longValue());
    }
  }

  /** Returns how many lessons there are. */
  int count() {
    return count;
  }

  /** Returns a document's lesson, 0-based. */
  int of(int doc) {
    return lessonOf[doc];
  }

  /**
   * Returns of how many tokens a document's prose and code are, as exactly as Lucene keeps lengths.
   * Lists of links are not counted: they say what others say.
   */
  int tokens(int doc) {
    return tokens[doc];
  }
}
