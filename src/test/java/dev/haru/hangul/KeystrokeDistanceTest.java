package dev.haru.hangul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeystrokeDistanceTest {

  /** Costs in half keys. */
  @ParameterizedTest
  @CsvSource({
    // a wrong vowel
    "컨테우너, 컨테이너, 2",
    "쿠바네티스, 쿠버네티스, 2",
    "도카, 도커, 2",
    "규칙, 그칙, 2",
    "분손, 분산, 2",
    "작성볍, 작성법, 2",
    "뭔가이, 뭔가요, 2",
    "테로폼, 테라폼, 2",
    "프로메테우수, 프로메테우스, 2",
    "디필로이먼트, 디플로이먼트, 2",
    "귄한, 권한, 2",
    "되, 돼, 2",
    // one key more or less, in the middle of a syllable
    "마운드, 마우드, 2",
    "과, 가, 2",
    "값, 갑, 2",
    "클러스터, 클러터, 4",
    "앤시블, 앤서블, 2",
    // vowels that sound alike, and Shift
    "매시, 메시, 1",
    "클례임, 클레임, 1",
    "스톄이트, 스테이트, 1",
    "쿠버녜티스, 쿠버네티스, 1",
    "얘, 애, 1",
    "예, 얘, 1",
    "까치, 가치, 1",
    "써버, 서버, 1",
    "데비앙, 대비안, 3",
    "웬, 왠, 3",
    // the wrong order
    "컨테ㅣㅇ너, 컨테이너, 2",
    "ㅜㅋ버네티스, 쿠버네티스, 2",
    "도ㅓㅋ, 도커, 2",
    // the same keys
    "쿠버넽, 쿠버네ㅌ, 0",
    "ㄳ, ㄱㅅ, 0",
    "달기, 닭ㅣ, 0",
    // more
    "도커, 파드, 8",
    "'', 도커, 8",
    "'', '', 0",
    // letters
    "kuberntes, kubernetes, 2",
    "kubernetes, kubenretes, 2",
    "ingres, ingress, 2",
    "Docker, dokcer, 2",
    "DOCKER, docker, 0",
    "terafrom, terraform, 4",
    "helm, helm, 0",
    "helm, hlem, 2",
    "git, get, 2",
    "a, b, 2",
    "c++, c#, 4",
    "k8s, k9s, 2",
    // scripts are not mixed
    "ㅎ, g, 2",
    "zn, 쿠, 4",
    "Docker를, Docker, 6"
  })
  void costIsCountedInKeys(String typed, String word, int cost) {
    assertThat(Keystrokes.distance(typed, word, 100)).isEqualTo(cost);
    assertThat(Keystrokes.distance(word, typed, 100)).isEqualTo(cost);
  }

  @ParameterizedTest
  @CsvSource({
    "쿠버네ㅌ, 쿠버네티스, 0",
    "컨텡, 컨테이너, 0",
    "컨테이너, 컨테이너, 0",
    "쿱, 쿠버네티스, 0",
    "ㅋ, 쿠버네티스, 0",
    "고, 과일, 0",
    "닭, 달걀, 0",
    "'', 컨테이너, 0",
    "'', '', 0",
    "쿠바네, 쿠버네티스, 2",
    "쿠바넽, 쿠버네티스, 2",
    "컨텐, 컨테이너, 2",
    "캔텡, 컨테이너, 2",
    "컨태이, 컨테이너, 1",
    "꺼, 커밋, 2",
    "까, 가상, 1",
    "ㅜㅋ버, 쿠버네티스, 2",
    "도커컴, 도커, 6",
    "도커는, 도커, 6",
    "kube, Kubernetes, 0",
    "kubre, kubernetes, 2",
    "kbue, kubernetes, 2",
    "kubrn, kubernetes, 2",
    "ingersc, ingress, 4",
    "x, kubernetes, 2",
    "zn, 쿠버네티스, 4"
  })
  void costOfABeginning(String typed, String word, int cost) {
    assertThat(Keystrokes.prefixDistance(typed, word, 100)).isEqualTo(cost);
  }

  @ParameterizedTest
  @ValueSource(strings = {"쿠버네티스", "컨테이너", "로드밸런싱", "값없는", "꿰뚫어", "외워왜", "읽기"})
  void everyStageOfTypingIsABeginning(String word) {
    String keys = DubeolsikKeyboard.toLatin(word);
    for (int end = 0; end <= keys.length(); end++) {
      String stage = DubeolsikKeyboard.toHangul(keys.substring(0, end));
      assertThat(Keystrokes.prefixDistance(stage, word, 0)).as(stage).isZero();
      assertThat(Keystrokes.prefixDistance("docker" + stage, "Docker" + word, 0)).isZero();
    }
  }

  @Test
  void whatIsMoreThanTheBoundIsOneMoreThanIt() {
    assertThat(Keystrokes.distance("도커", "쿠버네티스", 3)).isEqualTo(4);
    assertThat(Keystrokes.distance("도커", "파드", 7)).isEqualTo(8);
    assertThat(Keystrokes.distance("도커", "파드", 8)).isEqualTo(8);
    assertThat(Keystrokes.distance("매시", "메시", 0)).isEqualTo(1);
    assertThat(Keystrokes.distance("매시", "메시", 1)).isEqualTo(1);
    assertThat(Keystrokes.prefixDistance("파", "도커", 1)).isEqualTo(2);
  }

  @Test
  void anyBoundServes() {
    assertThat(Keystrokes.distance("도커", "파드", Integer.MAX_VALUE)).isEqualTo(8);
    assertThat(Keystrokes.prefixDistance("도카", "도커", Integer.MAX_VALUE)).isEqualTo(2);
    assertThatIllegalArgumentException().isThrownBy(() -> Keystrokes.distance("a", "b", -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Keystrokes.prefixDistance("a", "b", -1));
  }

  @Test
  void keysAreCounted() {
    assertThat(KeystrokeDistance.from("쿠버네티스").keys()).isEqualTo(10);
    assertThat(KeystrokeDistance.from("값 wow").keys()).isEqualTo(8);
    assertThat(KeystrokeDistance.from("").keys()).isZero();
  }

  @Test
  void longWordsAreCompared() {
    String hangul = "컨테이너".repeat(500);
    assertThat(Keystrokes.distance(hangul, hangul + "를", 10)).isEqualTo(6);
    assertThat(Keystrokes.prefixDistance("컨텡", hangul, 10)).isZero();
    assertThat(Keystrokes.prefixDistance(hangul, "컨테이너", 10)).isEqualTo(11);
  }
}
