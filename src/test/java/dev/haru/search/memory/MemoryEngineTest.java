package dev.haru.search.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.dictionary.Dictionaries;
import dev.haru.course.Course;
import dev.haru.course.files.Editions;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.index.document.AnalyzedSection;
import dev.haru.index.document.LeadingHeadings;
import dev.haru.index.document.SectionAnalyzer;
import dev.haru.search.Filters;
import dev.haru.search.Hit;
import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.SuggestRequest;
import dev.haru.search.Suggestion;
import dev.haru.search.engine.CourseSearchEngine;
import dev.haru.search.lucene.LuceneSearchEngine;
import dev.haru.search.rank.RankingParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same answers from an engine in plain collections as from Lucene, for the judged queries over
 * {@code content/}: the interfaces alone define what an engine has to do.
 */
@Tag("slow")
class MemoryEngineTest {

  private static final Path CONTENT = Path.of("content");
  private static final Path QUERIES = Path.of("src/eval/content/queries.tsv");

  private static CourseIndex index;
  private static Analyzers analyzers;
  private static SearchEngine lucene;
  private static SearchEngine memory;

  @BeforeAll
  static void read(@TempDir Path directory) throws Exception {
    Course course = Course.open(List.of(CONTENT));
    BuildListener silent = problem -> {};
    Indexer.build(course, directory.resolve("index"), Clock.systemUTC(), silent);
    index = CourseIndex.open(directory.resolve("index"));
    analyzers = new Analyzers();
    lucene = new LuceneSearchEngine(index, course.settings().glossary());
    memory =
        new CourseSearchEngine(
            new MemoryIndex(sections(course)),
            analyzers,
            new CourseSearchEngine.CourseKnowledge(
                index.info().lessons(),
                List.copyOf(index.info().languages().keySet()),
                index.info().analyzerGroups(),
                index.learned(),
                Dictionaries.own(),
                course.settings().glossary()),
            RankingParameters.standard());
  }

  @AfterAll
  static void close() throws Exception {
    lucene.close();
    memory.close();
    analyzers.close();
    index.close();
  }

  private static List<AnalyzedSection> sections(Course course) throws Exception {
    SectionAnalyzer analyzer = new SectionAnalyzer(analyzers, course.settings().links());
    List<AnalyzedSection> sections = new ArrayList<>();
    for (List<LessonFile> group : Editions.group(course.files().files(), "en")) {
      List<Lesson> editions = new ArrayList<>();
      for (LessonFile file : group) {
        Lesson lesson = course.read(file).lesson();
        if (lesson != null && course.settings().indexes(lesson.lang())) {
          editions.add(lesson);
        }
      }
      List<List<String>> concepts = Editions.concepts(editions);
      for (int i = 0; i < editions.size(); i++) {
        List<Section> all = editions.get(i).sections();
        List<List<String>> leading = LeadingHeadings.of(all);
        for (int k = 0; k < all.size(); k++) {
          String concept = concepts.get(i).get(k);
          List<String> above = leading.get(k);
          Section below = all.get(LeadingHeadings.below(leading, k));
          sections.add(
              above == null
                  ? analyzer.analyzeBare(editions.get(i), all.get(k), below, concept)
                  : analyzer.analyze(editions.get(i), all.get(k), above, concept, false));
        }
      }
    }
    return sections;
  }

  private static List<String[]> queries() throws Exception {
    return Files.readAllLines(QUERIES).stream().map(line -> line.split("\t", -1)).toList();
  }

  @Test
  void sameHitsInTheSameOrder() throws Exception {
    List<String> different = new ArrayList<>();
    for (String[] query : queries()) {
      Filters filters = Filters.ofLanguage(query[1].isEmpty() ? null : query[1]);
      SearchRequest request = new SearchRequest(query[2], filters, null, 50, 0, false);
      SearchResponse expected = lucene.search(request);
      SearchResponse actual = memory.search(request);
      if (!shown(actual).equals(shown(expected)) || actual.total() != expected.total()) {
        different.add(query[0]);
      }
    }
    assertThat(different).isEmpty();
  }

  /** Returns what a hit shows, except for its score, whose last digit may differ. */
  private static List<Object> shown(SearchResponse response) {
    List<Object> shown = new ArrayList<>();
    shown.add(response.corrections());
    shown.add(String.valueOf(response.didYouMean()));
    for (Hit hit : response.hits()) {
      shown.add(
          List.of(
              hit.path() + ":" + hit.line(),
              hit.url(),
              hit.headingHighlights(),
              hit.excerpt(),
              hit.translations()));
    }
    return shown;
  }

  @Test
  void sameSuggestions() throws Exception {
    List<String> different = new ArrayList<>();
    for (String[] query : queries()) {
      String typed = query[2].substring(0, Math.min(3, query[2].length()));
      if (!typed.isBlank()) {
        SuggestRequest request =
            new SuggestRequest(typed, query[1].isEmpty() ? null : query[1], 10);
        List<Suggestion> expected = lucene.suggest(request).suggestions();
        if (!memory.suggest(request).suggestions().equals(expected)) {
          different.add(typed);
        }
      }
    }
    assertThat(different).isEmpty();
  }
}
