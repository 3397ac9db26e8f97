package dev.haru.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

  /** By hand: discounts are 1, 1/log2(3) = 0.63093, 1/2, 0.43068; gains 0, 1, 3, 7 for 0 to 3. */
  @ParameterizedTest
  @CsvSource({
    "3 2 1, 3 2 1, 1.0, 1.0, 1.0",
    "0 3, 3, 0.63093, 0.5, 1.0",
    "1 2 3, 3 2 1, 0.68061, 1.0, 1.0",
    "0 0 2, 2 1, 0.41311, 0.33333, 0.5",
    "0 0 0, 2 1, 0.0, 0.0, 0.0",
    "'', 2 1, 0.0, 0.0, 0.0",
    "3 -1, 3 0 -1, 1.0, 1.0, 1.0"
  })
  void measuresEqualThoseComputedByHand(
      String ranked, String judged, double ndcg, double reciprocalRank, double recall) {
    Measures measures = Measures.of(grades(ranked), grades(judged));
    assertThat(measures.ndcg()).isCloseTo(ndcg, within(0.00001));
    assertThat(measures.reciprocalRank()).isCloseTo(reciprocalRank, within(0.00001));
    assertThat(measures.recall()).isCloseTo(recall, within(0.00001));
  }

  @Test
  void onlyTheFirstTenCountForNdcgAndRank() {
    List<Integer> eleventh = grades("0 0 0 0 0 0 0 0 0 0 3");
    assertThat(Measures.of(eleventh, grades("3"))).isEqualTo(new Measures(0, 0, 1));
  }

  @Test
  void onlyTheFirstTwentyCountForRecall() {
    String zeros = String.join(" ", Collections.nCopies(20, "0"));
    assertThat(Measures.of(grades(zeros + " 3"), grades("3")).recall()).isZero();
  }

  @Test
  void recallOfMoreThanTwentyRelevantSectionsIsOfTwenty() {
    List<Integer> thirty = Collections.nCopies(30, 1);
    assertThat(Measures.of(thirty, thirty).recall()).isEqualTo(1);
    assertThat(Measures.of(thirty.subList(0, 10), thirty).recall()).isEqualTo(0.5);
  }

  private static List<Integer> grades(String grades) {
    return Arrays.stream(grades.split(" "))
        .filter(g -> !g.isEmpty())
        .map(Integer::valueOf)
        .toList();
  }
}
