package dev.haru.search.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TechnicalTokenizer.Term;
import dev.haru.text.ByteInput;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormTermsTest {

  private static final String FORM = "작성하는법";

  private static Term term(
      String text, int start, int end, int increment, int length, String type) {
    return new Term(text, start, end, increment, length, true, type);
  }

  static List<List<Term>> terms() {
    return List.of(
        List.of(),
        List.of(term(FORM, 0, 5, 1, 1, "word")),
        List.of(term("작성", 0, 2, 1, 1, "word"), term("법", 4, 5, 1, 1, "word")),
        List.of(term("작성하다", 0, 4, 1, 1, Analyzers.VERB), term("법", 4, 5, 1, 1, "word")),
        List.of(
            term("작성법", 0, 5, 1, 2, "word"),
            term("작성", 0, 2, 0, 1, Analyzers.PART),
            term("법", 4, 5, 1, 1, Analyzers.STEM)),
        List.of(term("하는", 2, 4, 3, 1, Analyzers.UNKNOWN)));
  }

  @ParameterizedTest
  @MethodSource("terms")
  void termsAreReadAsTheyWereWritten(List<Term> terms) {
    for (boolean isCommon : new boolean[] {false, true}) {
      byte[] row = FormTerms.toBytes(FORM, terms, isCommon);
      assertThat(FormTerms.isCommon(new ByteInput(row))).isEqualTo(isCommon);
      assertThat(FormTerms.read(FORM, new ByteInput(row))).isEqualTo(terms);
    }
  }
}
