package dev.haru.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

  @ParameterizedTest
  @EnumSource
  void codeIsCanonicalAndFindsItsLanguage(Language language) {
    String code = language.code();

    assertThat(LanguageNames.canonical(code)).isEqualTo(code);
    assertThat(LanguageNames.wellFormed(code)).isTrue();
    assertThat(LanguageNames.named(code)).isEqualTo(code);
    assertThat(Language.of(code)).isSameAs(language);
  }

  @Test
  void codesAreInOrderSoThatTheFirstOfTwoEquallyGoodGuessesIsAlwaysTheSame() {
    assertThat(Arrays.stream(Language.values()).map(Language::code))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "pt-br, PORTUGUESE",
    "fr-ca, FRENCH",
    "zh-cn, CHINESE",
    "zh-hans, CHINESE",
    "zh-hk, TRADITIONAL_CHINESE",
    "zh-hant, TRADITIONAL_CHINESE"
  })
  void regionsBelongToTheirLanguage(String name, Language language) {
    assertThat(Language.of(name)).isSameAs(language);
  }

  @ParameterizedTest
  @CsvSource({"xx", "is", "fil", "''", "-"})
  void otherNamesAreNotKnown(String name) {
    assertThat(Language.of(name)).isNull();
  }
}
