package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Things with several names: from haru's dictionary, the course's glossary and other spellings. */
class SynonymQueriesTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("haru.yaml", "glossary: words.yaml\n")
            .with("words.yaml", "하루: day search\n물레방아: [watermill, mill wheel]\n")
            .with("a/en.md", "# Kubernetes\n\nIt schedules containers on nodes.\n")
            .with("a/ko.md", "# 쿠버네티스\n\n노드에 배치합니다.\n")
            .with("b/en.md", "# Spreading requests\n\nUse load balancing for that.\n")
            .with("b/joined.md", "# 분산\n\n로드밸런싱을 씁니다.\n")
            .with("b/apart.md", "# 분배\n\n로드 밸런싱을 합니다.\n")
            .with("c/mill.md", "# Mills\n\nThe mill wheel turns.\n")
            .with("c/ko.md", "# 방앗간\n\n물레방아가 돕니다.\n")
            .with("d/cicd.md", "# Pipelines\n\nThis is about CI/CD and k8s.\n")
            .with("noise.md", "# Noise\n\nLoad a wheel; balancing acts; day by day.\n");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest
  @CsvSource({
    "쿠버네티스, a/ko.md:1, a/en.md:1",
    "Kubernetes, a/en.md:1, a/ko.md:1",
    "쿠버네티스의, a/ko.md:1, a/en.md:1"
  })
  void wordAndItsEquivalentAreFoundWhatWasTypedFirst(String query, String typed, String other) {
    assertThat(engine.places(query).subList(0, 2)).containsExactly(typed, other);
  }

  @ParameterizedTest
  @CsvSource({"로드밸런싱", "로드 밸런싱", "load balancing"})
  void compoundIsFoundWithAndWithoutSpaceAndInEnglish(String query) {
    assertThat(engine.places(query).subList(0, 3))
        .containsExactlyInAnyOrder("b/en.md:1", "b/joined.md:1", "b/apart.md:1");
  }

  @Test
  void abbreviationFindsTheNameInBothLanguages() {
    assertThat(engine.places("k8s"))
        .containsExactlyInAnyOrder("a/en.md:1", "a/ko.md:1", "d/cicd.md:1");
  }

  @Test
  void compoundRanksAlikeHoweverItIsSpelled() {
    assertThat(engine.places("로드밸런싱")).isEqualTo(engine.places("로드 밸런싱"));
  }

  @ParameterizedTest
  @CsvSource({"cicd", "ci-cd", "CI/CD", "ci cd"})
  void technicalWordIsFoundInOtherSpellings(String query) {
    assertThat(engine.places(query)).first().isEqualTo("d/cicd.md:1");
  }

  @ParameterizedTest
  @CsvSource({"물레방아", "mill wheel", "watermill"})
  void wordsOfTheCoursesGlossaryAreOne(String query) {
    assertThat(engine.places(query).subList(0, 2))
        .containsExactlyInAnyOrder("c/ko.md:1", "c/mill.md:1");
  }

  @Test
  void equivalentOfSeveralWordsMustBeThereWhole() {
    assertThat(engine.places("물레방아")).doesNotContain("noise.md:1");
  }

  @Test
  void nameInAnotherLanguageIsMarkedAsRelated() {
    Hit hit =
        engine.search("load balancing").hits().stream()
            .filter(each -> each.path().equals("b/joined.md"))
            .findFirst()
            .orElseThrow();
    assertThat(String.join("", TestEngine.related(hit))).isEqualTo("로드밸런싱");
  }
}
