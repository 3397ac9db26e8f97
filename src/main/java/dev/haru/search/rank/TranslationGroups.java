package dev.haru.search.rank;

import dev.haru.index.Fields;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Which sections are translations of one another, and the language and year of each; read once for
 * each generation of an index. Immutable.
 */
public final class TranslationGroups {

  private final int[] conceptOf;
  private final int[] firstOf;
  private final int[] members;
  private final short[] languageOf;
  private final String[] languages;
  private final short[] yearOf;

  private TranslationGroups(
      int[] conceptOf, int concepts, short[] languageOf, String[] languages, short[] yearOf) {
    this.yearOf = yearOf;
    this.conceptOf = conceptOf;
    this.languageOf = languageOf;
    this.languages = languages;
    this.firstOf = new int[concepts + 1];
    this.members = new int[conceptOf.length];
    for (int concept : conceptOf) {
      if (concept >= 0) {
        firstOf[concept + 1]++;
      }
    }
    for (int c = 0; c < concepts; c++) {
      firstOf[c + 1] += firstOf[c];
    }
    int[] next = firstOf.clone();
    for (int doc = 0; doc < conceptOf.length; doc++) {
      if (conceptOf[doc] >= 0) {
        members[next[conceptOf[doc]]++] = doc;
      }
    }
  }

  /** Reads the concepts of a generation. */
  static TranslationGroups of(IndexReader reader) throws IOException {
    int[] conceptOf = new int[reader.maxDoc()];
    Arrays.fill(conceptOf, -1);
    SortedDocValues concepts = MultiDocValues.getSortedValues(reader, Fields.CONCEPT);
    short[] languageOf = new short[reader.maxDoc()];
    SortedDocValues langs = MultiDocValues.getSortedValues(reader, Fields.LANG);
    if (concepts == null || langs == null) {
      return new TranslationGroups(conceptOf, 0, languageOf, new String[0], languageOf);
    }
    Bits live = MultiBits.getLiveDocs(reader);
    while (concepts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(concepts.docID())) {
        conceptOf[concepts.docID()] = concepts.ordValue();
      }
    }
    while (langs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      languageOf[langs.docID()] = (short) langs.ordValue();
    }
    String[] languages = new String[langs.getValueCount()];
    for (int ord = 0; ord < languages.length; ord++) {
      languages[ord] = langs.lookupOrd(ord).utf8ToString();
    }
    return new TranslationGroups(
        conceptOf, concepts.getValueCount(), languageOf, languages, years(reader));
  }

  private static short[] years(IndexReader reader) throws IOException {
    short[] yearOf = new short[reader.maxDoc()];
    NumericDocValues years = MultiDocValues.getNumericValues(reader, Fields.YEAR);
    while (years != null && years.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      yearOf[years.docID()] = (short) years.longValue();
    }
    return yearOf;
  }

  /** Returns how many concepts there are. */
  public int size() {
    return firstOf.length - 1;
  }

  /** Returns a document's concept, 0-based; -1 for one that is no section, or no more. */
  public int of(int doc) {
    return conceptOf[doc];
  }

  /** Returns how many sections a concept has. */
  public int count(int concept) {
    return firstOf[concept + 1] - firstOf[concept];
  }

  /** Returns the i-th document of a concept. */
  public int member(int concept, int i) {
    return members[firstOf[concept] + i];
  }

  /** Returns a document's year, or 0 where it has none. */
  int year(int doc) {
    return yearOf[doc];
  }

  /** Returns the number of a document's language in {@link #languages}. */
  int languageNumber(int doc) {
    return languageOf[doc];
  }

  /** Returns the canonical languages in their order. */
  List<String> languages() {
    return List.of(languages);
  }

  /** Returns a document's canonical language. */
  public String language(int doc) {
    return languages[languageOf[doc]];
  }

  /** Returns for each section's {@code path:line} those of the whole concept. */
  public Map<String, Set<String>> names(IndexReader reader) throws IOException {
    Map<String, Set<String>> names = new HashMap<>();
    SortedDocValues paths = MultiDocValues.getSortedValues(reader, Fields.PATH);
    NumericDocValues lines = MultiDocValues.getNumericValues(reader, Fields.LINE);
    Map<Integer, Set<String>> byConcept = new HashMap<>();
    while (paths != null && paths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (conceptOf[paths.docID()] < 0) {
        continue;
      }
      lines.advance(paths.docID());
      String path = paths.lookupOrd(paths.ordValue()).utf8ToString();
      String name = path + ":" + lines.longValue();
      Set<String> all = byConcept.computeIfAbsent(conceptOf[paths.docID()], c -> new TreeSet<>());
      all.add(name);
      names.put(name, all);
    }
    return names;
  }
}
