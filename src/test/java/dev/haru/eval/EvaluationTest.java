package dev.haru.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

  @AutoClose private static TestEngine engine;

  @TempDir Path root;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("2022/day01.md", "# Otters\n\nThe otter swims.\n")
            .with("2022/ko/day01.md", "# 수달\n\n수달은 헤엄칩니다.\n")
            .with("my notes/pond.md", "# Ponds\n\nNo otter lives in it.\n");
    engine = TestEngine.of(course);
  }

  @Test
  void runHasALineForEveryHit() throws Exception {
    StringBuilder run = new StringBuilder();
    evaluate(run, null, query("q/1", null, "otter"), query("q/2", "ko", "otter"));
    assertThat(run.toString().lines())
        .hasSize(3)
        .allMatch(line -> line.matches("q/\\d Q0 [^ ]+\\.md:1 [12] \\d+\\.\\d{6} haru"));
    assertThat(run.toString().lines().map(line -> line.split(" ", -1)[2]))
        .containsExactly("2022/day01.md:1", "my%20notes/pond.md:1", "2022/ko/day01.md:1");
  }

  @Test
  void queriesWithoutAHitAreCountedAndHaveNoLine() throws Exception {
    StringBuilder run = new StringBuilder();
    Evaluation.Summary summary =
        evaluate(run, null, query("a", null, "zebra"), query("b", "en", "otter"));
    assertThat(summary).isEqualTo(new Evaluation.Summary(2, 0, 0.5, 0, 0, 0));
    assertThat(run.toString()).doesNotContain("a Q0");
    assertThat(evaluate(run, null)).isEqualTo(new Evaluation.Summary(0, 0, 0, 0, 0, 0));
  }

  @Test
  void onlyQueriesWithARelevantSectionAreMeasured() throws Exception {
    Qrels qrels = qrels("a 0 2022/day01.md:1 0\nb 0 my%20notes/pond.md:1 2\n");
    Evaluation.Summary summary =
        evaluate(
            new StringBuilder(),
            qrels,
            query("a", "en", "otter"),
            query("b", "en", "otter"),
            query("c", "en", "otter"));
    assertThat(summary.judged()).isEqualTo(1);
    assertThat(summary.reciprocalRank()).isEqualTo(0.5);
    assertThat(summary.ndcg()).isCloseTo(0.63093, within(0.00001));
    assertThat(summary.recall()).isEqualTo(1);
  }

  @Test
  void withoutALanguageTheBestGradeOfTheTranslationsCountsOnce() throws Exception {
    Qrels qrels =
        qrels("a 0 2022/day01.md:1 1\na 0 2022/ko/day01.md:1 3\na 0 my%20notes/pond.md:1 1\n");
    Evaluation.Summary summary = evaluate(new StringBuilder(), qrels, query("a", null, "otter"));
    assertThat(summary).isEqualTo(new Evaluation.Summary(1, 1, 0, 1, 1, 1));
  }

  @Test
  void withALanguageTheGradeOfATranslationDoesNotCount() throws Exception {
    Qrels english = qrels("a 0 2022/day01.md:1 3\n");
    assertThat(evaluate(new StringBuilder(), english, query("a", "ko", "otter")))
        .isEqualTo(new Evaluation.Summary(1, 1, 0, 0, 0, 0));
    Qrels korean = qrels("a 0 2022/ko/day01.md:1 1\n");
    assertThat(evaluate(new StringBuilder(), korean, query("a", "ko", "otter")))
        .isEqualTo(new Evaluation.Summary(1, 1, 0, 1, 1, 1));
  }

  private static JudgedQuery query(String id, String lang, String text) {
    return new JudgedQuery(id, lang, text);
  }

  private Qrels qrels(String lines) throws Exception {
    return Qrels.read(Files.writeString(root.resolve("qrels.trec"), lines));
  }

  private static Evaluation.Summary evaluate(StringBuilder run, Qrels qrels, JudgedQuery... queries)
      throws IOException {
    return new Evaluation(engine.engine(), 20).evaluate(List.of(queries), qrels, run);
  }
}
