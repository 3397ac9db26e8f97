package dev.haru.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards relevance: the answers to judged queries on haru's own course must not get worse. */
@Tag("slow")
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
        .as("sections of judgements.tsv that content/ no longer has: judge what is there now")
        .isEmpty();
  }

  @Test
  void everyModeHasQueriesAndEveryTopicAJudgement() {
    List<QueryId> ids = course.queries().stream().map(query -> QueryId.of(query.id())).toList();
    assertThat(ids).extracting(QueryId::mode).hasSameElementsAs(MODES);
    assertThat(course.sections())
        .filteredOn(section -> section.grade() == 3)
        .extracting(JudgedSection::topic)
        .hasSameElementsAs(ids.stream().map(QueryId::topic).toList());
  }

  @Test
  void relevanceIsThatOfTheBaseline(@TempDir Path directory) throws Exception {
    try (TestEngine engine =
        TestEngine.of(new TestCourse(JudgedCourse.CONTENT), directory.resolve("index"))) {
      Qrels qrels = course.qrels(engine.engine().translations(), directory.resolve("qrels.trec"));
      RelevanceBaseline now =
          RelevanceBaseline.of(course.measure(new Evaluation(engine.engine(), 10), qrels));
      if ("write".equals(System.getProperty("haru.baseline"))) {
        now.write(JudgedCourse.BASELINE);
      }
      assertThat(RelevanceBaseline.read(JudgedCourse.BASELINE).change(now)).isEmpty();
    }
  }
}
