package dev.haru.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haru.index.Fields;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.lucene.LuceneSectionIndex;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.SectionFields;
import dev.haru.search.opensearch.SectionKeys;
import dev.haru.search.opensearch.SectionRow;
import dev.haru.search.opensearch.ShownSection;
import dev.haru.search.rank.TranslationGroups;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * The documents of sections as a cluster indexes them. The tokens come from Lucene's postings, so
 * that nothing is analyzed again: all terms are read once for some thousand sections.
 */
final class SectionDocuments {

  /** The number of sections whose tokens are in memory at a time. */
  static final int AT_ONCE = 4000;

  private final IndexReader reader;
  private final LuceneSectionIndex sections;

  SectionDocuments(SourceIndex source) {
    this.reader = source.index().reader();
    this.sections = source.sections();
  }

  /**
   * Returns the documents of some sections by their ids.
   *
   * @param docs the numbers of the sections in Lucene's index, ascending; at most {@link #AT_ONCE}
   */
  Map<String, ObjectNode> of(List<Integer> docs) throws IOException {
    Map<Integer, SortedMap<String, SectionRow.FieldTokens>> tokens = new HashMap<>();
    docs.forEach(each -> tokens.put(each, new TreeMap<>()));
    for (String field : CourseFiles.fieldNames(reader)) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null && !field.equals(Fields.GROUP) && docs.size() > 0) {
        read(field, terms, docs, tokens);
      }
    }
    Map<String, ObjectNode> documents = new TreeMap<>();
    for (int doc : docs) {
      StoredSection stored = sections.section(doc);
      documents.put(
          SectionKeys.id(stored.path(), stored.line()),
          document(doc, stored, Objects.requireNonNull(tokens.get(doc))));
    }
    return documents;
  }

  private void read(
      String field,
      Terms terms,
      List<Integer> docs,
      Map<Integer, SortedMap<String, SectionRow.FieldTokens>> tokens)
      throws IOException {
    Map<Integer, Integer> lengths = lengths(field, docs);
    TermsEnum all = terms.iterator();
    PostingsEnum postings = null;
    int first = docs.getFirst();
    int last = docs.getLast();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      postings = all.postings(postings, PostingsEnum.POSITIONS);
      String text = null;
      for (int doc = postings.advance(first); doc <= last; doc = postings.nextDoc()) {
        SortedMap<String, SectionRow.FieldTokens> ofSection = tokens.get(doc);
        if (ofSection == null) {
          continue;
        }
        text = text == null ? term.utf8ToString() : text;
        int[] positions = new int[Math.max(1, postings.freq())];
        for (int i = 0; i < positions.length && terms.hasPositions(); i++) {
          positions[i] = postings.nextPosition();
        }
        SectionRow.FieldTokens ofField = ofSection.get(field);
        if (ofField == null) {
          int length = lengths.getOrDefault(doc, -1);
          ofField = new SectionRow.FieldTokens(length, terms.hasPositions(), new TreeMap<>());
          ofSection.put(field, ofField);
        }
        ofField.terms().put(text, positions);
      }
    }
  }

  private Map<Integer, Integer> lengths(String field, List<Integer> docs) throws IOException {
    Map<Integer, Integer> lengths = new HashMap<>();
    NumericDocValues norms = MultiDocValues.getNormValues(reader, field);
    if (norms != null) {
      for (int doc : docs) {
        if (norms.advanceExact(doc)) {
          lengths.put(doc, SmallFloat.byte4ToInt((byte) norms.longValue()));
        }
      }
    }
    return lengths;
  }

  private ObjectNode document(
      int doc, StoredSection stored, SortedMap<String, SectionRow.FieldTokens> tokens)
      throws IOException {
    ObjectNode document = Cluster.object();
    TranslationGroups groups = sections.columns().groups();
    int group = groups.of(doc);
    document.put(
        SectionFields.KEY, SectionKeys.number(SectionKeys.id(stored.path(), stored.line())));
    document.put(SectionFields.CONCEPT, SectionKeys.concept(sections.columns(), group));
    document.put(SectionFields.LESSON, stored.path());
    TreeSet<String> languages = new TreeSet<>();
    for (int i = 0; i < groups.count(group); i++) {
      languages.add(groups.language(groups.member(group, i)));
    }
    languages.forEach(document.putArray(SectionFields.LANGUAGES)::add);
    if (stored.year() != null) {
      document.put(SectionFields.YEAR, stored.year());
    }
    if (stored.day() != null) {
      document.put(SectionFields.DAY, stored.day());
    }
    tokens.forEach((field, ofField) -> add(document, field, ofField));
    SortedMap<String, SectionRow.FieldTokens> scored = new TreeMap<>(tokens);
    scored.remove(Fields.SUGGEST);
    document.put(SectionFields.ROW, Base64.getEncoder().encodeToString(SectionRow.toBytes(scored)));
    Document all = reader.storedFields().document(doc);
    document.set(
        SectionFields.SHOWN,
        ShownSection.write(
            stored,
            bytes(all.getBinaryValue(Fields.TEXT_PLACES)),
            bytes(all.getBinaryValue(Fields.HEADING_PLACES))));
    return document;
  }

  private static void add(ObjectNode document, String field, SectionRow.FieldTokens tokens) {
    String name = SectionFields.name(field, tokens.hasPositions());
    if (!tokens.hasPositions()) {
      ArrayNode terms = document.putArray(name);
      tokens.terms().keySet().forEach(terms::add);
      return;
    }
    record Placed(int position, String term) {}
    List<Placed> placed = new ArrayList<>();
    tokens
        .terms()
        .forEach((term, positions) -> {
          for (int each : positions) {
            placed.add(new Placed(each, term));
          }
        });
    placed.sort(Comparator.comparingInt(Placed::position).thenComparing(Placed::term));
    SectionFields.TokenText text = new SectionFields.TokenText();
    placed.forEach(each -> text.add(each.position(), each.term()));
    document.put(name, text.toString());
  }

  private static byte[] bytes(@Nullable BytesRef value) {
    return value == null ? new byte[0] : BytesRef.deepCopyOf(value).bytes;
  }
}
