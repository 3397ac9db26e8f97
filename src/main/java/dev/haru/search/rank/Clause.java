package dev.haru.search.rank;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a section is scored by: a query, compiled, without any engine's types. An engine finds the
 * sections that a clause matches and computes their scores; all engines give the same.
 */
public sealed interface Clause {

  /**
   * What is done with each kind of clause. A visitor rather than a switch over patterns, for which
   * Java makes classes at every start.
   */
  interface Visitor<T> {
    /** Visits a word. */
    T word(Word word);

    /** Visits a phrase. */
    T phrase(Phrase phrase);

    /** Visits neighbours. */
    T near(Near near);

    /** Visits alternatives. */
    T best(Best best);

    /** Visits a sum. */
    T sum(Sum sum);

    /** Visits a clause whose score is multiplied. */
    T boosted(Boosted boosted);
  }

  /** Has a visitor visit this kind of clause, and returns what it returns. */
  <T> T accept(Visitor<T> visitor);

  /**
   * One word in all its spellings over all fields, scored as {@link Bm25f}: matches a section that
   * has any of them.
   *
   * @param typed the word as typed, for explanations
   * @param spellings the spellings, each in a field; at least one
   */
  record Word(String typed, List<Spelling> spellings) implements Clause {
    /** Creates a clause with a list of its own. */
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
   * @param weight how much an occurrence counts
   */
  record Spelling(String field, String term, float weight) {
    /** Written out: what a record has of its own is made anew at every start, in 5 ms. */
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
   * Terms that stand at given distances, scored by BM25 on how often, and with a slop, how near.
   *
   * @param field the field
   * @param terms the terms with their positions, ascending
   * @param slop how many positions the terms may be moved in all
   */
  record Phrase(String field, List<Placed> terms, int slop) implements Clause {
    /** Creates a clause with a list of its own. */
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
   * Two neighbours of the query near each other, each in any of several spellings.
   *
   * @param field the field
   * @param left the spellings of the first
   * @param right the spellings of the second
   * @param slop how many positions they may stand apart from where they should
   */
  record Near(String field, List<String> left, List<String> right, int slop) implements Clause {
    /** Creates a clause with lists of its own. */
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

  /** Several ways to say one thing, of which the best counts. */
  record Best(List<Clause> ways) implements Clause {
    /** Creates a clause with a list of its own. */
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
   * @param required all of which must match
   * @param optional which add to the score if they match; one must if none is required
   */
  record Sum(List<Clause> required, List<Clause> optional) implements Clause {
    /** Creates a clause with lists of its own. */
    public Sum {
      required = List.copyOf(required);
      optional = List.copyOf(optional);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.sum(this);
    }
  }

  /** A clause whose score is multiplied. */
  record Boosted(Clause clause, float factor) implements Clause {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.boosted(this);
    }
  }
}
