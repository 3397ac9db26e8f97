package dev.haru.search.suggest;

import dev.haru.analysis.TermAnalyzer;
import dev.haru.hangul.PrefixAutomaton;
import dev.haru.index.Fields;
import dev.haru.index.SuggestTerm;
import dev.haru.search.Deadline;
import dev.haru.search.rank.Clause;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The names of the dictionaries and of the course's glossary that the course uses, itself or by
 * what they stand for. Safe for use by several threads.
 */
public interface NameSuggestions {

  /**
   * The use of a name, or of what it stands for, in the course.
   *
   * @param most the most frequent of its names in the course, in lower case
   * @param place the clause that finds the sections
   * @param frequency the number of sections
   * @param isItself whether the course also uses the name itself
   */
  record Used(String most, Clause place, int frequency, boolean isItself) {}

  /**
   * Passes on the names with a word that has a beginning; throws {@code SearchTimeout} at the
   * deadline.
   */
  void beginningWith(
      PrefixAutomaton beginning, Deadline deadline, BiConsumer<SuggestTerm, Used> found);

  /** Returns the clause that finds the sections with a name. */
  static Clause place(TermAnalyzer analyzer, String name) {
    return place(name, name.indexOf(' ') < 0 ? List.of() : terms(analyzer, name));
  }

  /** Returns the terms of a name of several words. */
  static List<Clause.Placed> terms(TermAnalyzer analyzer, String name) {
    return QueryAnalyzer.phrase(analyzer, name).stream()
        .map(each -> new Clause.Placed(each.term(), each.position()))
        .toList();
  }

  /**
   * Returns the clause that finds the sections with a name.
   *
   * @param terms its terms if it has several words, otherwise none
   */
  static Clause place(String name, List<Clause.Placed> terms) {
    String joined = name.replace(" ", "");
    Clause word = new Clause.Phrase(Fields.WORD, List.of(new Clause.Placed(joined, 0)), 0);
    if (terms.isEmpty()) {
      return word;
    }
    List<Clause> any = new ArrayList<>(List.of(word));
    List.of(Fields.HEADING, Fields.PROSE)
        .forEach(field -> any.add(new Clause.Phrase(field, terms, 0)));
    return new Clause.Sum(List.of(), any);
  }
}
