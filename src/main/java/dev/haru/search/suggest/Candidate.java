package dev.haru.search.suggest;

import dev.haru.search.Suggestion;
import dev.haru.search.rank.Clause;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text that may be suggested, with its sources in the index. */
final class Candidate {

  /**
   * The order of suggestions: exact matches, then texts that begin with the typed text, then those
   * with a later word that does; each group by weight.
   */
  static final Comparator<Candidate> BEST_FIRST =
      Comparator.<Candidate, Match>comparing(candidate -> candidate.match)
          .thenComparingInt(candidate -> -candidate.weight)
          .thenComparingInt(candidate -> candidate.text().length())
          .thenComparing(Candidate::text);

  /** The ways in which the typed text matches a candidate. */
  enum Match {
    /** The typed text is all of it. */
    ALL,
    /** The candidate begins with the typed text. */
    BEGINNING,
    /** A later word of the candidate begins with the typed text. */
    WORD
  }

  /**
   * A source of a candidate in the index.
   *
   * @param text its spelling there
   * @param kind its kind there
   * @param place the clause that finds its sections
   * @param frequency the number of sections that contain it
   * @param weight the weight of each section
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

  /** Raises its weight to at least another's. */
  void raise(Candidate other) {
    weight = Math.max(weight, other.weight);
  }

  /** Returns an upper bound of the number of sections it is the heading of. */
  int headings() {
    return sources.stream().filter(Candidate::isHeading).mapToInt(Source::frequency).sum();
  }

  /** Drops it as a heading, and no longer counts the sections with that heading. */
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

  /** Returns the sections that are not counted, or null if all are. */
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

  /** Returns its spelling: that of a heading, otherwise the most frequent one. */
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

  /** Returns its kind: a heading, otherwise a term, otherwise a name. */
  Suggestion.Kind kind() {
    return sources.stream()
        .map(Source::kind)
        .min(Comparator.naturalOrder())
        .orElse(Suggestion.Kind.GLOSSARY);
  }
}
