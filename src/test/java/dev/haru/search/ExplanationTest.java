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
}
