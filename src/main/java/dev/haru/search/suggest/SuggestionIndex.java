package dev.haru.search.suggest;

import dev.haru.search.rank.Clause;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The terms that can be suggested, and the sections that have them: the port through which an
 * engine is asked for completions. Safe for use by several threads.
 */
public interface SuggestionIndex {

  /** Hands out the terms of a field that an automaton accepts, in their order. */
  void matching(String field, CompiledAutomaton automaton, TermConsumer terms) throws IOException;

  /** Returns how many sections a clause of phrases matches. */
  int count(Clause clause) throws IOException;

  /**
   * Returns the sections that any of some clauses of phrases matches, and perhaps documents that
   * are no sections.
   */
  BitSet sections(Collection<Clause> clauses) throws IOException;

  /** Receives terms. */
  @FunctionalInterface
  interface TermConsumer {
    /**
     * Takes a term.
     *
     * @param sections how many sections have it
     */
    void accept(String term, int sections);
  }
}
