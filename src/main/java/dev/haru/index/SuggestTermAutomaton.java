package dev.haru.index;

import dev.haru.hangul.PrefixAutomaton;
import java.util.ArrayList;
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
   */
  public static Automaton of(PrefixAutomaton beginning) {
    List<Automaton> all = new ArrayList<>();
    all.add(Operations.optional(Automata.makeString(SuggestTerm.PREFIX)));
    for (List<List<PrefixAutomaton.CodePoints>> part : beginning.parts()) {
      all.add(Operations.union(part.stream().map(SuggestTermAutomaton::way).toList()));
    }
    all.add(Automata.makeAnyString());
    return Operations.determinize(
        Operations.concatenate(all), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private static Automaton way(List<PrefixAutomaton.CodePoints> way) {
    return Operations.concatenate(
        way.stream().map(each -> Automata.makeCharRange(each.first(), each.last())).toList());
  }
}
