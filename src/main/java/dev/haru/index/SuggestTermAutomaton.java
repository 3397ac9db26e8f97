package dev.haru.index;

import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/**
 * An automaton that finds both words and suggestions that begin with a text: terms of {@link
 * Fields#WORD} and of {@link Fields#SUGGEST}.
 */
public final class SuggestTermAutomaton {

  private SuggestTermAutomaton() {}

  /**
   * Returns an automaton that accepts both the texts with a beginning and the {@link SuggestTerm}s
   * whose key has it. One automaton for both fields is made faster than two.
   *
   * @param beginning accepts the texts with the beginning, but not the empty text
   */
  public static Automaton of(Automaton beginning) {
    return Operations.determinize(
        Operations.concatenate(
            List.of(Operations.optional(Automata.makeString(SuggestTerm.PREFIX)), beginning)),
        Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }
}
