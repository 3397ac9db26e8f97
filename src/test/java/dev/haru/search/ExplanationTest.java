package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(strings = {"red fox", "\"red fox\" tree", "쿠버네티스 설치", "kubernet* fox", "node.js"})
  void reasonsOfEveryHitAddUpToItsScore(String query) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("a.md", "# Foxes\n\nA red fox sleeps under a tree in Kubernetes.\n")
            .with("b.md", "# Trees\n\nFoxes are red. Node.js is not.\n")
            .with("c.md", "# 쿠버네티스\n\n쿠버네티스를 설치합니다. node.js도 설치합니다.\n");
    try (TestEngine engine = TestEngine.of(course)) {
      assertThat(engine.explained(query).hits()).isNotEmpty().allSatisfy(TestEngine::assertAddsUp);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--dry-run", "x86_64", "node.js"})
  void nothingIsSaidTwice(String query) throws Exception {
    TestCourse course = new TestCourse(root.resolve("course"));
    for (String language : new String[] {"en", "ja", "pl", "de", "fr"}) {
      course.with(language + "/a.md", "# " + language + "\n\nUse --dry-run, x86_64, node.js.\n");
    }
    try (TestEngine engine = TestEngine.of(course)) {
      SearchResponse response = engine.explained(query);
      assertThat(response.reading()).hasSize(1);
      String reading = response.reading().get(0).replaceFirst("^.*: also ", "");
      assertThat(reading.replaceAll(" \\([^)]*\\)", "").split(", ")).doesNotHaveDuplicates();
      assertThat(response.hits())
          .isNotEmpty()
          .allSatisfy(hit ->
              assertThat(hit.explanation())
                  .allSatisfy(part ->
                      assertThat(part.parts())
                          .extracting(ScoreExplanation::text)
                          .doesNotHaveDuplicates()));
    }
  }
}
