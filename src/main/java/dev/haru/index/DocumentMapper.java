package dev.haru.index;

import dev.haru.course.Fingerprint;
import dev.haru.course.Lesson;
import dev.haru.course.Role;
import dev.haru.course.Section;
import dev.haru.course.link.Links;
import dev.haru.text.Analyzers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Makes a Lucene document of a section. Not safe for use by several threads. */
final class DocumentMapper {

  /** Words with the places at which excerpts highlight them. */
  private static final FieldType PLACED_WORDS = new FieldType(TextField.TYPE_NOT_STORED);

  private static final FieldType TERM_LIST = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    TERM_LIST.setIndexOptions(IndexOptions.DOCS);
    TERM_LIST.setOmitNorms(true);
    TERM_LIST.freeze();
    PLACED_WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    PLACED_WORDS.freeze();
  }

  private final Analyzers analyzers;
  private final Links links;
  private final Set<String> families = new TreeSet<>(Set.of(Analyzers.MAIN));

  DocumentMapper(Analyzers analyzers, Links links) {
    this.analyzers = analyzers;
    this.links = links;
  }

  /** Returns the families of languages that the documents made so far have fields of. */
  Set<String> families() {
    return families;
  }

  /**
   * Returns a section's document.
   *
   * @param leading the bare headings that lead to the section
   * @param concept what the section has in common with its translations
   * @param said takes what the section says while the document is indexed, where that is wanted
   */
  Document map(
      Lesson lesson,
      Section section,
      List<String> leading,
      String concept,
      @Nullable SectionTerms said) {
    Document document = new Document();
    Words words = new Words();
    SectionSuggestions suggestions = new SectionSuggestions();
    suggestions.addHeading(section.heading());
    if (section.equals(lesson.sections().get(0))) {
      suggestions.addTitle(lesson); // counts once a lesson
    }
    Listeners heard = new Listeners(words, suggestions, said);
    addPlace(document, lesson, section, concept);
    addWords(document, lesson, Fields.HEADING, headings(section, leading), PLACED_WORDS, heard);
    addWords(document, lesson, Fields.TITLE, lesson.title(), TextField.TYPE_NOT_STORED, heard);
    String breadcrumb = String.join("\n", section.breadcrumb());
    addWords(document, lesson, Fields.BREADCRUMB, breadcrumb, TextField.TYPE_NOT_STORED, heard);
    addText(document, lesson, section, heard);
    // The last: see Words and SectionSuggestions.
    document.add(new Field(Fields.WORD, words.tokens(), TERM_LIST));
    document.add(new Field(Fields.SUGGEST, suggestions.tokens(), TERM_LIST));
    return document;
  }

  /** The section's own heading first: the offsets of its words are those that are shown. */
  private static String headings(Section section, List<String> leading) {
    return Stream.concat(Stream.of(section.heading()), leading.stream())
        .collect(Collectors.joining("\n"));
  }

  private void addPlace(Document document, Lesson lesson, Section section, String concept) {
    document.add(new StoredField(Fields.PATH, lesson.path()));
    document.add(new SortedDocValuesField(Fields.PATH, new BytesRef(lesson.path())));
    document.add(new StoredField(Fields.LINE, section.line()));
    document.add(new NumericDocValuesField(Fields.LINE, section.line()));
    document.add(new StoredField(Fields.LANG, lesson.lang()));
    document.add(new SortedDocValuesField(Fields.LANG, new BytesRef(lesson.lang())));
    document.add(new SortedDocValuesField(Fields.CONCEPT, new BytesRef(concept)));
    addNumber(document, Fields.YEAR, lesson.year());
    addNumber(document, Fields.DAY, lesson.day());
    document.add(new StoredField(Fields.TITLE_TEXT, lesson.title()));
    document.add(new StoredField(Fields.HEADING_TEXT, section.heading()));
    for (String crumb : section.breadcrumb()) {
      document.add(new StoredField(Fields.BREADCRUMB_TEXT, crumb));
    }
    document.add(new StoredField(Fields.ANCHOR, section.anchor()));
    String url = links.url(lesson.path(), section.anchor(), section.line());
    document.add(new StoredField(Fields.LINK_URL, url));
  }

  private static void addNumber(Document document, String field, @Nullable Integer number) {
    if (number != null) {
      document.add(new StoredField(field, number));
      document.add(new NumericDocValuesField(field, number));
    }
  }

  private void addWords(
      Document document,
      Lesson lesson,
      String field,
      String text,
      FieldType type,
      Listeners heard) {
    if (!text.isEmpty()) {
      String family = familyOf(text, lesson);
      SectionText whole =
          new SectionText(text, List.of(new SectionText.Span(Role.PROSE, 0, text.length())));
      SpanTokens tokens =
          new SpanTokens(
              analyzers.of(family),
              whole,
              whole.spans(),
              heard.words(family),
              heard.suggestions(field, family),
              heard.sentences(field));
      document.add(new Field(Fields.in(field, family), tokens, type));
    }
  }

  private void addText(Document document, Lesson lesson, Section section, Listeners heard) {
    SectionText text = SectionText.of(section);
    document.add(new StoredField(Fields.TEXT, text.text()));
    document.add(new NumericDocValuesField(Fields.SAID, hash(section, text)));
    Map<String, List<SectionText.Span>> byField =
        text.spans().stream()
            .collect(
                Collectors.groupingBy(
                    span -> fieldOf(span, text, lesson), TreeMap::new, Collectors.toList()));
    byField.forEach((field, spans) -> {
      int dot = field.indexOf('.');
      String family = dot < 0 ? Analyzers.MAIN : field.substring(dot + 1);
      String plain = dot < 0 ? field : field.substring(0, dot);
      SpanTokens tokens =
          new SpanTokens(
              analyzers.of(family),
              text,
              spans,
              heard.words(family),
              heard.suggestions(plain, family),
              heard.sentences(plain));
      document.add(new Field(field, tokens, PLACED_WORDS));
    });
    if (!section.urls().isEmpty()) {
      SectionText urls = urls(section.urls());
      SpanTokens tokens =
          new SpanTokens(analyzers.of(Analyzers.MAIN), urls, urls.spans(), null, null, null);
      document.add(new Field(Fields.URL, tokens, TextField.TYPE_NOT_STORED));
    }
  }

  private static long hash(Section section, SectionText text) {
    String said = section.heading() + '\n' + text.text();
    String hash = Fingerprint.of(said.getBytes(StandardCharsets.UTF_8));
    return Long.parseUnsignedLong(hash.substring(0, 16), 16);
  }

  private static SectionText urls(List<String> urls) {
    String lines = String.join("\n", urls);
    return new SectionText(lines, List.of(new SectionText.Span(Role.LINK, 0, lines.length())));
  }

  private String fieldOf(SectionText.Span span, SectionText text, Lesson lesson) {
    return switch (span.role()) {
      case CODE -> Fields.CODE; // commands are the same in every language
      case PROSE, TABLE -> Fields.in(Fields.PROSE, familyOf(text.of(span), lesson));
      case LINK, ALT -> Fields.in(Fields.LINK, familyOf(text.of(span), lesson));
    };
  }

  private String familyOf(String text, Lesson lesson) {
    String family = Analyzers.familyOf(text, lesson.lang());
    families.add(family);
    return family;
  }
}
