package dev.haru.search.suggest;

import dev.haru.hangul.PrefixAutomaton;
import dev.haru.index.SuggestTerm;
import dev.haru.search.Deadline;
import dev.haru.search.Excerpt;
import dev.haru.search.Suggestion;
import dev.haru.search.rank.Clause;
import dev.haru.text.FoldedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The suggestions found so far for one request, without duplicates. */
final class Suggestions {

  /**
   * The most sections, translations counted once, that an informative heading of a small course
   * has.
   */
  private static final int OFTEN = 4;

  /** The number of lessons per such section in a large course. */
  private static final int LESSONS = 100;

  private final SuggestionIndex index;
  private final NameSuggestions names;
  private final SectionCounts counts;
  private final int often;
  private final int limit;
  private final Deadline deadline;

  private final List<Suggestion> suggestions = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final Set<Clause> named = new HashSet<>();

  /**
   * Creates an empty list.
   *
   * @param lessons the number of lessons in the course
   * @param limit the most suggestions to find
   * @param deadline the time by which to find them
   */
  Suggestions(
      SuggestionIndex index,
      NameSuggestions names,
      SectionCounts counts,
      int lessons,
      int limit,
      Deadline deadline) {
    this.index = index;
    this.names = names;
    this.counts = counts;
    this.often = Math.max(OFTEN, lessons / LESSONS);
    this.limit = limit;
    this.deadline = deadline;
  }

  List<Suggestion> all() {
    return suggestions;
  }

  boolean isEmpty() {
    return suggestions.isEmpty();
  }

  /** Returns the sum of the sections of all suggestions. */
  int sections() {
    return suggestions.stream().mapToInt(Suggestion::count).sum();
  }

  /** Adds the completions of a text. */
  void add(String typed) throws IOException {
    String folded = FoldedText.of(typed).chars();
    if (folded.isEmpty() || folded.length() > SuggestTerm.MAX_LENGTH) {
      return;
    }
    PrefixAutomaton beginning = PrefixAutomaton.of(folded);
    Candidates candidates = Candidates.of(beginning, index, names, deadline);
    for (Candidate candidate : candidates.all()) {
      deadline.check();
      forgetHeadingsThatSayNothing(candidate);
    }
    candidates.all().removeIf(Candidate::isEmpty);
    for (Candidate candidate : candidates.bestFirst()) {
      if (suggestions.size() == limit) {
        return;
      }
      deadline.check();
      add(candidate, beginning);
    }
  }

  private void forgetHeadingsThatSayNothing(Candidate candidate) throws IOException {
    if (candidate.headings() > often) {
      BitSet headed = counts.sections(candidate.headingPlaces());
      if (counts.count(headed) > often) {
        candidate.forgetHeadings(headed);
      }
    }
  }

  private void add(Candidate candidate, PrefixAutomaton beginning) throws IOException {
    BitSet sections = counts.sections(candidate.places());
    if (candidate.without() != null) {
      sections.andNot(candidate.without());
    }
    int count = counts.count(sections);
    if (count > 0 && isNew(candidate)) {
      suggestions.add(
          new Suggestion(
              candidate.text(),
              candidate.kind(),
              counts.language(candidate.text(), sections),
              count,
              highlights(candidate.text(), beginning)));
    }
  }

  /** Returns whether a candidate is new; of several names of one thing, only the first is. */
  private boolean isNew(Candidate candidate) {
    boolean otherName =
        candidate.kind() == Suggestion.Kind.GLOSSARY && named.containsAll(candidate.places());
    named.addAll(candidate.places());
    return !otherName && said.add(singular(candidate.text()));
  }

  /**
   * Returns the folded text without an English plural's ending, so that both forms are suggested
   * once.
   */
  private static String singular(String text) {
    String folded = FoldedText.of(text).chars();
    boolean plural = folded.endsWith("s") && !folded.endsWith("ss");
    return plural ? folded.substring(0, folded.length() - 1) : folded;
  }

  private static List<Excerpt.Range> highlights(String text, PrefixAutomaton beginning) {
    FoldedText folded = FoldedText.of(text);
    for (int at = 0; at < folded.length(); at++) {
      int length = beginning.lengthIn(folded.chars(), at);
      if (length > 0 && startsWord(text, folded.place(at))) {
        int last = folded.place(at + length - 1);
        return List.of(new Excerpt.Range(folded.place(at), last + 1));
      }
    }
    return List.of();
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
