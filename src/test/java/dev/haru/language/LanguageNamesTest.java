package dev.haru.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNamesTest {

  @ParameterizedTest
  @CsvSource({
    "ko, ko, true, ko",
    "KO, ko, true, ko",
    "pt_BR, pt-br, true, pt",
    "zh-TW, zh-tw, true, zh",
    "zh-Hans, zh-hans, true, zh",
    "fil, fil, true, fil",
    "korean, korean, false, korean",
    "k, k, false, k",
    "'', '', false, ''",
    "ko-, ko-, false, ko",
    "한국어, 한국어, false, 한국어"
  })
  void nameHasACanonicalFormAndABase(
      String name, String canonical, boolean wellFormed, String base) {
    assertThat(LanguageNames.canonical(name)).isEqualTo(canonical);
    assertThat(LanguageNames.wellFormed(name)).isEqualTo(wellFormed);
    assertThat(LanguageNames.base(LanguageNames.canonical(name))).isEqualTo(base);
  }
}
