package dev.haru.cli.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.cli.base.Style;
import dev.haru.search.Excerpt.Range;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapTest {

  private static final String SIGNS = "ab  ,한글로드가日🚀\u0301\u200d\t\u0007é";

  @ParameterizedTest
  @CsvSource({"abc, 3", "한글, 4", "e\u0301, 1", "🚀, 2", "…, 1", "Docker를, 8", "ｆ, 2", "•, 1"})
  void widthIsThatOfTheTerminal(String text, int width) {
    assertThat(Width.of(text)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef, 6, abcdef",
    "abcdef, 5, abcd…",
    "한글검색, 7, 한글검…",
    "한글검색, 6, 한글…",
    "🚀🚀, 3, 🚀…"
  })
  void cutKeepsWithinTheColumns(String text, int columns, String cut) {
    assertThat(Width.cut(text, columns)).isEqualTo(cut);
  }

  @ParameterizedTest
  @CsvSource({
    "one two three, 7, one two|three",
    "one two three, 3, one|two|thr|ee",
    "로드 밸런싱, 6, 로드|밸런싱",
    "로드밸런싱, 5, 로드|밸런|싱",
    "a\tb, 10, a b",
    "'one  ', 3, one",
    "'', 5, ''"
  })
  void linesBreakAtSpacesWhereThereAreAny(String text, int columns, String lines) {
    assertThat(String.join("|", Wrap.lines(text, columns))).isEqualTo(lines);
  }

  @Test
  void highlightThatIsBrokenIsStyledOnBothLines() {
    List<Range> highlights = List.of(new Range(3, 8));
    Style style = new Style(true, false);
    assertThat(new MarkedLines(style, 5).text("ab cd ef", highlights))
        .containsExactly("ab " + style.match("cd"), style.match("ef"));
  }

  @Test
  void noTextIsLostAndNoLineIsTooWide() {
    Random random = new Random(9);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        int at = random.nextInt(SIGNS.codePointCount(0, SIGNS.length()));
        text.appendCodePoint(SIGNS.codePointAt(SIGNS.offsetByCodePoints(0, at)));
      }
      int columns = 2 + random.nextInt(20);
      List<String> lines = Wrap.lines(text.toString(), columns);
      assertThat(lines).allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(columns));
      assertThat(String.join("", lines).replace(" ", ""))
          .isEqualTo(text.toString().replaceAll("[ \t]", "").replace('\u0007', '\uFFFD'));
    }
  }
}
