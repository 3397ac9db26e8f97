package dev.haru.search;

import java.util.List;

/**
 * A part of a score, with its own parts.
 *
 * @param text what the score is for, in words
 * @param score how much it adds, or would add if a stronger one did not count instead
 * @param parts its parts; empty if it cannot be broken down
 */
public record ScoreExplanation(String text, float score, List<ScoreExplanation> parts) {

  /** Copies the list. */
  public ScoreExplanation {
    parts = List.copyOf(parts);
  }

  /** Creates an explanation without parts. */
  public ScoreExplanation(String text, float score) {
    this(text, score, List.of());
  }
}
