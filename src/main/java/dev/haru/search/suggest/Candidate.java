package dev.haru.search.suggest;

import dev.haru.search.Suggestion;
import dev.haru.search.rank.Clause;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that may be suggested: one or several places of the index know it. */
final class Candidate {

  /** What was typed, then what begins so, then what has a word that begins so; then by weight. */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.<Candidate, Match>comparing(candidate -> candidate.match)
          .thenComparingInt(candidate -> -candidate.weight)
          .thenComparingInt(candidate -> candidate.text().length())
          .thenComparing(Candidate::text);

  /** How what was typed matches a text. */
  enum Match {
    /** It is all of the text. */
    ALL,
    /** The text begins so. */
    BEGINNING,
    /** A later word of the text begins so. */
    WORD
  }

  /**
   * What knows a text.
   *
   * @param text how it is written there
   * @param kind what it is there
   * @param place finds the sections that have it
   * @param frequency in how many sections it is
   * @param weight how much each of them counts
   */
  record Source(String text, Suggestion.Kind kind, Clause place, int frequency, int weight) {

    int total() {
      return frequency * weight;
    }
  }

  private final List<Source> sources = new ArrayList<>(1);
  private final Match match;
  private @Nullable BitSet without;
  private int weight;
  private String text = "";

  Candidate(Match match) {
    this.match = match;
  }

  void add(Source source) {
    sources.add(source);
    weight = Math.max(weight, source.total());
    text = textOf(sources);
  }

  /** Lets it weigh no less than another. */
  void raise(Candidate other) {
    weight = Math.max(weight, other.weight);
  }

  /** Returns in how many sections it is the heading, at most. */
  int headings() {
    return sources.stream().filter(Candidate::isHeading).mapToInt(Source::frequency).sum();
  }

  /** Forgets that it is a heading, and what is said in the headings' sections. */
  void forgetHeadings(BitSet headed) {
    sources.removeIf(Candidate::isHeading);
    without = headed;
    int most = sources.stream().mapToInt(Source::total).max().orElse(0);
    weight = most - headed.cardinality();
    text = sources.isEmpty() ? "" : textOf(sources);
  }

  Collection<Clause> headingPlaces() {
    return sources.stream().filter(Candidate::isHeading).map(Source::place).distinct().toList();
  }

  Collection<Clause> places() {
    return sources.stream().map(Source::place).distinct().toList();
  }

  /** Returns the sections that do not count, or null for none. */
  @Nullable BitSet without() {
    return without;
  }

  Match match() {
    return match;
  }

  boolean isEmpty() {
    return sources.isEmpty();
  }

  private static boolean isHeading(Source source) {
    return source.kind() == Suggestion.Kind.HEADING;
  }

  /** Returns how to write it: as a heading does, else as it is most often. */
  String text() {
    return text;
  }

  private static String textOf(List<Source> sources) {
    Source best = sources.get(0);
    for (Source source : sources) {
      int heading = Boolean.compare(isHeading(source), isHeading(best));
      if (heading > 0 || heading == 0 && source.total() > best.total()) {
        best = source;
      }
    }
    return best.text();
  }

  /** Returns what it is: a heading, else a term, else a name. */
  Suggestion.Kind kind() {
    return sources.stream()
        .map(Source::kind)
        .min(Comparator.naturalOrder())
        .orElse(Suggestion.Kind.GLOSSARY);
  }
}
