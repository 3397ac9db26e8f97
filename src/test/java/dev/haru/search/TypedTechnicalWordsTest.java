package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has a technical word as it was typed comes before what has only another name of it. */
class TypedTechnicalWordsTest {

  private static final String FILLER = "Many other words stand in this long text. ".repeat(12);

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    engine =
        TestEngine.of(
            new TestCourse(root.resolve("course"))
                .with("k8s.md", "# Tools", FILLER + "One of them runs on k8s.")
                .with("kubernetes.md", "# What is Kubernetes?", "Kubernetes runs Kubernetes.")
                .with("iac.md", "# Practices", FILLER + "One of them is IaC.")
                .with("code.md", "# Infrastructure as code", "Infrastructure as code is code."));
  }

  @ParameterizedTest
  @CsvSource({"k8s, k8s.md:1, kubernetes.md:1", "IaC, iac.md:1, code.md:1"})
  void typedWordComesFirstAndItsNameAfterIt(String query, String first, String second) {
    assertThat(engine.places(query)).startsWith(first, second);
  }
}
