package dev.haru.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HangulTest {

  @Test
  void everySyllableIsItsJamo() {
    int syllables = 0;
    for (char c = '가'; c <= '힣'; c++) {
      char initial = Hangul.initial(c);
      char medial = Hangul.medial(c);
      char trailing = Hangul.trailing(c);
      assertThat(Hangul.compose(initial, medial, trailing)).isEqualTo(c);
      assertThat(Hangul.isConsonant(initial)).isTrue();
      assertThat(Hangul.isVowel(medial)).isTrue();
      assertThat(trailing == Hangul.NO_FINAL || Hangul.isConsonant(trailing)).isTrue();
      syllables++;
    }
    assertThat(syllables).isEqualTo(11_172);
  }

  @Test
  void initialsAndVowelsAreThoseOfUnicode() {
    for (char c = '가'; c <= '힣'; c++) {
      String jamo = "" + Hangul.initial(c) + Hangul.medial(c);
      String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      assertThat(decomposed).startsWith(Normalizer.normalize(jamo, Normalizer.Form.NFKD));
      assertThat(decomposed).hasSize(Hangul.trailing(c) == Hangul.NO_FINAL ? 2 : 3);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "가, ㄱ, ㅏ, ''", "힣, ㅎ, ㅣ, ㅎ", "한, ㅎ, ㅏ, ㄴ", "꽧, ㄲ, ㅙ, ㄳ", "뷁, ㅂ, ㅞ, ㄺ",
    "쌌, ㅆ, ㅏ, ㅆ", "의, ㅇ, ㅢ, ''", "값, ㄱ, ㅏ, ㅄ", "쮿, ㅉ, ㅠ, ㄷ", "뼢, ㅃ, ㅕ, ㅍ"
  })
  void syllablesComeApart(char syllable, char initial, char medial, String trailing) {
    assertThat(Hangul.initial(syllable)).isEqualTo(initial);
    assertThat(Hangul.medial(syllable)).isEqualTo(medial);
    char expected = trailing.isEmpty() ? Hangul.NO_FINAL : trailing.charAt(0);
    assertThat(Hangul.trailing(syllable)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(chars = {'a', 'ㄱ', 'ㅏ', '\uABFF', '\uD7A4', '日', '\u1100', '\0'})
  void whatIsNoSyllableDoesNotComeApart(char c) {
    assertThat(Hangul.isSyllable(c)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Hangul.initial(c));
    assertThatIllegalArgumentException().isThrownBy(() -> Hangul.medial(c));
    assertThatIllegalArgumentException().isThrownBy(() -> Hangul.trailing(c));
  }

  @Test
  void jamoKeepTheirPlaces() {
    assertThatIllegalArgumentException().isThrownBy(() -> Hangul.compose('ㄳ', 'ㅏ', 'ㄱ'));
    assertThatIllegalArgumentException().isThrownBy(() -> Hangul.compose('ㄱ', 'ㄱ', 'ㄱ'));
    assertThatIllegalArgumentException().isThrownBy(() -> Hangul.compose('ㄱ', 'ㅏ', 'ㄸ'));
    assertThatIllegalArgumentException().isThrownBy(() -> Hangul.compose('\0', 'ㅏ', 'ㄱ'));
  }

  @ParameterizedTest
  @CsvSource({
    "ㄱ, true, true, false", "ㄳ, true, true, false", "ㅎ, true, true, false",
    "ㅏ, true, false, true", "ㅣ, true, false, true", "가, false, false, false",
    "k, false, false, false", "\u3130, false, false, false", "\u3164, false, false, false"
  })
  void jamoAreConsonantsOrVowels(char c, boolean jamo, boolean consonant, boolean vowel) {
    assertThat(Hangul.isJamo(c)).isEqualTo(jamo);
    assertThat(Hangul.isConsonant(c)).isEqualTo(consonant);
    assertThat(Hangul.isVowel(c)).isEqualTo(vowel);
  }

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
    assertThat(Chosung.of(word)).isEqualTo(chosung);
  }

  @ParameterizedTest
  @CsvSource({
    "ㅋㅂㄴㅌㅅ, true, true", "ㄳ, true, true", "ㄲ, true, true", "쿠버ㄴㅌㅅ, false, true",
    "쿠버, false, false", "ㅏ, false, false", "ㅠㅠ, false, false", "AWS, false, false",
    "AㅇS, false, true", "ㄹㄷ ㅂㄹㅅ, false, true", "'', false, false"
  })
  void chosungIsConsonantsAlone(String word, boolean all, boolean some) {
    assertThat(Chosung.isChosung(word)).isEqualTo(all);
    assertThat(Chosung.hasChosung(word)).isEqualTo(some);
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
    assertThat(Chosung.splitClusters(typed)).isEqualTo(split);
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
    assertThat(Chosung.matchesWord(pattern, word)).isTrue();
    assertThat(Chosung.beginsWord(pattern, word + "는")).isTrue();
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
    assertThat(Chosung.matchesWord(pattern, word)).isFalse();
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
  void patternsMatchTheBeginningsOfTheirWords(String pattern, String word, boolean expected) {
    assertThat(Chosung.beginsWord(pattern, word)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"쿠버네티스", "로드밸런싱", "깃허브", "값없는 읽기", "꿰뚫어", "부하 분산", ""})
  void everyStageOfTypingAWordBeginsIt(String word) {
    String keys = Keystrokes.toLatin(word);
    for (int end = 0; end <= keys.length(); end++) {
      String stage = Keystrokes.toHangul(keys.substring(0, end));
      assertThat(Chosung.beginsWord(stage, word)).as(stage).isTrue();
    }
    assertThat(Chosung.matchesWord(Chosung.of(word), word)).isTrue();
  }
}
