package dev.haru.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class AscentTest {

  private static final Set<String> NAMES = Set.of("a", "b", "idle");

  /** A ridge: the best b depends on a, so one round is not enough. The top is at a = 3, b = -2. */
  private static double ridge(Map<String, Integer> steps) {
    double a = steps.getOrDefault("a", 0) - 3;
    double b = steps.getOrDefault("b", 0) + 2;
    return -a * a - b * b - 0.9 * a * b;
  }

  @Test
  void findsTheTopAndLeavesWhatDoesNotMatter() {
    assertThat(climb(NAMES, 0, AscentTest::ridge)).isEqualTo(Map.of("a", 3, "b", -2));
  }

  @Test
  void goesOnlyAsFarAsEachStepBringsItsPrice() {
    // Steps to 3 bring 5, 3 and 1.
    assertThat(climb(Set.of("a"), 2, steps -> -square(steps.getOrDefault("a", 0) - 3)))
        .isEqualTo(Map.of("a", 2));
    assertThat(climb(Set.of("a"), 6, steps -> -square(steps.getOrDefault("a", 0) - 3))).isEmpty();
  }

  @Test
  void endsWhereThereIsNoTop() {
    assertThat(climb(Set.of("a"), 0, steps -> steps.getOrDefault("a", 0)))
        .isEqualTo(Map.of("a", 8));
  }

  @Test
  void progressIsToldStepByStep() {
    List<String> told = new ArrayList<>();
    Ascent.climb(
        Set.of("a"),
        0.25,
        steps -> 9 - square(steps.getOrDefault("a", 0) + 2),
        (steps, value) -> told.add(steps + " " + value));
    assertThat(told).containsExactly("{a=-1} 8.0", "{a=-2} 9.0");
  }

  private static Map<String, Integer> climb(
      Set<String> names, double price, ToDoubleFunction<Map<String, Integer>> objective) {
    return Ascent.climb(names, price, objective, (steps, value) -> {});
  }

  private static double square(double number) {
    return number * number;
  }
}
