package dev.haru.hangul;

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
}
