package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRequestTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "\u3000"})
  void queryMustNotBeEmpty(String query) {
    assertInvalid(() -> SearchRequest.of(query), "q", "the query is empty; type at least one word");
  }

  @Test
  void queryMustNotBeTooLong() {
    assertThat(SearchRequest.of("가".repeat(500)).query()).hasSize(500);
    assertInvalid(
        () -> SearchRequest.of("가".repeat(1501)),
        "q",
        "the query has 1,501 characters but may have 500; shorten it");
  }

  @Test
  void lengthIsThatOfTheComposedQueryWithoutSpaceAround() {
    String decomposed = Normalizer.normalize("한".repeat(500), Normalizer.Form.NFD);
    assertThat(SearchRequest.of("  " + decomposed + "  ").query()).isEqualTo("한".repeat(500));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, limit, limit must be between 1 and 100 but was 0",
    "101, 0, limit, limit must be between 1 and 100 but was 101",
    "10, -1, offset, offset must be between 0 and 10000 but was -1",
    "10, 10001, offset, offset must be between 0 and 10000 but was 10001"
  })
  void limitAndOffsetAreBounded(int limit, int offset, String parameter, String message) {
    assertInvalid(
        () -> new SearchRequest("a", Filters.NONE, null, limit, offset, false), parameter, message);
  }

  @Test
  void preferredLanguageIsCanonicalOrInvalid() {
    assertThat(new SearchRequest("a", Filters.NONE, "pt_BR", 1, 0, false).prefer())
        .isEqualTo("pt-br");
    assertInvalid(
        () -> new SearchRequest("a", Filters.NONE, "Korean!", 1, 0, false),
        "prefer",
        "prefer must be a language such as en or ko but was 'Korean!'");
  }

  @ParameterizedTest
  @CsvSource({
    "koreanisch, , lang, 'lang must be one language, such as ko or Korean, but was ''koreanisch'''",
    ", 1899, year, year must be between 1900 and 2999 but was 1899",
    ", 3000, year, year must be between 1900 and 2999 but was 3000"
  })
  void languageAndYearAreChecked(String lang, Integer year, String parameter, String message) {
    assertInvalid(() -> Filters.of(lang, year, null), parameter, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "-1", "1-", "1 - 2", "1-2-3", "12345", "99999999999", "14,15", "１"})
  void daysMustBeANumberOrARange(String days) {
    assertInvalid(
        () -> Filter.Days.parse(days),
        "day",
        "day must be a number between 0 and 9999 or a range such as 14-20 but was '" + days + "'");
  }

  @Test
  void lastDayMustNotComeBeforeTheFirst() {
    assertThat(Filter.Days.parse("14-14")).isEqualTo(new Filter.Days(14, 14));
    assertInvalid(
        () -> Filter.Days.parse("20-14"),
        "day",
        "day must be a range from an earlier to a later day, such as 14-20, but was 20-14");
  }

  private static void assertInvalid(ThrowingCallable call, String parameter, String message) {
    assertThatExceptionOfType(InvalidQuery.class)
        .isThrownBy(call)
        .withMessage(message)
        .satisfies(e -> assertThat(e.parameter()).isEqualTo(parameter));
  }
}
