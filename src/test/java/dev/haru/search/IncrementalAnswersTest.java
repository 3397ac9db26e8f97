package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.Course;
import dev.haru.eval.JudgedQuery;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.BuildReport;
import dev.haru.index.build.Indexer;
import dev.haru.kit.EditScript;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same answers from an incrementally built index as from one built from scratch, including
 * scores, excerpts, corrections and suggestions.
 *
 * <p>{@code -Dharu.scripts=50} tries that many edit scripts instead of a few.
 */
@Tag("slow")
class IncrementalAnswersTest {

  private static final int EDITS = 12;

  @TempDir Path directory;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("haru.scripts", 3));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void indexReachedByEditsAnswersAsOneBuiltAnew(long seed) throws Exception {
    Path course = directory.resolve("course");
    EditScript script =
        seed % 2 == 0
            ? EditScript.ofWholeCourse(course, seed)
            : EditScript.ofEnglishLessons(course, seed);
    Random random = new Random(-seed);
    Path edited = directory.resolve("edited");
    List<String> edits = new ArrayList<>();
    build(script, edited, BuildMode.INCREMENTAL);
    for (int i = 0; i < EDITS; i++) {
      edits.add(script.edit());
      if (random.nextBoolean()) {
        BuildMode mode = random.nextInt(3) == 0 ? BuildMode.INCREMENTAL : BuildMode.FAST;
        edits.add(mode + " " + build(script, edited, mode).changes());
      }
    }
    Path fresh = directory.resolve("fresh");
    edits.add(script.edit());
    build(script, edited, BuildMode.FAST);
    build(script, fresh, BuildMode.FULL);
    List<JudgedQuery> queries = queries(seed);
    assertSameAnswers(script, edited, fresh, queries, edits, false);
    assertThat(build(script, edited, BuildMode.INCREMENTAL).isFinished()).isTrue();
    assertSameAnswers(script, edited, fresh, queries, edits, true);
    BuildReport again = build(script, edited, BuildMode.INCREMENTAL);
    assertThat(again.changes().isEmpty()).isTrue();
  }

  /** Returns a third of the queries, another one for each of three scripts. */
  private static List<JudgedQuery> queries(long seed) throws Exception {
    List<JudgedQuery> all = JudgedQuery.read(Path.of("src/eval/content/queries.tsv"));
    return IntStream.range(0, all.size())
        .filter(i -> i % 3 == Math.floorMod(seed, 3))
        .mapToObj(all::get)
        .toList();
  }

  private static BuildReport build(EditScript script, Path index, BuildMode mode) throws Exception {
    Course course = Course.open(List.of(script.course()));
    return Indexer.build(course, index, mode, Clock.systemUTC(), BuildListener.SILENT);
  }

  private static void assertSameAnswers(
      EditScript script,
      Path edited,
      Path fresh,
      List<JudgedQuery> queries,
      List<String> edits,
      boolean isFinished)
      throws Exception {
    var glossary = Course.open(List.of(script.course())).settings().glossary();
    try (CourseIndex one = CourseIndex.open(edited);
        CourseIndex other = CourseIndex.open(fresh);
        LuceneSearchEngine engine = new LuceneSearchEngine(one, glossary);
        LuceneSearchEngine expected = new LuceneSearchEngine(other, glossary)) {
      boolean learnedTheSame = one.learned().toText().equals(other.learned().toText());
      assertThat(learnedTheSame || !isFinished).as("%s", edits).isTrue();
      if (!learnedTheSame) {
        return; // learned equivalents lag until the last build
      }
      for (JudgedQuery query : queries) {
        Filters filters = Filters.ofLanguage(query.lang());
        assertThat(answer(engine, query.text(), filters))
            .as("%s after %s", query.text(), edits)
            .isEqualTo(answer(expected, query.text(), filters));
        String beginning = query.text().substring(0, query.text().length() / 2);
        assertThat(suggestions(engine, beginning))
            .as("%s after %s", beginning, edits)
            .isEqualTo(suggestions(expected, beginning));
      }
    }
  }

  /** Returns the answer without the values that vary between runs. */
  private static SearchResponse answer(LuceneSearchEngine engine, String query, Filters filters) {
    SearchResponse response = engine.search(new SearchRequest(query, filters, null, 10, 0, false));
    return new SearchResponse(
        response.query(),
        response.answered(),
        response.total(),
        response.totalIsExact(),
        0,
        0,
        response.corrections(),
        response.didYouMean(),
        response.notice(),
        response.hits(),
        response.reading(),
        response.languages(),
        response.years());
  }

  private static List<Suggestion> suggestions(LuceneSearchEngine engine, String beginning) {
    return engine.suggest(new SuggestRequest(beginning, null, 8)).suggestions();
  }
}
