package dev.haru.search.lucene.columns;

import dev.haru.index.Fields;
import dev.haru.index.directory.IndexException;
import dev.haru.search.rank.SectionPlaces;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;

/** The paths and lines of sections, looked up in Lucene's doc values. */
final class LucenePlaces implements SectionPlaces {

  private final IndexReader reader;

  LucenePlaces(IndexReader reader) {
    this.reader = reader;
  }

  @Override
  public String path(int section) {
    try {
      LeafReaderContext leaf = leaf(section);
      SortedDocValues paths = leaf.reader().getSortedDocValues(Fields.PATH);
      return paths.advanceExact(section - leaf.docBase)
          ? paths.lookupOrd(paths.ordValue()).utf8ToString()
          : "";
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }

  @Override
  public long line(int section) {
    try {
      LeafReaderContext leaf = leaf(section);
      NumericDocValues lines = leaf.reader().getNumericDocValues(Fields.LINE);
      return lines.advanceExact(section - leaf.docBase) ? lines.longValue() : 0;
    } catch (IOException e) {
      throw IndexException.unreadable(e);
    }
  }

  private LeafReaderContext leaf(int section) {
    return reader.leaves().get(ReaderUtil.subIndex(section, reader.leaves()));
  }
}
