package dev.haru.index;

import dev.haru.course.Course;
import dev.haru.course.CourseFiles;
import dev.haru.course.Editions;
import dev.haru.course.Lesson;
import dev.haru.course.LessonFile;
import dev.haru.course.LessonReader;
import dev.haru.course.Problem;
import dev.haru.course.Section;
import dev.haru.text.Analyzers;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;

/**
 * Builds a course's index: everything in one commit, so that a failure or a kill at any moment
 * leaves the commit before it in use.
 */
public final class Indexer {

  private static final double RAM_BUFFER_MB = 64;

  private final Course course;
  private final Path index;
  private final Clock clock;
  private final BuildListener listener;

  private final TranslatedPassages translated = new TranslatedPassages();
  private final Map<String, Integer> languages = new TreeMap<>();
  private int done;
  private int sections;
  private int problems;
  private int skipped;

  private Indexer(Course course, Path index, Clock clock, BuildListener listener) {
    this.course = course;
    this.index = index;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Builds the index anew.
   *
   * @param course what to read
   * @param index the index's directory; made when it is absent
   * @param clock tells the time that the commit carries
   * @param listener hears of progress and problems
   * @throws IndexException when another process writes the index, or it cannot be written
   * @throws InterruptedIOException when the thread is interrupted, which it still is afterwards
   * @throws IOException when the course's directory cannot be listed
   */
  public static BuildReport build(Course course, Path index, Clock clock, BuildListener listener)
      throws IndexException, IOException {
    return new Indexer(course, index, clock, listener).build();
  }

  private BuildReport build() throws IndexException, IOException {
    Instant start = clock.instant();
    stopIfInterrupted();
    CourseFiles files = course.files();
    files.problems().forEach(this::report);
    try (Directory directory = open();
        Analyzers analyzers = new Analyzers();
        IndexWriter writer = openWriter(directory)) {
      WriterLock.sign(index, clock);
      try {
        Map<String, String> before = LearnedData.before(directory);
        DocumentMapper mapper = new DocumentMapper(analyzers, course.settings().links());
        for (List<LessonFile> group :
            Editions.group(files.files(), course.settings().usualLanguage())) {
          add(writer, mapper, group, files.files().size());
        }
        stopIfInterrupted();
        Map<String, String> data = new TreeMap<>(info(mapper).toUserData());
        data.putAll(LearnedData.of(translated, before));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
      } catch (Throwable e) {
        writer.rollback();
        throw e;
      } finally {
        WriterLock.unsign(index);
      }
      return report(directory, Duration.between(start, clock.instant()));
    } catch (LockObtainFailedException e) {
      throw WriterLock.locked(index, e);
    } catch (ThreadInterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    } catch (IOException e) {
      stopIfInterrupted();
      throw BuildFailure.unwritable(index, e);
    }
  }

  /** An interrupted thread cannot read files, and each lesson would be left out as unreadable. */
  private void stopIfInterrupted() throws InterruptedIOException {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted();
    }
  }

  private InterruptedIOException interrupted() {
    return new InterruptedIOException(
        String.format(
            Locale.ROOT,
            "the build of the index %s was interrupted; the index is as it was before",
            index));
  }

  private Directory open() throws IOException {
    Files.createDirectories(index);
    return FSDirectory.open(index);
  }

  private static IndexWriter openWriter(Directory directory) throws IOException {
    UselessCommit.remove(directory);
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(OpenMode.CREATE)
            .setRAMBufferSizeMB(RAM_BUFFER_MB)
            .setCommitOnClose(false);
    return new IndexWriter(directory, config);
  }

  private void add(IndexWriter writer, DocumentMapper mapper, List<LessonFile> group, int all)
      throws IOException {
    List<Lesson> editions = new ArrayList<>();
    for (LessonFile file : group) {
      stopIfInterrupted();
      String named = file.path().lang();
      if (named == null || course.settings().indexes(named)) {
        LessonReader.Result result = course.read(file);
        result.problems().forEach(this::report);
        if (result.lesson() != null && course.settings().indexes(result.lesson().lang())) {
          editions.add(result.lesson());
        }
      }
      listener.progress(++done, all);
    }
    List<List<String>> concepts = Editions.concepts(editions);
    for (int i = 0; i < editions.size(); i++) {
      Lesson lesson = editions.get(i);
      List<@Nullable List<String>> leading = LeadingHeadings.of(lesson.sections());
      for (int k = 0; k < lesson.sections().size(); k++) {
        List<String> above = leading.get(k);
        if (above != null) {
          String concept = concepts.get(i).get(k);
          SectionTerms said =
              editions.size() > 1 ? translated.section(lesson.lang(), concept) : null;
          Section section = lesson.sections().get(k);
          writer.addDocument(mapper.map(lesson, section, above, concept, said));
          sections++;
        }
      }
      languages.merge(lesson.lang(), 1, Integer::sum);
    }
    translated.pair();
  }

  private void report(Problem problem) {
    problems++;
    skipped += problem.skipped() ? 1 : 0;
    listener.problem(problem);
  }

  private int lessons() {
    return languages.values().stream().mapToInt(Integer::intValue).sum();
  }

  private IndexInfo info(DocumentMapper mapper) {
    return new IndexInfo(
        Schema.fingerprint(),
        course.fingerprint(),
        course.settings().name(),
        course.contentDirectories().stream().map(p -> p.toAbsolutePath().toString()).toList(),
        clock.instant(),
        lessons(),
        languages,
        List.copyOf(mapper.families()),
        skipped);
  }

  private BuildReport report(Directory directory, Duration took) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      long bytes = 0;
      for (String file : reader.getIndexCommit().getFileNames()) {
        bytes += directory.fileLength(file);
      }
      return new BuildReport(
          lessons(),
          sections,
          languages,
          problems,
          skipped,
          took,
          bytes,
          reader.getIndexCommit().getGeneration());
    }
  }
}
