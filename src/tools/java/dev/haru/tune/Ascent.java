package dev.haru.tune;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleFunction;

/**
 * Coordinate ascent over whole steps: one number at a time goes a step up or down and on as long as
 * that pays, round after round until nothing does. Deterministic.
 *
 * <p>A step away from where a number stood costs a price, so that numbers which hardly matter stay
 * where they were put by hand and the others go no farther than the judgements show (shrinkage, as
 * by the lasso, on a logarithmic scale).
 */
final class Ascent {

  private static final int FARTHEST = 8;
  private static final int MOST_ROUNDS = 8;

  /** Below any difference that is not made by rounding. */
  private static final double EPSILON = 1e-9;

  private final NavigableMap<String, Integer> steps = new TreeMap<>();
  private final Set<String> names;
  private final double price;
  private final ToDoubleFunction<Map<String, Integer>> objective;
  private final ObjDoubleConsumer<Map<String, Integer>> progress;
  private double best;

  private Ascent(
      Set<String> names,
      double price,
      ToDoubleFunction<Map<String, Integer>> objective,
      ObjDoubleConsumer<Map<String, Integer>> progress) {
    this.progress = progress;
    this.names = new TreeSet<>(names);
    this.price = price;
    this.objective = objective;
    this.best = objective.applyAsDouble(steps);
  }

  /**
   * Returns how many steps each number is to go, without those that stay.
   *
   * @param names the numbers
   * @param price what a step must bring
   * @param objective what is to become large, of the steps of those numbers that have moved
   * @param progress hears of every step that pays and what the objective is then
   */
  static NavigableMap<String, Integer> climb(
      Set<String> names,
      double price,
      ToDoubleFunction<Map<String, Integer>> objective,
      ObjDoubleConsumer<Map<String, Integer>> progress) {
    Ascent ascent = new Ascent(names, price, objective, progress);
    int round = 0;
    while (round < MOST_ROUNDS && ascent.round()) {
      round++;
    }
    return ascent.steps;
  }

  private boolean round() {
    boolean moved = false;
    for (String name : names) {
      if (climbs(name, 1) || climbs(name, -1)) {
        moved = true;
      }
    }
    return moved;
  }

  /** Goes as far in one direction as each step pays. */
  private boolean climbs(String name, int direction) {
    boolean moved = false;
    while (pays(name, steps.getOrDefault(name, 0) + direction)) {
      moved = true;
    }
    return moved;
  }

  private boolean pays(String name, int step) {
    if (Math.abs(step) > FARTHEST) {
      return false;
    }
    Map<String, Integer> tried = new TreeMap<>(steps);
    put(tried, name, step);
    double value = objective.applyAsDouble(tried);
    double paid = value - price * length(tried);
    if (paid <= best + EPSILON) {
      return false;
    }
    best = paid;
    put(steps, name, step);
    progress.accept(tried, value);
    return true;
  }

  private static void put(Map<String, Integer> steps, String name, int step) {
    if (step == 0) {
      steps.remove(name);
    } else {
      steps.put(name, step);
    }
  }

  private static int length(Map<String, Integer> steps) {
    return steps.values().stream().mapToInt(Math::abs).sum();
  }
}
