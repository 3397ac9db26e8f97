package dev.haru.index.build;

import dev.haru.analysis.Analyzers;
import dev.haru.course.Course;
import dev.haru.course.files.Editions;
import dev.haru.course.files.LessonSource;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.glossary.PassageCodec;
import dev.haru.glossary.SectionPassages;
import dev.haru.index.Fields;
import dev.haru.index.document.DocumentMapper;
import dev.haru.index.document.LeadingHeadings;
import dev.haru.index.document.SectionTerms;
import dev.haru.index.manifest.FileEntry;
import dev.haru.index.manifest.Manifest;
import dev.haru.index.manifest.ManifestEntry;
import dev.haru.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Puts a lesson with its editions into an index: a document for each section, and one for the
 * {@link ManifestEntry}, of which queries know nothing. Not safe for use by several threads.
 */
final class EditionIndexer {

  private final Course course;
  private final IndexWriter writer;
  private final Analyzers analyzers;
  private final SlowLessons slow;

  EditionIndexer(Course course, IndexWriter writer, Analyzers analyzers, SlowLessons slow) {
    this.course = course;
    this.writer = writer;
    this.analyzers = analyzers;
    this.slow = slow;
  }

  /**
   * Adds the files of a group, of which the index has nothing. A lesson that takes too long is left
   * out, and the others are added without it.
   *
   * @param listed when the files were listed
   */
  ManifestEntry add(List<LessonSource> sources, Instant listed) throws IOException {
    slow.forget();
    while (true) {
      try {
        return addOthers(sources, listed);
      } catch (SlowLessons.Found e) {
        remove(sources.get(0).file().path().path()); // the sections before it
      } finally {
        slow.ended();
      }
    }
  }

  private ManifestEntry addOthers(List<LessonSource> sources, Instant listed)
      throws IOException, SlowLessons.Found {
    List<CourseProblem> problems = new ArrayList<>();
    List<Lesson> editions = new ArrayList<>();
    List<LessonSource> ofEditions = new ArrayList<>();
    for (LessonSource source : sources) {
      LessonReader.Result result = slow.read(source, () -> course.read(source));
      problems.addAll(result.problems());
      if (result.lesson() != null && course.settings().indexes(result.lesson().lang())) {
        editions.add(result.lesson());
        ofEditions.add(source);
      }
    }
    List<FileEntry> files = sources.stream().map(each -> FileEntry.of(each, listed)).toList();
    DocumentMapper mapper = new DocumentMapper(analyzers, course.settings().links());
    TranslatedPassages translated = new TranslatedPassages();
    int sections =
        addSections(files.get(0).path().path(), editions, ofEditions, mapper, translated);
    List<SortedMap<String, SectionPassages>> said = translated.translated();
    byte[] passages = PassageCodec.write(said).getBytes(StandardCharsets.UTF_8);
    ManifestEntry entry =
        new ManifestEntry(
            files,
            editions.stream().map(Lesson::lang).toList(),
            sections,
            mapper.families(),
            problems,
            said.isEmpty()
                ? ManifestEntry.Passages.NONE
                : new ManifestEntry.Passages(passages.length, Sha256.of(passages)));
    writer.addDocument(Manifest.document(entry, passages));
    return entry;
  }

  private int addSections(
      String group,
      List<Lesson> editions,
      List<LessonSource> sources,
      DocumentMapper mapper,
      TranslatedPassages translated)
      throws IOException, SlowLessons.Found {
    int sections = 0;
    List<List<String>> concepts = Editions.concepts(editions);
    for (int i = 0; i < editions.size(); i++) {
      Lesson lesson = editions.get(i);
      List<@Nullable List<String>> leading = LeadingHeadings.of(lesson.sections());
      for (int k = 0; k < lesson.sections().size(); k++) {
        List<String> above = leading.get(k);
        if (above != null) {
          Section each = lesson.sections().get(k);
          String concept = concepts.get(i).get(k);
          SectionTerms said =
              editions.size() > 1 ? translated.section(lesson.lang(), concept) : null;
          Document section =
              slow.analyze(sources.get(i), () -> mapper.map(lesson, each, above, concept, said));
          section.add(new StringField(Fields.GROUP, group, Field.Store.NO));
          writer.addDocument(section);
          sections++;
        }
      }
    }
    return sections;
  }

  /** Keeps a group's sections and changes what is noted of its files. */
  void note(ManifestEntry entry) throws IOException {
    Manifest.update(writer, entry);
  }

  /** Removes a group. */
  void remove(String id) throws IOException {
    writer.deleteDocuments(new Term(Fields.GROUP, id), Manifest.term(id));
  }
}
