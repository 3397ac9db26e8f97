package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Technical words, found as typed in sentences of both languages and in code. */
class TechnicalWordsTest {

  private static final List<String> WORDS =
      List.of(
          "C++",
          "C#",
          "k8s",
          "node.js",
          "CI/CD",
          "kube-apiserver",
          "kubectl get pods",
          "--force",
          ".gitignore",
          "v1.24",
          "10.0.0.0/16",
          "docker-compose.yml",
          "StatefulSet",
          "/etc/hosts",
          "TCP/IP",
          "my_app.service");

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course = new TestCourse(root.resolve("course"));
    for (int i = 0; i < WORDS.size(); i++) {
      String word = WORDS.get(i);
      course.with("prose/en/" + i + ".md", "# Prose\n\nToday we meet " + word + ", at last.\n");
      course.with("josa/ko/" + i + ".md", "# 문장\n\n오늘은 " + word + "를 만납니다.\n");
      course.with("code/" + i + ".md", "# Code\n\n```\nrun " + word + "\n```\n");
    }
    course.with("noise.md", "# Noise\n\nC force gitignore 10 24 js node compose hosts set.\n");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest
  @FieldSource("WORDS")
  void wordIsFoundAsTyped(String word) {
    assertThat(engine.places(word).subList(0, 3)).containsExactlyInAnyOrderElementsOf(of(word));
  }

  @ParameterizedTest
  @FieldSource("WORDS")
  void wordIsFoundAsAPhrase(String word) {
    assertThat(engine.places('"' + word + '"')).containsExactlyInAnyOrderElementsOf(of(word));
  }

  @ParameterizedTest
  @FieldSource("WORDS")
  void wordIsHighlightedWithoutItsParticle(String word) {
    Hit korean =
        engine.search(word, TestEngine.inLanguage("ko")).hits().stream()
            .filter(hit -> of(word).contains(hit.path() + ":1"))
            .findFirst()
            .orElseThrow();
    assertThat(String.join(" ", TestEngine.highlighted(korean)))
        .isEqualTo(word.replace(" get ", " ")); // too common a word to count
  }

  @Test
  void wordsOfSignsCanBeLeftOut() {
    assertThat(engine.places("today -C++")).doesNotContainAnyElementsOf(of("C++"));
    assertThat(engine.places("today -C++")).containsAll(of("C#").subList(0, 1));
  }

  private static List<String> of(String word) {
    int i = WORDS.indexOf(word);
    return List.of("prose/en/" + i + ".md:1", "josa/ko/" + i + ".md:1", "code/" + i + ".md:1");
  }
}
