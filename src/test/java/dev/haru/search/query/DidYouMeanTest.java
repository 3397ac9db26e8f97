package dev.haru.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import dev.haru.search.Filters;
import dev.haru.search.SearchResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries that are proposed beside the results. */
class DidYouMeanTest {

  private static final int LESSONS = 30;

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course = new TestCourse(root.resolve("course"));
    for (int day = 1; day <= LESSONS; day++) {
      course.with(
          "day" + day + ".md",
          "# Monitoring " + day + "\n\nA container is monitored; so is 이미지 작성. Share it.\n");
    }
    course
        .with("slip.md", "# A slip\n\nA montioring tool. Montioring it is.\n")
        .with("rare.md", "# Spare\n\nA spare sharding container.\n");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "montioring, monitoring",
    "Montioring tool, monitoring tool",
    "'\"montioring\" tool', '\"monitoring\" tool'",
    "'\"contaner\"', '\"container\"'",
    "'\"monitoring container\"', monitoring container",
    "이무지, 이미지"
  })
  void commonerNeighbourIsProposed(String query, String proposal) {
    assertThat(engine.search(query).didYouMean()).isEqualTo(proposal);
  }

  @Test
  void resultsStayThoseOfTheQuery() {
    SearchResponse response = engine.search("montioring");
    assertThat(TestEngine.places(response)).containsExactly("slip.md:1");
    assertThat(response.corrections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "monitoring",
    "monitoring container",
    "spare",
    "monitored",
    "contaner",
    "xqzjwvkk",
    "slip",
    "A",
    "'\"a container is\"'"
  })
  void soundQueryIsLeftAlone(String query) {
    assertThat(engine.search(query).didYouMean()).isNull();
  }

  @Test
  void proposalIsForTheFirstPage() {
    assertThat(engine.page("montioring", Filters.NONE, 1, 10).didYouMean()).isNull();
  }

  @Test
  void proposalFindsMoreUnderTheSameFilters() {
    Filters day = Filters.of(null, null, "1-3");
    assertThat(engine.search("montioring", day).didYouMean()).isEqualTo("monitoring");
    Filters none = Filters.of(null, null, "90-91");
    assertThat(engine.search("montioring", none).didYouMean()).isNull();
  }
}
