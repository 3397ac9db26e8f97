package dev.haru.search.rank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clauses by which a query is scored; a section's own score is their sum.
 *
 * @param names the names that the query may be, which raise the sections that have them; null if it
 *     can be none
 * @param words the words of the query; beside phrases they are optional, otherwise at least one
 *     must match
 * @param phrases the phrases, which must all match
 * @param excluded the clauses that must not match; empty if nothing is excluded
 */
public record ScoringPlan(
    @Nullable Part names, List<Part> words, List<Part> phrases, List<Clause> excluded) {

  /** Copies the lists. */
  public ScoringPlan {
    words = List.copyOf(words);
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
  }

  /**
   * A part of the score.
   *
   * @param label a description of what it rewards
   * @param clause the clause that gives the score
   */
  public record Part(String label, Clause clause) {}

  /** Returns the whole query except for its exclusions. */
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
