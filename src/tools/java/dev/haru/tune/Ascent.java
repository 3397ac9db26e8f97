package dev.haru.tune;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ToDoubleFunction;

/**
 * Coordinate ascent over whole steps: one number at a time moves up or down as long as that pays,
 * in rounds until nothing does. Deterministic.
 *
 * <p>Each step away from the start has a price, so that numbers that hardly matter stay where they
 * are and the others move no farther than the judgements support (shrinkage like the lasso's, on a
 * logarithmic scale).
 */
final class Ascent {

  private static final int FARTHEST = 8;
  private static final int MOST_ROUNDS = 8;

  /** Less than any difference that is not a rounding error. */
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
   * Returns the steps of the numbers that have to move.
   *
   * @param names the numbers
   * @param price the least gain of a step
   * @param objective the function to maximize, of the steps of the numbers that have moved
   * @param progress receives the steps and the objective after every step that pays
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

  /** Moves in one direction as long as each step pays. */
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
