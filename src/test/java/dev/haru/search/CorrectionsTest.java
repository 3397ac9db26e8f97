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
import org.junit.jupiter.params.provider.CsvSource;

/** Queries with typing errors or in the wrong keyboard layout. */
class CorrectionsTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("kubernetes.md", "# Kubernetes ingress\n\nAn ingress routes requests.\n")
            .with("container.md", "# 컨테이너 이미지\n\n컨테이너를 빌드하고 배포합니다.\n")
            .with("balance.md", "# 로드 밸런싱\n\n요청을 여러 서버로 나눕니다.\n")
            .with("helm.md", "# Helm chart\n\n헬름 차트를 설치합니다. 차이가 있습니다.\n")
            .with("chat.md", "# Chat\n\nA chat.\n\n## More chat\n\nChat.\n")
            .with("podman.md", "# Podman\n\nPodman runs containers without a daemon.\n")
            .with("undo.md", "# Undo a commit\n\nReset or revert undoes it.\n")
            .with("compose.md", "# 도커 컴포즈\n\n여러 컨테이너를 함께 띄웁니다.\n")
            .with(
                "socket.md", "# Test a socket\n\nDeny it, and go back to Docker: a greener demo.\n")
            .with("end.md", "# 결론\n\n크기를 차지합니다.\n")
            .with("fr/reseau.md", "# Le réseau\n\nLe pare-feu et la passerelle dans le réseau.\n");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource({
    "kuberntes, kubernetes, SPELLING, kubernetes.md:1",
    "ingrses, ingress, SPELLING, kubernetes.md:1",
    "컨테우너, 컨테이너, SPELLING, container.md:1",
    "컨테이녀를, 컨테이너, SPELLING, container.md:1",
    "pdoman, podman, SPELLING, podman.md:1",
    "zjsxpdlsj, 컨테이너, LAYOUT, container.md:1",
    "znqjspxltm, 쿠버네티스, LAYOUT, kubernetes.md:1",
    "ㅔㅐ으무, podman, LAYOUT, podman.md:1",
    "ㅏㅕㅠㄷ구ㄷㅅㄷㄴ, kubernetes, LAYOUT, kubernetes.md:1",
    "ㅋㅌㅇㄴ, 컨테이너, CHOSUNG, container.md:1",
    "ㅋㅂㄴㅌㅅ, 쿠버네티스, CHOSUNG, kubernetes.md:1"
  })
  void wordIsReadAsItWasMeant(String typed, String meant, Correction.Kind kind, String place) {
    assertThat(engine.search(typed).corrections())
        .containsExactly(new Correction(kind, typed, meant));
    assertThat(engine.places(typed)).first().isEqualTo(place);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "fhem qoffjstld, balance.md:1",
    "ㄹㄷ ㅂㄹㅅ, balance.md:1",
    "ehzj zjavhwm, compose.md:1",
    "ㄷㅋ ㅋㅍㅈ, compose.md:1",
    "gpffma ckxm, helm.md:1",
    "로드 밸란삭, balance.md:1"
  })
  void severalWordsAreReadTogether(String typed, String place) {
    assertThat(engine.places(typed)).first().isEqualTo(place);
  }

  @Test
  void allReadingsOfInitialConsonantsAreAnnouncedInTheirPlace(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course")).with("cards.md", "# 카드\n\n코드가 카드에 있습니다.\n");
    try (TestEngine cards = TestEngine.of(course)) {
      SearchResponse response = cards.search("코드 ㅋㄷ");
      List<String> readings = response.corrections().stream().map(Correction::to).toList();
      assertThat(readings).contains("코드", "카드");
      assertThat(response.answered()).isEqualTo("코드 " + String.join(", ", readings));
      assertThat(cards.search("카드 코드").answered()).isEqualTo("카드 코드");
    }
  }

  @Test
  void ofEquallyNearWordsTheOneThatFitsItsNeighbourIsTaken() {
    assertThat(engine.search("chatr").corrections())
        .extracting(Correction::to)
        .containsExactly("chat"); // the more frequent one
    assertThat(engine.search("helm chatr").corrections())
        .extracting(Correction::to)
        .containsExactly("chart");
  }

  @ParameterizedTest
  @CsvSource({
    "kubernetes ingress",
    "container",
    "containers",
    "컨테이너를 배포하는 방법",
    "how do I undo a commit",
    "passerelle",
    "혼합 자재",
    "3-2-1",
    "C++",
    "없이"
  })
  void whatTheCourseOrTheLanguageKnowsIsLeftAlone(String query) {
    assertThat(engine.search(query).corrections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tent", "rocket", "rockets", "locker", "lockers", "greece", "black", "deno", "taste"})
  void wordOfTheLanguageOrShortNameIsNotCorrected(String query) {
    SearchResponse response = engine.search(query);
    assertThat(response.corrections()).isEmpty();
    assertThat(response.hits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"tent, test", "rocket, socket", "locker, docker", "black, back"})
  void itsNeighbourIsProposed(String query, String proposal) {
    assertThat(engine.search(query).didYouMean()).isEqualTo(proposal);
  }

  @ParameterizedTest
  @CsvSource({"끄기", "껐다", "찾고", "자전거"})
  void koreanWordThatTheCourseLacksIsNotCorrected(String query) {
    assertThat(engine.search(query).corrections()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ruff", "docm", "rsf"})
  void wordThatMakesNoSenseInTheOtherLayoutIsNotCorrectedFurther(String query) {
    assertThat(engine.search(query).corrections()).isEmpty();
    assertThat(engine.search(query).hits()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kuberntes",
    "컨테이녀를",
    "pdoman",
    "zjsxpdlsj",
    "ㅔㅐ으무",
    "helm chatr",
    "kubrene",
    "sockte",
    "ㅋㅌㅇㄴ"
  })
  void correctedQueryAnswersAsTheWordsThatItWasCorrectedTo(String query) {
    SearchResponse corrected = engine.search(query);
    String meant = query;
    for (Correction each : corrected.corrections()) {
      meant = meant.replace(each.from(), each.to());
    }
    assertThat(meant).isNotEqualTo(query);
    assertThat(corrected.hits()).isEqualTo(engine.search(meant).hits());
    assertThat(corrected.didYouMean()).isNull();
  }

  @Test
  void resultsAreShownInTheLanguageThatWasMeant() {
    List<Hit> hits = engine.search("zjsxpdlsj").hits();
    assertThat(hits).first().extracting(Hit::lang).isEqualTo("ko");
  }

  @ParameterizedTest
  @CsvSource({"qqqqzzzz", "ㅁㄴㅇㄹㅎㅋ", "ㅋ", "'ㅏㅏㅏ'", "뷁뛟"})
  void whatNobodyCanReadFindsNothingAndIsNoError(String query) {
    assertThat(engine.search(query).hits()).isEmpty();
  }
}
