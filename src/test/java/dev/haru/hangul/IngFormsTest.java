package dev.haru.hangul;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IngFormsTest {

  @ParameterizedTest
  @CsvSource({
    "캐시, 캐싱",
    "로그, 로깅",
    "테스트, 테스팅",
    "코드, 코딩",
    "네트워크, 네트워킹",
    "패치, 패칭",
    "디버그, 디버깅",
    "파이프, 파이핑",
    "인덱스, 인덱싱",
    "모니터, 모니터링",
    "클러스터, 클러스터링",
    "스케줄, 스케줄링",
    "모델, 모델링",
    "스트림, 스트리밍",
    "프로그램, 프로그래밍",
    "스캔, 스캐닝",
    "포맷, 포매팅",
    "채팅, 채트",
    "그룹, 그루핑",
    "그룹, 그룹핑",
    "서브넷, 서브넷팅",
    "서브넷, 서브네팅"
  })
  void eachIsAFormOfTheOther(String left, String right) {
    assertThat(IngForms.of(left)).contains(right);
    assertThat(IngForms.of(right)).contains(left);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "맵", "링", "log", "k8s를"})
  void otherWordsHaveNone(String word) {
    assertThat(IngForms.of(word)).isEmpty();
  }
}
