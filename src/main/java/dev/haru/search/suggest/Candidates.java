package dev.haru.search.suggest;

import dev.haru.hangul.PrefixAutomaton;
import dev.haru.index.Fields;
import dev.haru.index.SuggestTerm;
import dev.haru.language.FunctionWords;
import dev.haru.search.Deadline;
import dev.haru.search.Suggestion;
import dev.haru.search.rank.Clause;
import dev.haru.text.FoldedText;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The possible completions of a beginning; texts that differ only in case and spaces are one
 * candidate.
 */
final class Candidates {

  /** The weight of a heading, in mentions of a word. */
  private static final int HEADING = 8;

  /** The weight of a repeated term of several words, which a section is likely to be about. */
  private static final int REPEATED = 4;

  private static final int MENTION = 1;

  private final Map<String, Candidate> byKey = new HashMap<>();
  private final PrefixAutomaton beginning;
  private final SuggestionIndex index;
  private final Deadline deadline;

  private Candidates(PrefixAutomaton beginning, SuggestionIndex index, Deadline deadline) {
    this.beginning = beginning;
    this.index = index;
    this.deadline = deadline;
  }

  /** Returns the completions of a beginning from an index and from names. */
  static Candidates of(
      PrefixAutomaton beginning, SuggestionIndex index, NameSuggestions names, Deadline deadline)
      throws IOException {
    Candidates candidates = new Candidates(beginning, index, deadline);
    candidates.addSuggestTerms();
    candidates.addWords();
    names.beginningWith(beginning, deadline, candidates::addName);
    return candidates;
  }

  /** Returns the candidates in no particular order. */
  Collection<Candidate> all() {
    return byKey.values();
  }

  /** Returns the candidates, the best first. */
  List<Candidate> bestFirst() {
    raiseFirstWords();
    return byKey.values().stream().sorted(Candidate.BEST_FIRST).toList();
  }

  /**
   * Raises each word to the weight of the candidates that begin with it, as it is typed on the way
   * to them.
   */
  private void raiseFirstWords() {
    for (Candidate candidate : byKey.values()) {
      int space = candidate.text().indexOf(' ');
      if (space > 0 && candidate.match() == Candidate.Match.BEGINNING) {
        Candidate word = byKey.get(FoldedText.of(candidate.text().substring(0, space)).chars());
        if (word != null) {
          word.raise(candidate);
        }
      }
    }
  }

  private void addSuggestTerms() throws IOException {
    index.beginningWith(
        Fields.SUGGEST,
        beginning,
        (indexed, sections) -> {
          SuggestTerm term = SuggestTerm.parse(indexed);
          if (term != null && (term.isHeading() || sections > 1)) { // a single one may be chance
            boolean heading = term.isHeading();
            Suggestion.Kind kind = heading ? Suggestion.Kind.HEADING : Suggestion.Kind.TERM;
            int weight = heading ? HEADING : REPEATED;
            add(term, kind, place(Fields.SUGGEST, indexed), sections, weight);
          }
        });
  }

  private void addWords() throws IOException {
    index.beginningWith(
        Fields.WORD,
        beginning,
        (word, sections) -> {
          if (!FunctionWords.contains(word) && word.chars().anyMatch(Character::isLetter)) {
            SuggestTerm term = new SuggestTerm(FoldedText.of(word).chars(), false, word);
            add(term, Suggestion.Kind.TERM, place(Fields.WORD, word), sections, MENTION);
          }
        });
  }

  private static Clause place(String field, String term) {
    return new Clause.Phrase(field, List.of(new Clause.Placed(term, 0)), 0);
  }

  private void addName(SuggestTerm name, NameSuggestions.Used used) {
    Suggestion.Kind kind = used.isItself() ? Suggestion.Kind.TERM : Suggestion.Kind.GLOSSARY;
    add(name, kind, used.place(), used.frequency(), MENTION);
  }

  private void add(
      SuggestTerm term, Suggestion.Kind kind, Clause place, int frequency, int weight) {
    deadline.check();
    String whole = FoldedText.of(term.text()).chars();
    Candidate.Match match = match(term.key(), whole);
    Candidate known = byKey.get(whole);
    if (known == null || match.compareTo(known.match()) < 0) {
      known = new Candidate(match);
      byKey.put(whole, known);
    }
    if (match == known.match()) {
      known.add(new Candidate.Source(term.text(), kind, place, frequency, weight));
    }
  }

  private Candidate.Match match(String key, String whole) {
    if (key.length() < whole.length()) {
      return Candidate.Match.WORD;
    }
    return beginning.lengthIn(whole, 0) == whole.length()
        ? Candidate.Match.ALL
        : Candidate.Match.BEGINNING;
  }
}
