package dev.haru.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.TestCourse;
import dev.haru.search.TestEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards relevance: judged queries over haru's own course must not be answered worse. */
class RelevanceTest {

  private static final Set<String> MODES =
      Set.of(
          "en>en",
          "en>ko",
          "en>any",
          "ko>ko",
          "ko>en",
          "ko>any",
          "typo-en>en",
          "typo-ko>ko",
          "nospace>ko",
          "layout>ko",
          "layout>en",
          "chosung>ko");

  private static JudgedCourse course;

  @BeforeAll
  static void read() throws Exception {
    course = JudgedCourse.read();
  }

  @Test
  void judgedSectionsStandWhereTheirLinesSay() {
    Map<String, String> headings = course.headings();
    List<String> moved =
        course.sections().stream()
            .filter(section -> !section.heading().equals(headings.get(section.place())))
            .map(section ->
                section.place()
                    + " is to be '"
                    + section.heading()
                    + "' and is "
                    + headings.get(section.place()))
            .toList();
    assertThat(moved)
        .as("sections of judgements.tsv that content/ has no more: judge what stands there now")
        .isEmpty();
  }

  @Test
  void everyModeHasQueriesAndEveryTopicAJudgement() {
    assertThat(course.queries().stream().map(JudgedCourse::mode).collect(Collectors.toSet()))
        .isEqualTo(MODES);
    Set<String> judged =
        course.sections().stream()
            .filter(section -> section.grade() == 3)
            .map(JudgedSection::topic)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(course.queries().stream().map(JudgedCourse::topic).collect(Collectors.toSet()))
        .isEqualTo(judged);
  }

  @Test
  void relevanceIsThatOfTheBaseline(@TempDir Path directory) throws Exception {
    try (TestEngine engine =
        TestEngine.of(new TestCourse(JudgedCourse.CONTENT), directory.resolve("index"))) {
      Qrels qrels = course.qrels(engine.engine().translations(), directory.resolve("qrels.trec"));
      Baseline now = Baseline.of(course.measure(new Evaluation(engine.engine(), 10), qrels));
      if ("write".equals(System.getProperty("haru.baseline"))) {
        now.write(JudgedCourse.BASELINE);
      }
      assertThat(Baseline.read(JudgedCourse.BASELINE).change(now)).isEmpty();
    }
  }
}
