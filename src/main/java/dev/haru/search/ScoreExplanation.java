package dev.haru.search;

import java.util.List;

/**
 * A part of a score, with the parts that it is made of.
 *
 * @param text what it is for, in words
 * @param score how much it adds, or how much it would if a stronger one did not count instead
 * @param parts its parts, none if it has none that can be told apart
 */
public record ScoreExplanation(String text, float score, List<ScoreExplanation> parts) {

  /** Creates an explanation with a list of its own. */
  public ScoreExplanation {
    parts = List.copyOf(parts);
  }

  /** Creates an explanation without parts. */
  public ScoreExplanation(String text, float score) {
    this(text, score, List.of());
  }
}
