package dev.haru.index.document;

import dev.haru.analysis.AnalyzedText;
import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TokenConsumer;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.site.Links;
import dev.haru.index.AnchoredLink;
import dev.haru.index.Fields;
import dev.haru.index.offsets.TokenOffsets;
import dev.haru.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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
public final class DocumentMapper {

  private static final FieldType TERM_LIST = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    TERM_LIST.setIndexOptions(IndexOptions.DOCS);
    TERM_LIST.setOmitNorms(true);
    TERM_LIST.freeze();
  }

  private final Analyzers analyzers;
  private final Links links;
  private final Set<String> families = new TreeSet<>(Set.of(Analyzers.MAIN));

  public DocumentMapper(Analyzers analyzers, Links links) {
    this.analyzers = analyzers;
    this.links = links;
  }

  /** Returns the families of languages that the documents made so far have fields of. */
  public Set<String> families() {
    return families;
  }

  /**
   * Returns a section's document.
   *
   * @param leading the bare headings that lead to the section
   * @param concept what the section has in common with its translations
   * @param said takes what the section says while the document is indexed, where that is wanted
   */
  public Document map(
      Lesson lesson,
      Section section,
      List<String> leading,
      String concept,
      @Nullable SectionTerms said) {
    Document document = new Document();
    WordCollector words = new WordCollector();
    SectionSuggestions suggestions = new SectionSuggestions();
    suggestions.addHeading(section.heading());
    if (section.equals(lesson.sections().get(0))) {
      suggestions.addTitle(lesson); // counts once a lesson
    }
    TokenListeners heard = new TokenListeners(words, suggestions, said);
    addPlace(document, lesson, section, concept);
    addHeading(document, lesson, section, leading, heard);
    addWords(document, lesson, Fields.TITLE, lesson.title(), heard);
    addWords(document, lesson, Fields.BREADCRUMB, String.join("\n", section.breadcrumb()), heard);
    addText(document, lesson, section, heard);
    document.add(new Field(Fields.WORD, words.tokens(), TERM_LIST));
    document.add(new Field(Fields.SUGGEST, suggestions.tokens(), TERM_LIST));
    return document;
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
    document.add(new StoredField(Fields.LINK_URL, AnchoredLink.brief(url, section.anchor())));
  }

  private static void addNumber(Document document, String field, @Nullable Integer number) {
    if (number != null) {
      document.add(new StoredField(field, number));
      document.add(new NumericDocValuesField(field, number));
    }
  }

  /** The section's own heading first: the places of its words are those that are shown. */
  private void addHeading(
      Document document,
      Lesson lesson,
      Section section,
      List<String> leading,
      TokenListeners heard) {
    String headings =
        Stream.concat(Stream.of(section.heading()), leading.stream())
            .collect(Collectors.joining("\n"));
    List<AnalyzedText.Token> shown =
        addWords(document, lesson, Fields.HEADING, headings, heard).stream()
            .filter(token -> token.end() <= section.heading().length())
            .toList();
    addPlaces(document, Fields.HEADING_PLACES, section.heading(), shown);
  }

  private List<AnalyzedText.Token> addWords(
      Document document, Lesson lesson, String field, String text, TokenListeners heard) {
    if (text.isEmpty()) {
      return List.of();
    }
    String family = familyOf(text, lesson);
    AnalyzedText tokens = new AnalyzedText(text);
    addStretch(tokens, 0, text.length(), field, family, heard.in(field, family));
    addFields(document, tokens);
    return tokens.all();
  }

  private void addStretch(
      AnalyzedText tokens,
      int start,
      int end,
      String field,
      String family,
      TokenConsumer consumer) {
    tokens.add(start, end, Fields.in(field, family), analyzers.of(family), consumer);
  }

  private static void addFields(Document document, AnalyzedText tokens) {
    for (String field : tokens.fields()) {
      document.add(new Field(field, tokens.in(field), TextField.TYPE_NOT_STORED));
    }
  }

  private static void addPlaces(
      Document document, String field, String text, List<AnalyzedText.Token> tokens) {
    if (!tokens.isEmpty()) {
      document.add(new StoredField(field, TokenOffsets.write(text, tokens)));
    }
  }

  private void addText(Document document, Lesson lesson, Section section, TokenListeners heard) {
    SectionText text = SectionText.of(section);
    document.add(new StoredField(Fields.TEXT, text.text()));
    document.add(new NumericDocValuesField(Fields.SAID, hash(section, text)));
    AnalyzedText tokens = new AnalyzedText(text.text());
    for (SectionText.Span span : text.spans()) {
      String field = fieldOf(span.role());
      // Commands are the same in every language.
      String family = field.equals(Fields.CODE) ? Analyzers.MAIN : familyOf(text.of(span), lesson);
      addStretch(tokens, span.start(), span.end(), field, family, heard.in(field, family));
    }
    addFields(document, tokens);
    addPlaces(document, Fields.TEXT_PLACES, text.text(), tokens.all());
    if (!section.urls().isEmpty()) {
      String lines = String.join("\n", section.urls());
      AnalyzedText urls = new AnalyzedText(lines);
      addStretch(urls, 0, lines.length(), Fields.URL, Analyzers.MAIN, TokenConsumer.NONE);
      addFields(document, urls);
    }
  }

  private static long hash(Section section, SectionText text) {
    String said = section.heading() + '\n' + text.text();
    String hash = Sha256.of(said.getBytes(StandardCharsets.UTF_8));
    return Long.parseUnsignedLong(hash.substring(0, 16), 16);
  }

  private static String fieldOf(BlockRole role) {
    return switch (role) {
      case CODE -> Fields.CODE;
      case PROSE, TABLE -> Fields.PROSE;
      case LINK, ALT -> Fields.LINK;
    };
  }

  private String familyOf(String text, Lesson lesson) {
    String family = Analyzers.groupOf(text, lesson.lang());
    families.add(family);
    return family;
  }
}
