package dev.haru.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges technical words with the terms that a language's analyzer finds in a text in which they
 * are masked. Each takes the position of its mask, so that the gaps that the analyzer leaves for
 * dropped words stay where they are.
 */
final class TermMerger {

  /** A term at a position, counted from 0. */
  private record Placed(TechnicalTokenizer.Term term, int position) {}

  private final List<TechnicalWord> words;
  private final List<Placed> masked = new ArrayList<>();
  private final List<Placed> merged = new ArrayList<>();
  private int next;

  /**
   * Creates a merger.
   *
   * @param words the technical words in order
   * @param terms the terms of the masked text in order
   */
  TermMerger(List<TechnicalWord> words, List<TechnicalTokenizer.Term> terms) {
    this.words = words;
    int position = -1;
    for (TechnicalTokenizer.Term term : terms) {
      position += term.increment();
      masked.add(new Placed(term, position));
    }
  }

  /** Returns all terms in the order of their positions. */
  List<TechnicalTokenizer.Term> merged() {
    for (TechnicalWord word : words) {
      while (hasTermBefore(word)) {
        merged.add(masked.get(next++));
      }
      add(word, partsOf(word));
    }
    merged.addAll(masked.subList(next, masked.size()));
    return withIncrements();
  }

  /** Returns whether the next term starts before a word and is not the mask of its first part. */
  private boolean hasTermBefore(TechnicalWord word) {
    return hasTermUntil(word.start())
        && (word.parts().isEmpty() || masked.get(next).term().end() <= word.parts().get(0).start());
  }

  /** Returns whether the next term starts before an offset. */
  private boolean hasTermUntil(int offset) {
    return next < masked.size() && masked.get(next).term().start() < offset;
  }

  /** Adds a word: as a whole, at the position of its first part, and then its parts. */
  private void add(TechnicalWord word, List<Placed> parts) {
    int first = parts.isEmpty() ? nextPosition() : parts.get(0).position();
    int last = parts.stream().mapToInt(Placed::position).reduce(first, Math::max);
    for (TechnicalTokenizer.Term whole : word.wholes()) {
      merged.add(new Placed(whole.at(whole.increment(), last - first + 1), first));
    }
    merged.addAll(parts);
  }

  /** Returns the word's own parts, in the places of their masks, and the terms between them. */
  private List<Placed> partsOf(TechnicalWord word) {
    List<Placed> parts = new ArrayList<>();
    int position = nextPosition() - 1;
    for (TechnicalTokenizer.Term own : word.parts()) {
      if (own.isInner()) {
        parts.add(new Placed(own, position));
        continue;
      }
      while (hasTermUntil(own.start()) && masked.get(next).term().end() <= own.start()) {
        parts.add(masked.get(next++));
        position = parts.getLast().position();
      }
      boolean isMasked = hasTermUntil(own.end());
      position = Math.max(position, isMasked ? masked.get(next).position() : position + 1);
      parts.add(new Placed(own, position));
      while (hasTermUntil(own.end())) {
        next++; // its mask
      }
    }
    while (hasTermUntil(word.end())) {
      parts.add(masked.get(next++));
    }
    return parts;
  }

  private int nextPosition() {
    return merged.isEmpty() ? 0 : merged.getLast().position() + 1;
  }

  private List<TechnicalTokenizer.Term> withIncrements() {
    List<TechnicalTokenizer.Term> terms = new ArrayList<>();
    int last = -1;
    for (Placed each : merged) {
      int position = Math.max(each.position(), last);
      terms.add(each.term().at(position - last, each.term().length()));
      last = position;
    }
    return terms;
  }
}
