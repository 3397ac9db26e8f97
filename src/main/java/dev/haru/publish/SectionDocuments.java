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
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The documents of sections as a cluster indexes them. The tokens come from Lucene's postings, so
 * that nothing is analyzed again: all terms are read once for some thousand sections.
 */
final class SectionDocuments {

  /**
   * The number of sections whose tokens are in memory at a time, at about 10 KB each. Fewer would
   * have the terms of a large course read too often.
   */
  static final int AT_ONCE = 10_000;

  private final IndexReader reader;
  private final LuceneSectionIndex sections;
  private final List<String> fields;

  SectionDocuments(SourceIndex source) {
    this.reader = source.index().reader();
    this.sections = source.sections();
    this.fields = new ArrayList<>(CourseFiles.fieldNames(reader));
    fields.remove(Fields.GROUP);
  }

  /**
   * Returns the documents of some sections by their ids.
   *
   * @param docs the numbers of the sections in Lucene's index, ascending; at most {@link #AT_ONCE}
   */
  Map<String, ObjectNode> of(List<Integer> docs) throws IOException {
    Map<String, ObjectNode> documents = new TreeMap<>();
    if (docs.isEmpty()) {
      return documents;
    }
    SectionTokens tokens = new SectionTokens(reader, fields, docs);
    for (int doc : docs) {
      StoredSection stored = sections.section(doc);
      documents.put(
          SectionKeys.id(stored.path(), stored.line()), document(doc, stored, tokens.of(doc)));
    }
    return documents;
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
