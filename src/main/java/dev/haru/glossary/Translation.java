package dev.haru.glossary;

import java.util.List;

/**
 * Two terms or phrases that translate each other.
 *
 * @param left one to three terms in the left language
 * @param right one to three terms in the right language
 * @param probability the probability that they mean the same, above 0 and below 1
 */
public record Translation(List<String> left, List<String> right, double probability) {

  /** Creates a translation with copies of the lists. */
  public Translation {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }
}
