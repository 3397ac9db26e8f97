package dev.haru.search.rank;

import java.util.ArrayList;
import java.util.List;

/**
 * A query as it is scored: a section's own score is the sum of its clauses.
 *
 * @param words what is asked for as words; only helps beside phrases, and one must match otherwise
 * @param phrases what must match
 * @param excluded what must not match, none if nothing is left out
 */
public record ScoringPlan(List<Part> words, List<Part> phrases, List<Clause> excluded) {

  /** Creates a plan with lists of its own. */
  public ScoringPlan {
    words = List.copyOf(words);
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
  }

  /**
   * A part of the score.
   *
   * @param label what it rewards, in words
   * @param clause the clause whose score it is
   */
  public record Part(String label, Clause clause) {}

  /** Returns the whole query but for what must not match. */
  public Clause whole() {
    Clause anyWord = new Clause.Sum(List.of(), words.stream().map(Part::clause).toList());
    List<Clause> required = new ArrayList<>();
    if (phrases.isEmpty()) {
      required.add(anyWord);
    }
    phrases.forEach(part -> required.add(part.clause()));
    return new Clause.Sum(required, phrases.isEmpty() ? List.of() : List.of(anyWord));
  }

  /** Returns the parts of the score, words first. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>(words);
    parts.addAll(phrases);
    return parts;
  }
}
