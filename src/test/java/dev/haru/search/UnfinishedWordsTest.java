package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.hangul.DubeolsikKeyboard;
import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries whose last word is still being typed. */
class UnfinishedWordsTest {

  /** More words than rank results. */
  private static final int PREFIXED = 60;

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("kubernetes.md", "# Kubernetes ingress\n\nAn ingress routes requests.\n")
            .with("kube.md", "# The kube prefix\n\nA kube is no cube.\n")
            .with("container.md", "# 컨테이너 이미지\n\n컨테이너를 빌드하고 배포합니다.\n")
            .with("balance.md", "# 로드 밸런싱\n\n요청을 여러 서버로 나눕니다.\n")
            .with("mesh.md", "# Service mesh\n\nProxies beside every service.\n")
            .with("message.md", "# 메시지 대기열\n\n메시지를 차례로 꺼냅니다.\n")
            .with("docker.md", "# Docker\n\nDocker runs what an image holds.\n")
            .with("docs.md", "# A document\n\nWrite a document.\n")
            .with("documentation.md", "# Documentation\n\nRead the documentation.\n")
            .with("environment.md", "# The environment\n\n곧 바꿉니다.\n")
            .with("rhel.md", "# RHEL\n\nIts packages, by rpm.\n")
            .with("sum.md", "# 덧셈\n\n값을 더합니다. 도구를 설치합니다. 명령을 실행하려고 합니다. 변수를 사용하였습니다. 파일을 만들었습니다.\n")
            .with("main.md", "# Main\n\nThe main branch.\n")
            .with("duration.md", "# Duration\n\nA 여행 takes long.\n");
    for (int i = 0; i < PREFIXED; i++) {
      course.with(
          "pre" + i + ".md",
          "# " + i + "\n\nThere is pre" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "x.\n");
    }
    engine = TestEngine.of(course);
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "kuber, kubernetes.md:1",
    "Kuber, kubernetes.md:1",
    "ingre, kubernetes.md:1",
    "kubrene, kubernetes.md:1",
    "docke, docker.md:1",
    "컨테, container.md:1",
    "컨텡, container.md:1",
    "컨테이넝, container.md:1",
    "컨테이너ㄹ, container.md:1",
    "쿠버네ㅌ, kubernetes.md:1",
    "쿠버ㄴㅌㅅ, kubernetes.md:1",
    "쿠번ㅌㅅ, kubernetes.md:1",
    "쿠버ㄴㅌ, kubernetes.md:1",
    "ㅋㅂㄴㅌ, kubernetes.md:1",
    "znqjspx, kubernetes.md:1",
    "애찯, docker.md:1",
    "로드 밸러, balance.md:1",
    "로드밸, balance.md:1",
    "service me, mesh.md:1"
  })
  void beginningFindsTheWord(String typed, String place) {
    assertThat(engine.places(typed)).first().isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"컨테이너", "인그레스", "밸런싱"})
  void everyStageOfTypingFromTheSecondSyllableOnFindsTheWord(String word) {
    String keys = DubeolsikKeyboard.toLatin(word);
    List<String> whole = engine.places(word);
    for (int typed = 3; typed < keys.length(); typed++) {
      String stage = DubeolsikKeyboard.toHangul(keys.substring(0, typed));
      if (stage.length() == 1) {
        continue;
      }
      assertThat(engine.places(stage)).as(stage).containsAll(whole);
    }
  }

  @ParameterizedTest(name = "{0} finds {1}, then {2}")
  @CsvSource({
    "kube, kube.md:1, kubernetes.md:1",
    "the kube, kube.md:1, kubernetes.md:1",
    "메시, mesh.md:1, message.md:1",
    "document, docs.md:1, documentation.md:1"
  })
  void wordThatTheCourseHasIsFoundBeforeWhatItMayBecome(String typed, String first, String other) {
    assertThat(engine.places(typed)).first().isEqualTo(first);
    assertThat(engine.places(typed)).contains(other);
  }

  @ParameterizedTest
  @CsvSource({"envir, environment.md:1", "rhe, rhel.md:1", "dur, duration.md:1"})
  void beginningIsNotTakenForAnotherKeyboardsWord(String typed, String place) {
    assertThat(engine.places(typed)).contains(place);
    assertThat(engine.search(typed).corrections()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"더합", "더합니", "더합니다", "설치합", "설치합니", "실행하려", "사용하였", "사용하였습", "만들었", "만들었습"})
  void unfinishedEndingDoesNotVanish(String typed) {
    assertThat(engine.places(typed)).contains("sum.md:1");
    assertThat(engine.search(typed).corrections()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"맨", "맨 위로", "맨 아래"})
  void syllableOfGrammarIsNotReadBySound(String typed) {
    assertThat(engine.places(typed)).doesNotContain("main.md:1");
  }

  @Test
  void moreWordsThanRankAreFound() {
    assertThat(engine.search("pre").total()).isEqualTo(PREFIXED + 1);
  }

  @Test
  void onlyTheLastWordIsUnfinished() {
    assertThat(engine.places("ingre mesh")).doesNotContain("kubernetes.md:1");
    assertThat(engine.places("ingre docker")).containsExactly("docker.md:1");
  }

  @Test
  void nothingIsAnnouncedOfAWordThatIsStillBeingTyped() {
    for (String typed : List.of("kuber", "컨텡", "쿠버네ㅌ", "컨테이너ㄹ", "컨테이넝")) {
      assertThat(engine.search(typed).corrections()).as(typed).isEmpty();
    }
  }

  @Test
  void explanationNamesWhatTheWordMayBecome() {
    assertThat(engine.explained("ingre").reading())
        .anyMatch(line -> line.contains("ingress (begins with it, 80 %)"));
  }
}
