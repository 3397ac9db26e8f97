package dev.haru.search.packed;

import dev.haru.analysis.TechnicalTokenizer.Term;
import dev.haru.hangul.Particles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes a form apart that was typed without spaces: into the cheapest sequence of known forms,
 * verbs, particles and unknown syllables.
 *
 * <p>The costs favour few and long pieces, and particles only after other pieces. They were chosen
 * by hand and confirmed by the modes without spaces of the judged queries on two courses.
 */
final class UnspacedKorean {

  private static final int KNOWN = 10;

  /** Single syllables occur in any word, though more often as suffixes (작성+법) than otherwise. */
  private static final int KNOWN_SYLLABLE = 19;

  private static final int KNOWN_SUFFIX = 16;

  private static final int VERB = 11;
  private static final int PARTICLE = 6;
  private static final int UNKNOWN_SYLLABLE = 25;

  /** The fewest syllables in a row without a longer word that are one unknown word. */
  private static final int SHORTEST_RUN = 4;

  private static final int NONE = Integer.MAX_VALUE;

  private static final int LONGEST_FORM = 10;
  private static final int LONGEST_PARTICLE = 3;

  private final Function<String, @Nullable List<Term>> known;
  private final Function<String, @Nullable List<Term>> verb;

  /**
   * Creates a segmentation.
   *
   * @param known returns the terms of a known form, or null
   * @param verb returns those of a form of a known verb, or null
   */
  UnspacedKorean(
      Function<String, @Nullable List<Term>> known, Function<String, @Nullable List<Term>> verb) {
    this.known = known;
    this.verb = verb;
  }

  /** How the cheapest way to an offset ends. */
  private record Step(int from, @Nullable List<Term> terms, boolean isWord) {}

  /** Returns the pieces of a form: their terms, or null for an unknown run, with their offsets. */
  List<Piece> pieces(String form) {
    int[] cost = new int[form.length() + 1];
    Arrays.fill(cost, NONE);
    cost[0] = 0;
    Step[] steps = new Step[form.length() + 1];
    for (int from = 0; from < form.length(); from++) {
      if (cost[from] == NONE) {
        continue;
      }
      boolean isAfterWord = steps[from] != null && steps[from].isWord();
      for (int to = from + 1; to <= Math.min(form.length(), from + LONGEST_FORM); to++) {
        String part = form.substring(from, to);
        List<Term> terms = known.apply(part);
        if (terms != null) {
          int ofSyllable = isAfterWord ? KNOWN_SUFFIX : KNOWN_SYLLABLE;
          int price = part.length() == 1 ? ofSyllable : KNOWN;
          improve(cost, steps, to, cost[from] + price, new Step(from, terms, true));
        }
        List<Term> ofVerb = part.length() == 1 ? null : verb.apply(part);
        if (ofVerb != null) {
          improve(cost, steps, to, cost[from] + VERB, new Step(from, ofVerb, false));
        }
        if (isAfterWord && part.length() <= LONGEST_PARTICLE && Particles.contains(part)) {
          improve(cost, steps, to, cost[from] + PARTICLE, new Step(from, List.of(), false));
        }
      }
      improve(cost, steps, from + 1, cost[from] + UNKNOWN_SYLLABLE, new Step(from, null, true));
    }
    return pieces(steps);
  }

  private static void improve(int[] cost, Step[] steps, int to, int price, Step step) {
    if (price < cost[to]) {
      cost[to] = price;
      steps[to] = step;
    }
  }

  /**
   * A piece of a form.
   *
   * @param terms its terms, with offsets in the piece, or null if it is unknown
   */
  record Piece(int from, int to, @Nullable List<Term> terms) {

    /** Returns whether it is unknown, or a single syllable, which can be a part of any word. */
    private boolean isFragment() {
      return terms == null || to - from == 1 && !terms.isEmpty();
    }
  }

  private static List<Piece> pieces(Step[] steps) {
    List<Piece> pieces = new ArrayList<>();
    int to = steps.length - 1;
    while (to > 0) {
      Step step = steps[to];
      int from = step.from();
      while (step.terms() == null && from > 0 && steps[from].terms() == null) {
        from = steps[from].from();
      }
      pieces.addFirst(new Piece(from, to, step.terms()));
      to = from;
    }
    return withoutFragments(pieces);
  }

  /** Returns the pieces with one that is unknown in place of many syllables that make no words. */
  private static List<Piece> withoutFragments(List<Piece> pieces) {
    List<Piece> words = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      int end = at;
      while (end < pieces.size() && pieces.get(end).isFragment()) {
        end++;
      }
      if (end == at) {
        words.add(pieces.get(at));
        at++;
        continue;
      }
      int from = pieces.get(at).from();
      int to = pieces.get(end - 1).to();
      if (to - from >= SHORTEST_RUN) {
        words.add(new Piece(from, to, null));
      } else {
        words.addAll(pieces.subList(at, end));
      }
      at = end;
    }
    return words;
  }
}
