package dev.haru.hangul;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitialConsonantsTest {

  @ParameterizedTest
  @CsvSource({
    "쿠버네티스, ㅋㅂㄴㅌㅅ",
    "로드 밸런싱, ㄹㄷ ㅂㄹㅅ",
    "퍼시스턴트 볼륨 클레임, ㅍㅅㅅㅌㅌ ㅂㄹ ㅋㄹㅇ",
    "까치, ㄲㅊ",
    "빨리빨리, ㅃㄹㅃㄹ",
    "쓰레드, ㅆㄹㄷ",
    "AWS 계정, AWS ㄱㅈ",
    "k8s, k8s",
    "3-2-1 백업, 3-2-1 ㅂㅇ",
    "ㅋ버, ㅋㅂ",
    "ㅏ나, ㅏㄴ",
    "'', ''",
    "🚀발사, 🚀ㅂㅅ"
  })
  void wordsAreToldByTheirInitials(String word, String chosung) {
    assertThat(InitialConsonants.of(word)).isEqualTo(chosung);
  }

  @ParameterizedTest
  @CsvSource({
    "ㅋㅂㄴㅌㅅ, true, true", "ㄳ, true, true", "ㄲ, true, true", "쿠버ㄴㅌㅅ, false, true",
    "쿠버, false, false", "ㅏ, false, false", "ㅠㅠ, false, false", "AWS, false, false",
    "AㅇS, false, true", "ㄹㄷ ㅂㄹㅅ, false, true", "'', false, false"
  })
  void chosungIsConsonantsAlone(String word, boolean all, boolean some) {
    assertThat(InitialConsonants.isChosung(word)).isEqualTo(all);
    assertThat(InitialConsonants.hasChosung(word)).isEqualTo(some);
  }

  @ParameterizedTest
  @CsvSource({
    "ㄳ, ㄱㅅ",
    "ㅄ, ㅂㅅ",
    "ㄵ, ㄴㅈ",
    "ㄶ, ㄴㅎ",
    "ㄺ, ㄹㄱ",
    "ㄻ, ㄹㅁ",
    "ㄼ, ㄹㅂ",
    "ㄽ, ㄹㅅ",
    "ㄾ, ㄹㅌ",
    "ㄿ, ㄹㅍ",
    "ㅀ, ㄹㅎ",
    "ㄲㄸㅃㅆㅉ, ㄲㄸㅃㅆㅉ",
    "ㅘ, ㅘ",
    "값ㄳ!, 값ㄱㅅ!",
    "'', ''"
  })
  void clustersAreTwoConsonants(String typed, String split) {
    assertThat(InitialConsonants.splitClusters(typed)).isEqualTo(split);
  }

  @ParameterizedTest
  @CsvSource({
    "쿠버네티스, 쿠버네티스",
    "쿠버ㄴㅌㅅ, 쿠버네티스",
    "ㅋㅂㄴㅌㅅ, 쿠버네티스",
    "ㅋ버ㄴ티ㅅ, 쿠버네티스",
    "ㅋㅂ네티스, 쿠버네티스",
    "쿠번ㅌㅅ, 쿠버네티스",
    "컨텡ㄴ, 컨테이너",
    "ㄳ, 감사",
    "ㄳㅎㄴㄷ, 감사합니다",
    "ㄲㅊ, 까치",
    "달ㄱ, 달걀",
    "닭ㄹ, 달걀류",
    "닭ㄱ, 다리고기",
    "AWS ㄱㅈ, aws 계정",
    "aㅂ, A반",
    "값ㅇ, 값어",
    "깎ㅇ, 깎아",
    "각ㅇ, 가격액",
    "ㅋㅋㅋ, ㅋㅋㅋ",
    "'', ''"
  })
  void patternsMatchTheirWords(String pattern, String word) {
    assertThat(InitialConsonants.matchesWord(pattern, word)).isTrue();
    assertThat(PrefixAutomatonTest.begins(pattern, word + "는")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "쿠버ㄴㅌㅅ, 쿠버네티즌스",
    "쿠버ㄴㅌ, 쿠버네티스",
    "쿠버ㄴㅌㅅㅅ, 쿠버네티스",
    "커버ㄴㅌㅅ, 쿠버네티스",
    "ㄱㅊ, 까치",
    "ㄲㅊ, 가치",
    "쿠번, 쿠버네",
    "ㅋ번, 쿠버네",
    "ㅏ, 아",
    "ㄱ, ''",
    "'', 가",
    "쿱ㄴ, 쿠버",
    "번ㅌ, 바네티",
    "번ㅌ, 터네티",
    "번ㅌ, 버너",
    "닭ㄱ, 닥기",
    "가ㄱ, 가k",
    "k가, ㅏ가"
  })
  void patternsDoNotMatchOtherWords(String pattern, String word) {
    assertThat(InitialConsonants.matchesWord(pattern, word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"쿠버네티스", "로드밸런싱", "깃허브", "값없는 읽기", "꿰뚫어", "부하 분산", ""})
  void initialsOfAWordMatchIt(String word) {
    assertThat(InitialConsonants.matchesWord(InitialConsonants.of(word), word)).isTrue();
  }
}
