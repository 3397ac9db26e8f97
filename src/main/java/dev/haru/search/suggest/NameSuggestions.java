package dev.haru.search.suggest;

import dev.haru.hangul.PrefixAutomaton;
import dev.haru.index.SuggestTerm;
import dev.haru.search.Deadline;
import dev.haru.search.rank.Clause;
import java.util.function.BiConsumer;

/**
 * The names of the dictionaries and of the course's glossary that the course uses, itself or by
 * what they stand for. Safe for use by several threads.
 */
public interface NameSuggestions {

  /**
   * The use of a name, or of what it stands for, in the course.
   *
   * @param place the clause that finds the sections
   * @param frequency the number of sections
   * @param isItself whether the course also uses the name itself
   */
  record Used(Clause place, int frequency, boolean isItself) {}

  /**
   * Passes on the names with a word that has a beginning; throws {@code SearchTimeout} at the
   * deadline.
   */
  void beginningWith(
      PrefixAutomaton beginning, Deadline deadline, BiConsumer<SuggestTerm, Used> found);
}
