package dev.haru.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Load Balancing, loadbalancing",
    "로드 밸런싱, 로드밸런싱",
    "Équilibrage de charge, equilibragedecharge",
    "Ｄｏｃｋｅｒ, docker",
    "C++, c++",
    ".gitignore, .gitignore",
    "쿠버ㄴㅌ, 쿠버ㄴㅌ",
    "負荷 分散, 負荷分散",
    "🚀 Deploy, deploy",
    "'\u00a0non\u3000breaking\t', nonbreaking",
    "İstanbul, istanbul"
  })
  void spacesCaseWidthAndAccentsDoNotCount(String text, String folded) {
    assertThat(FoldedText.of(text).chars()).isEqualTo(folded);
  }

  @Test
  void placesAreThoseOfTheText() {
    FoldedText folded = FoldedText.of(" a  B🚀é");
    assertThat(folded.chars()).isEqualTo("abe");
    assertThat(folded.place(0)).isEqualTo(1);
    assertThat(folded.place(1)).isEqualTo(4);
    assertThat(folded.place(2)).isEqualTo(7);
    assertThat(folded.place(3)).isEqualTo(8);
  }

  @Test
  void charsBeyondTheBasicPlaneStayWhole() {
    FoldedText folded = FoldedText.of("a 𠮷b");
    assertThat(folded.chars()).isEqualTo("a𠮷b");
    assertThat(folded.place(1)).isEqualTo(2);
    assertThat(folded.place(3)).isEqualTo(4);
  }

  @Test
  void loneSurrogatesAndControlsAreLeftOut() {
    assertThat(FoldedText.of("\ud83da\u0000\u001b\udc00b\u202e").chars()).isEqualTo("ab");
    assertThat(FoldedText.of("\ud83d").length()).isZero();
  }
}
