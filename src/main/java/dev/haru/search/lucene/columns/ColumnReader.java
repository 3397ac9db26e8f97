package dev.haru.search.lucene.columns;

import dev.haru.index.CourseIndex;
import dev.haru.index.Fields;
import dev.haru.search.rank.DuplicateGroups;
import dev.haru.search.rank.LessonOrdinals;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.rank.SectionDates;
import dev.haru.search.rank.TranslationGroups;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * A reader of the ranking columns from Lucene's doc values and norms, used once for each
 * generation.
 */
public final class ColumnReader {

  private final IndexReader reader;

  private ColumnReader(IndexReader reader) {
    this.reader = reader;
  }

  /** Returns the columns of an index. */
  public static SectionColumns read(CourseIndex index) throws IOException {
    ColumnReader columns = new ColumnReader(index.reader());
    return new SectionColumns(
        index.sections(),
        columns.groups(),
        columns.lessons(index.info().analyzerGroups()),
        columns.duplicates(),
        columns.dates(),
        new LucenePlaces(index.reader()));
  }

  private TranslationGroups groups() throws IOException {
    int[] groupOf = new int[reader.maxDoc()];
    Arrays.fill(groupOf, -1);
    SortedDocValues groups = MultiDocValues.getSortedValues(reader, Fields.CONCEPT);
    short[] languageOf = new short[reader.maxDoc()];
    SortedDocValues langs = MultiDocValues.getSortedValues(reader, Fields.LANG);
    if (groups == null || langs == null) {
      return new TranslationGroups(groupOf, 0, languageOf, new String[0]);
    }
    Bits live = MultiBits.getLiveDocs(reader);
    while (groups.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(groups.docID())) {
        groupOf[groups.docID()] = groups.ordValue();
      }
    }
    while (langs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      languageOf[langs.docID()] = (short) langs.ordValue();
    }
    String[] languages = new String[langs.getValueCount()];
    for (int ord = 0; ord < languages.length; ord++) {
      languages[ord] = langs.lookupOrd(ord).utf8ToString();
    }
    return new TranslationGroups(groupOf, groups.getValueCount(), languageOf, languages);
  }

  private LessonOrdinals lessons(Collection<String> analyzerGroups) throws IOException {
    int[] lessonOf = new int[reader.maxDoc()];
    int[] tokens = new int[reader.maxDoc()];
    int[] linkTokens = new int[reader.maxDoc()];
    SortedDocValues paths = MultiDocValues.getSortedValues(reader, Fields.PATH);
    if (paths == null) {
      return new LessonOrdinals(lessonOf, tokens, linkTokens, 0);
    }
    while (paths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      lessonOf[paths.docID()] = paths.ordValue();
    }
    for (String group : analyzerGroups) {
      for (String field : List.of(Fields.PROSE, Fields.CODE)) {
        addTokens(tokens, MultiDocValues.getNormValues(reader, Fields.in(field, group)));
      }
      addTokens(linkTokens, MultiDocValues.getNormValues(reader, Fields.in(Fields.LINK, group)));
    }
    return new LessonOrdinals(lessonOf, tokens, linkTokens, paths.getValueCount());
  }

  private static void addTokens(int[] tokens, NumericDocValues norms) throws IOException {
    while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      tokens[norms.docID()] += SmallFloat.byte4ToInt((byte) norms.longValue());
    }
  }

  private SectionDates dates() throws IOException {
    short[] yearOf = new short[reader.maxDoc()];
    NumericDocValues years = MultiDocValues.getNumericValues(reader, Fields.YEAR);
    while (years != null && years.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      yearOf[years.docID()] = (short) years.longValue();
    }
    short[] dayOf = new short[reader.maxDoc()];
    Arrays.fill(dayOf, SectionDates.NO_DAY);
    NumericDocValues days = MultiDocValues.getNumericValues(reader, Fields.DAY);
    while (days != null && days.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      dayOf[days.docID()] = (short) days.longValue();
    }
    return new SectionDates(yearOf, dayOf);
  }

  private DuplicateGroups duplicates() throws IOException {
    int[] groupOf = new int[reader.maxDoc()];
    Arrays.fill(groupOf, DuplicateGroups.NONE);
    Bits live = MultiBits.getLiveDocs(reader);
    int[] docs = new int[reader.maxDoc()];
    long[] hashes = new long[reader.maxDoc()];
    int count = 0;
    NumericDocValues said = MultiDocValues.getNumericValues(reader, Fields.SAID);
    while (said != null && said.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(said.docID())) {
        docs[count] = said.docID();
        hashes[count++] = said.longValue();
      }
    }
    Map<Long, Integer> firstOf = repeated(Arrays.copyOf(hashes, count));
    for (int i = 0; i < count && !firstOf.isEmpty(); i++) {
      Integer first = firstOf.get(hashes[i]);
      if (first != null) {
        int group = first == DuplicateGroups.NONE ? docs[i] : first;
        firstOf.put(hashes[i], group);
        groupOf[docs[i]] = group;
      }
    }
    return new DuplicateGroups(groupOf);
  }

  /** Returns the hashes that occur more than once. They are few, so few objects are created. */
  private static Map<Long, Integer> repeated(long[] hashes) {
    Arrays.sort(hashes);
    Map<Long, Integer> repeated = new HashMap<>();
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] == hashes[i - 1]) {
        repeated.put(hashes[i], DuplicateGroups.NONE);
      }
    }
    return repeated;
  }
}
