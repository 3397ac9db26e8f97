package dev.haru.index.build;

import dev.haru.analysis.Analyzers;
import dev.haru.course.Course;
import dev.haru.course.files.Editions;
import dev.haru.course.files.LessonSource;
import dev.haru.course.files.ReadingThread;
import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.glossary.PassageCodec;
import dev.haru.glossary.SectionPassages;
import dev.haru.index.document.AnalyzedSection;
import dev.haru.index.document.DocumentMapper;
import dev.haru.index.document.LeadingHeadings;
import dev.haru.index.document.SectionAnalyzer;
import dev.haru.index.manifest.FileEntry;
import dev.haru.index.manifest.Manifest;
import dev.haru.index.manifest.ManifestEntry;
import dev.haru.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads and analyzes a lesson with its editions: a document for each section, and one for the
 * {@link ManifestEntry}, which queries do not see. For use by one thread at a time.
 */
final class EditionAnalyzer implements AutoCloseable {

  private final Course course;
  private final SectionAnalyzer analyzer;
  private final ReadingThread thread = new ReadingThread();
  private final SlowLessons slow;

  /**
   * Creates an analyzer with a thread of its own.
   *
   * @param analyzer analyzes the sections, for other threads too
   * @param readings records which lesson is being read
   */
  EditionAnalyzer(
      Course course, SectionAnalyzer analyzer, BuildLimits limits, CurrentReadings readings) {
    this.course = course;
    this.analyzer = analyzer;
    this.slow = new SlowLessons(thread, limits, readings);
  }

  /**
   * Analyzes a group of files. A lesson that takes too long is left out, and the others are
   * analyzed again without it.
   *
   * @param listed when the files were listed
   * @param documents receives the documents
   */
  ManifestEntry analyze(List<LessonSource> sources, Instant listed, DocumentSink documents)
      throws IOException {
    slow.forget();
    while (true) {
      try {
        return analyzeOthers(sources, listed, documents);
      } catch (SlowLessons.Found e) {
        documents.discard();
      } finally {
        slow.ended();
      }
    }
  }

  private ManifestEntry analyzeOthers(
      List<LessonSource> sources, Instant listed, DocumentSink documents)
      throws IOException, SlowLessons.Found {
    List<CourseProblem> problems = new ArrayList<>();
    List<Lesson> editions = new ArrayList<>();
    List<LessonSource> ofEditions = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    int unpublished = 0;
    for (LessonSource source : sources) {
      LessonReader.Result result = slow.read(source, () -> course.read(source));
      problems.addAll(result.problems());
      unpublished += result.notes().isUnpublished() ? 1 : 0;
      Lesson lesson = result.lesson();
      if (lesson != null && course.settings().indexes(lesson.lang())) {
        editions.add(lesson);
        ofEditions.add(source);
      } else if (lesson != null) {
        leftOut.add(lesson.lang());
      }
    }
    List<FileEntry> files = sources.stream().map(each -> FileEntry.of(each, listed)).toList();
    TranslatedPassages translated = new TranslatedPassages();
    Set<String> analyzerGroups = new TreeSet<>(Set.of(Analyzers.MAIN));
    int sections =
        addSections(
            files.get(0).path().path(),
            editions,
            ofEditions,
            analyzerGroups,
            translated,
            documents);
    List<SortedMap<String, SectionPassages>> said = translated.translated();
    byte[] passages = PassageCodec.write(said).getBytes(StandardCharsets.UTF_8);
    ManifestEntry entry =
        new ManifestEntry(
            files,
            editions.stream().map(Lesson::lang).toList(),
            editions.stream().map(Lesson::languageSource).toList(),
            leftOut,
            unpublished,
            sections,
            analyzerGroups,
            problems,
            said.isEmpty()
                ? ManifestEntry.Passages.NONE
                : new ManifestEntry.Passages(passages.length, Sha256.of(passages)));
    documents.add(Manifest.document(entry, passages));
    return entry;
  }

  private int addSections(
      String group,
      List<Lesson> editions,
      List<LessonSource> sources,
      Set<String> analyzerGroups,
      TranslatedPassages translated,
      DocumentSink documents)
      throws IOException, SlowLessons.Found {
    int sections = 0;
    List<List<String>> concepts = Editions.concepts(editions);
    for (int i = 0; i < editions.size(); i++) {
      Lesson lesson = editions.get(i);
      List<@Nullable List<String>> leading = LeadingHeadings.of(lesson.sections());
      for (int k = 0; k < lesson.sections().size(); k++) {
        List<String> above = leading.get(k);
        Section each = lesson.sections().get(k);
        String concept = concepts.get(i).get(k);
        boolean isTranslated = editions.size() > 1;
        if (above == null) {
          Section below = lesson.sections().get(LeadingHeadings.below(leading, k));
          documents.add(
              DocumentMapper.map(analyzer.analyzeBare(lesson, each, below, concept), group));
        } else {
          AnalyzedSection section =
              slow.analyze(
                  sources.get(i),
                  () -> analyzer.analyze(lesson, each, above, concept, isTranslated));
          analyzerGroups.addAll(section.analyzerGroups());
          translated.add(lesson.lang(), concept, section.passages());
          documents.add(DocumentMapper.map(section, group));
        }
        sections++;
      }
    }
    return sections;
  }

  @Override
  public void close() {
    thread.close();
  }
}
