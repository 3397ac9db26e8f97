package dev.haru.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestMatchTest {

  private static final List<String> KEYS = List.of("content", "glossary", "index", "links");

  @ParameterizedTest
  @CsvSource({
    "content, content",
    "CONTENTS, content",
    "glosary, glossary",
    "lnks, links",
    "'', index",
    "색인, index"
  })
  void fewestTypingErrorsWin(String typed, String meant) {
    assertThat(ClosestMatch.to(typed, KEYS)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"bat", "xyz"})
  void ofEquallyCloseOnesTheFirstWins(String typed) {
    assertThat(ClosestMatch.to(typed, List.of("cat", "rat"))).isEqualTo("cat");
  }
}
