package dev.haru.hangul;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.index.SuggestTermAutomaton;
import dev.haru.text.FoldedText;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixAutomatonTest {

  @ParameterizedTest(name = "{0} begins {1}: {2} chars")
  @CsvSource({
    "ku, kubernetes, 2",
    "쿠버, 쿠버네티스, 2",
    "쿠버네ㅌ, 쿠버네티스, 4",
    "쿱, 쿠버네티스, 2",
    "컨텡, 컨테이너, 3",
    "고, 과제, 1",
    "달, 닭장, 1",
    "닭, 달걀, 2",
    "ㅋ, 쿠버네티스, 1",
    "ㅋㅂㄴ, 쿠버네티스, 3",
    "쿠버ㄴㅌ, 쿠버네티스, 4",
    "쿠번ㅌ, 쿠버네티스, 4",
    "ㄳ, 가상머신, 2",
    "ㄹㄷㅂ, 로드밸런싱, 3",
    "docker컴, docker컴포즈, 7",
    "負荷, 負荷分散, 2",
    "𠮷, 𠮷野, 2"
  })
  void typedIsABeginning(String typed, String word, int length) {
    PrefixAutomaton beginning = PrefixAutomaton.of(typed);
    assertThat(beginning.lengthIn(word, 0)).isEqualTo(length);
    assertThat(beginning.lengthIn("가" + word, 1)).isEqualTo(length);
    assertThat(new CharacterRunAutomaton(SuggestTermAutomaton.of(beginning)).run(word)).isTrue();
    assertThat(word).startsWith(beginning.literal());
  }

  @ParameterizedTest(name = "{0} stands for {1} and more")
  @CsvSource({"kub, kub", "쿠버네, 쿠버", "쿠버ㄴㅌ, 쿠", "docker컴, docker", "ㅋㅂ, ''", "쿠, ''"})
  void whatCanBeNothingElseIsLiteral(String typed, String literal) {
    assertThat(PrefixAutomaton.of(typed).literal()).isEqualTo(literal);
  }

  @ParameterizedTest(name = "{0} does not begin {1}")
  @CsvSource({
    "쿠버네티스와, 쿠버네티스",
    "컨텡, 컨텐츠",
    "쿱스, 쿠버스",
    "ㅋㅂㄴ, 쿠버",
    "ㅂㄴ, 쿠버네티스",
    "docker, 도커",
    "ㅏ, 아이디",
    "kb, kubernetes"
  })
  void typedIsNone(String typed, String word) {
    PrefixAutomaton beginning = PrefixAutomaton.of(typed);
    assertThat(beginning.lengthIn(word, 0)).isEqualTo(-1);
    assertThat(new CharacterRunAutomaton(SuggestTermAutomaton.of(beginning)).run(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"쿠버네티스", "컨테이너", "로드밸런싱", "닭갈비", "괜찮아", "없애기", "왜곡", "의존성", "깃허브"})
  void everyStageOfTypingBeginsTheWord(String word) {
    String keys = DubeolsikKeyboard.toLatin(word);
    for (int typed = 1; typed <= keys.length(); typed++) {
      String stage = DubeolsikKeyboard.toHangul(keys.substring(0, typed));
      assertThat(PrefixAutomaton.of(stage).lengthIn(word, 0))
          .as("%s on the way to %s", stage, word)
          .isPositive();
    }
  }

  @Test
  void longTypedTextIsRead() {
    String typed = "ㅋ쿱".repeat(250);
    assertThat(PrefixAutomaton.of(typed).lengthIn("쿠버네티스", 0)).isEqualTo(-1);
    assertThat(PrefixAutomaton.of(typed).lengthIn("쿠쿱".repeat(250), 0)).isEqualTo(500);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 쿠버네티스, true",
    "ㅋ, 쿠버네티스, true",
    "ㅋㅂㄴ, 쿠버네티스, true",
    "쿠ㅂ, 쿠버네티스, true",
    "쿱, 쿠버네티스, true",
    "ㅋ번, 쿠버네티스, true",
    "쿠번ㅌ, 쿠버네티스, true",
    "ㅋㅂ네, 쿠버넷, true",
    "ㅋㅌ, 쿠버네티스, false",
    "쿱ㅌ, 쿠버네티스, false",
    "컨텡, 컨테이너, true",
    "ㅋ텍, 컨테이너, false",
    "고, 과일, true",
    "과, 고아, false",
    "ㄷㅋ, 도커, true",
    "ㄷㅋㅋ, 도커, false",
    "도컵, 도커, false",
    "갃, 각시, true",
    "갃, 가기, false",
    "닭, 달걀, true",
    "닭, 다람, false",
    "ㅂㅎ ㅂ, 부하 분산, true"
  })
  void typedBeginsWhateverItsSpacesAndCase(String pattern, String word, boolean expected) {
    assertThat(begins(pattern, word)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"쿠버네티스", "로드밸런싱", "깃허브", "값없는 읽기", "꿰뚫어", "부하 분산", ""})
  void everyStageOfTypingWithSpacesBeginsTheWord(String word) {
    String keys = DubeolsikKeyboard.toLatin(word);
    for (int end = 0; end <= keys.length(); end++) {
      String stage = DubeolsikKeyboard.toHangul(keys.substring(0, end));
      assertThat(begins(stage, word)).as(stage).isTrue();
    }
  }

  static boolean begins(String typed, String word) {
    return typed.isEmpty()
        || PrefixAutomaton.of(FoldedText.of(typed).chars()).lengthIn(FoldedText.of(word).chars(), 0)
            >= 0;
  }
}
