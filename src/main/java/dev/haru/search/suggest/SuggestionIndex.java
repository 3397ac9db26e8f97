package dev.haru.search.suggest;

import dev.haru.hangul.PrefixAutomaton;
import dev.haru.search.rank.Clause;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;

/**
 * The terms that can be suggested, and the sections that contain them: the port through which an
 * engine supplies completions. Safe for use by several threads.
 */
public interface SuggestionIndex {

  /**
   * Passes on the terms of a field that have a beginning, in order: of {@link
   * dev.haru.index.Fields#WORD} or {@link dev.haru.index.Fields#SUGGEST}, where the key has it.
   */
  void beginningWith(String field, PrefixAutomaton beginning, TermConsumer terms)
      throws IOException;

  /** Returns the number of sections that a clause of phrases matches. */
  int count(Clause clause) throws IOException;

  /**
   * Returns the sections that match at least one clause of phrases; the result may include
   * documents that are not sections.
   */
  BitSet sections(Collection<Clause> clauses) throws IOException;

  /** Receives terms. */
  @FunctionalInterface
  interface TermConsumer {
    /**
     * Receives a term.
     *
     * @param sections the number of sections that contain it
     */
    void accept(String term, int sections);
  }
}
