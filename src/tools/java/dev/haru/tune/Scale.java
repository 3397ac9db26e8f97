package dev.haru.tune;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The scale of steps: each makes a number a quarter larger, or smaller in proportion. */
final class Scale {

  private static final double STEP = 1.25;

  /** Shares, at most 1. */
  private static final String SHARES = "length\\..*|short";

  /**
   * Numbers that stay: the units of the others (what was typed, in prose), those that no judged
   * query depends on, whole positions, and those that duplicate another or hardly matter.
   */
  private static final Set<String> FIXED =
      Set.of(
          "field.prose",
          "source.typed",
          "source.glossary",
          "source.chosung",
          "source.prefix",
          "slop",
          "short.tokens",
          "field.url",
          "length.url",
          "length.link",
          "length.breadcrumb");

  private final Map<String, Float> start;

  Scale(Map<String, Float> start) {
    this.start = start;
  }

  /** Returns the names of the numbers that may move. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(start.keySet());
    names.removeAll(FIXED);
    return names;
  }

  /** Returns all numbers after some have moved, these rounded to two significant digits. */
  NavigableMap<String, Float> numbers(Map<String, Integer> steps) {
    NavigableMap<String, Float> numbers = new TreeMap<>(start);
    steps.forEach((name, step) -> numbers.put(name, moved(name, step)));
    return numbers;
  }

  private float moved(String name, int step) {
    double number = start.get(name) * Math.pow(STEP, step);
    double allowed = name.matches(SHARES) ? Math.min(1, number) : number;
    return BigDecimal.valueOf(allowed).round(new MathContext(2)).floatValue();
  }
}
