package dev.haru.bench;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Block;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The baseline for haru: Lucene as its documentation sets it up, over the same sections.
 *
 * <p>The scores of BM25 over heading, title and text are added; the language is a filter; the best
 * sections come with stored fields, and heading and text are highlighted. There is no expansion and
 * no correction. Cheap optimizations are included: highlighting uses offsets in the index instead
 * of analysis, and the long text is stored last, so that other fields are read without it.
 */
final class Floor implements AutoCloseable {

  private static final String HEADING = "heading";
  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final String LANG = "lang";

  private static final FieldType STORED_WORDS = new FieldType(TextField.TYPE_STORED);

  static {
    STORED_WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    STORED_WORDS.freeze();
  }

  private static final Set<String> SHOWN = Set.of("path", "line", LANG, HEADING, TITLE);
  private static final String[] HIGHLIGHTED = {HEADING, TEXT};

  private final Analyzer analyzer = new FloorAnalyzer();
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final UnifiedHighlighter highlighter;
  private final QueryBuilder queries = new QueryBuilder(analyzer);

  private Floor(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.highlighter = new UnifiedHighlighter.Builder(searcher, analyzer).build();
  }

  /**
   * A result.
   *
   * @param fields the stored fields to show
   * @param heading its heading, highlighted, or null
   * @param excerpt the best sentence of its text, highlighted, or null
   */
  record Hit(Document fields, @Nullable String heading, @Nullable String excerpt) {}

  /** Indexes a course's lessons into a directory and opens the index. */
  static Floor index(Course course, Path path) throws IOException {
    Directory directory = FSDirectory.open(path);
    try (Analyzer analyzer = new FloorAnalyzer();
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(64))) {
      for (Lesson lesson : lessons(course)) {
        for (Section section : lesson.sections()) {
          writer.addDocument(document(lesson, section));
        }
      }
    }
    return new Floor(directory, DirectoryReader.open(directory));
  }

  /** Returns the lessons that haru indexes. */
  static List<Lesson> lessons(Course course) throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (LessonFile file : course.files().files()) {
      Lesson lesson = course.read(file).lesson();
      if (lesson != null && course.settings().indexes(lesson.lang())) {
        lessons.add(lesson);
      }
    }
    return lessons;
  }

  private static Document document(Lesson lesson, Section section) {
    Document document = new Document();
    document.add(new StoredField("path", lesson.path()));
    document.add(new StoredField("line", section.line()));
    document.add(new StringField(LANG, lesson.lang(), Field.Store.YES));
    document.add(new Field(TITLE, lesson.title(), TextField.TYPE_STORED));
    document.add(new Field(HEADING, section.heading(), STORED_WORDS));
    String text = section.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    document.add(new Field(TEXT, text, STORED_WORDS));
    return document;
  }

  int sections() {
    return reader.numDocs();
  }

  /**
   * Answers a query.
   *
   * @param lang the language of the sections, or null for all
   */
  List<Hit> search(String text, @Nullable String lang, int limit) throws IOException {
    Query query = query(text, lang);
    TopDocs top = searcher.search(query, limit);
    Map<String, String[]> highlights = highlighter.highlightFields(HIGHLIGHTED, query, top);
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < top.scoreDocs.length; i++) {
      hits.add(
          new Hit(
              stored.document(top.scoreDocs[i].doc, SHOWN),
              highlights.getOrDefault(HEADING, new String[limit])[i],
              highlights.getOrDefault(TEXT, new String[limit])[i]));
    }
    return hits;
  }

  private Query query(String text, @Nullable String lang) {
    BooleanQuery.Builder fields = new BooleanQuery.Builder();
    for (String field : List.of(HEADING, TITLE, TEXT)) {
      Query words = queries.createBooleanQuery(field, text);
      if (words != null) {
        fields.add(words, Occur.SHOULD);
      }
    }
    if (lang == null) {
      return fields.build();
    }
    return new BooleanQuery.Builder()
        .add(fields.build(), Occur.MUST)
        .add(new TermQuery(new Term(LANG, lang)), Occur.FILTER)
        .build();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
