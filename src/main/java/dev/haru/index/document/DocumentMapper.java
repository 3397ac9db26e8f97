package dev.haru.index.document;

import dev.haru.analysis.AnalyzedText;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.index.AnchoredLink;
import dev.haru.index.Fields;
import dev.haru.index.SuggestTerm;
import dev.haru.index.offsets.TokenOffsets;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Translates an {@link AnalyzedSection} into a Lucene document. */
public final class DocumentMapper {

  private static final FieldType TERM_LIST = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    TERM_LIST.setIndexOptions(IndexOptions.DOCS);
    TERM_LIST.setOmitNorms(true);
    TERM_LIST.freeze();
  }

  private DocumentMapper() {}

  /**
   * Returns a section's document.
   *
   * @param group the id of the group of files that the section's lesson belongs to
   */
  public static Document map(AnalyzedSection analyzed, String group) {
    Document document = new Document();
    addPlace(document, analyzed);
    addFields(document, analyzed.heading());
    String heading = analyzed.section().heading();
    addOffsets(document, Fields.HEADING_PLACES, heading, analyzed.headingTokens());
    addFields(document, analyzed.title());
    addFields(document, analyzed.breadcrumb());
    AnalyzedText text = analyzed.text();
    document.add(new StoredField(Fields.TEXT, text.text()));
    document.add(new NumericDocValuesField(Fields.SAID, analyzed.contentHash()));
    addFields(document, text);
    addOffsets(document, Fields.TEXT_PLACES, text.text(), text.tokens());
    addFields(document, analyzed.urls());
    analyzed.names().forEach((field, names) -> addTerms(document, field, names));
    addTerms(document, Fields.WORD, analyzed.words());
    analyzed.written().forEach((field, words) -> addTerms(document, field, words));
    addTerms(
        document,
        Fields.SUGGEST,
        analyzed.suggestions().stream().map(SuggestTerm::toString).toList());
    document.add(new StringField(Fields.GROUP, group, Field.Store.NO));
    return document;
  }

  private static void addPlace(Document document, AnalyzedSection analyzed) {
    Lesson lesson = analyzed.lesson();
    Section section = analyzed.section();
    document.add(new StoredField(Fields.PATH, lesson.path()));
    document.add(new SortedDocValuesField(Fields.PATH, new BytesRef(lesson.path())));
    document.add(new StoredField(Fields.LINE, section.line()));
    document.add(new NumericDocValuesField(Fields.LINE, section.line()));
    document.add(new StoredField(Fields.LANG, lesson.lang()));
    document.add(new SortedDocValuesField(Fields.LANG, new BytesRef(lesson.lang())));
    document.add(new SortedDocValuesField(Fields.CONCEPT, new BytesRef(analyzed.concept())));
    addNumber(document, Fields.YEAR, lesson.year());
    addNumber(document, Fields.DAY, lesson.day());
    document.add(new StoredField(Fields.TITLE_TEXT, lesson.title()));
    document.add(new StoredField(Fields.HEADING_TEXT, section.heading()));
    for (String crumb : section.breadcrumb()) {
      document.add(new StoredField(Fields.BREADCRUMB_TEXT, crumb));
    }
    document.add(new StoredField(Fields.ANCHOR, section.anchor()));
    document.add(
        new StoredField(Fields.LINK_URL, AnchoredLink.brief(analyzed.siteUrl(), section.anchor())));
  }

  private static void addNumber(Document document, String field, @Nullable Integer number) {
    if (number != null) {
      document.add(new StoredField(field, number));
      document.add(new NumericDocValuesField(field, number));
    }
  }

  private static void addFields(Document document, AnalyzedText text) {
    text.fields()
        .forEach((field, tokens) ->
            document.add(
                new Field(field, new FieldTokenStream(tokens), TextField.TYPE_NOT_STORED)));
  }

  private static void addOffsets(
      Document document, String field, String text, List<AnalyzedText.Token> tokens) {
    if (!tokens.isEmpty()) {
      document.add(new StoredField(field, TokenOffsets.write(text, tokens)));
    }
  }

  private static void addTerms(Document document, String field, Collection<String> terms) {
    document.add(new Field(field, new TermListTokenStream(terms), TERM_LIST));
  }
}
