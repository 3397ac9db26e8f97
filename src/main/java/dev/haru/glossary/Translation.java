package dev.haru.glossary;

import java.util.List;

/**
 * Two terms or phrases that translate each other.
 *
 * @param left one to three terms in one language
 * @param right one to three terms in the other
 * @param probability how sure that is, above 0, below 1
 */
public record Translation(List<String> left, List<String> right, double probability) {

  /** Creates a translation with lists of its own. */
  public Translation {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }
}
