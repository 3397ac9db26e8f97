package dev.haru.search.rank;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A compiled query that sections are matched and scored by, independent of any engine. All engines
 * find the same sections for a clause and give them the same scores.
 */
public sealed interface Clause {

  /**
   * A visitor of the kinds of clauses. It is used instead of a pattern switch, for which Java
   * generates classes at every start.
   */
  interface Visitor<T> {
    /** Visits a word. */
    T word(Word word);

    /** Visits a phrase. */
    T phrase(Phrase phrase);

    /** Visits a pair of neighbours. */
    T near(Near near);

    /** Visits alternatives. */
    T best(Best best);

    /** Visits a sum. */
    T sum(Sum sum);

    /** Visits a boosted clause. */
    T boosted(Boosted boosted);
  }

  /** Calls the visitor's method for this kind of clause and returns its result. */
  <T> T accept(Visitor<T> visitor);

  /**
   * One word in all its spellings over all fields, scored by {@link Bm25f}. It matches sections
   * that have any of the spellings.
   *
   * @param typed the word as typed, for explanations
   * @param spellings the spellings, each in a field; at least one
   */
  record Word(String typed, List<Spelling> spellings) implements Clause {
    /** Copies the list. */
    public Word {
      spellings = List.copyOf(spellings);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.word(this);
    }
  }

  /**
   * A spelling in a field.
   *
   * @param field the field
   * @param term the term as it is indexed
   * @param weight the weight of an occurrence
   */
  record Spelling(String field, String term, float weight) {
    /** Written by hand: Java generates a record's methods at every start, which takes 5 ms. */
    @Override
    public int hashCode() {
      return 31 * (31 * field.hashCode() + term.hashCode()) + Float.hashCode(weight);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Spelling(String otherField, String otherTerm, float otherWeight)
          && field.equals(otherField)
          && term.equals(otherTerm)
          && weight == otherWeight;
    }
  }

  /**
   * Terms at given distances, scored by BM25 on how often they occur and, with a slop, how close
   * together.
   *
   * @param field the field
   * @param terms the terms with their positions, ascending
   * @param slop the total number of positions by which the terms may be moved
   */
  record Phrase(String field, List<Placed> terms, int slop) implements Clause {
    /** Copies the list. */
    public Phrase {
      terms = List.copyOf(terms);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.phrase(this);
    }
  }

  /**
   * A term of a phrase.
   *
   * @param term the term as it is indexed
   * @param position its position, relative to the first term's
   */
  record Placed(String term, int position) {}

  /**
   * Two neighbouring words of the query that occur near each other, each in any of several
   * spellings.
   *
   * @param field the field
   * @param left the spellings of the first
   * @param right the spellings of the second
   * @param slop the number of positions by which they may deviate from adjacency
   */
  record Near(String field, List<String> left, List<String> right, int slop) implements Clause {
    /** Copies the lists. */
    public Near {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }

    /** Returns the spellings of both. */
    List<String> terms() {
      return Stream.concat(left.stream(), right.stream()).toList();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.near(this);
    }
  }

  /** Several ways to say the same thing, of which only the best counts. */
  record Best(List<Clause> ways) implements Clause {
    /** Copies the list. */
    public Best {
      ways = List.copyOf(ways);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.best(this);
    }
  }

  /**
   * Clauses whose scores add up.
   *
   * @param required the clauses that must all match
   * @param optional the clauses that add to the score if they match; if none is required, at least
   *     one of these must match
   */
  record Sum(List<Clause> required, List<Clause> optional) implements Clause {
    /** Copies the lists. */
    public Sum {
      required = List.copyOf(required);
      optional = List.copyOf(optional);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.sum(this);
    }
  }

  /** A clause whose score is multiplied by a factor. */
  record Boosted(Clause clause, float factor) implements Clause {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.boosted(this);
    }
  }
}
